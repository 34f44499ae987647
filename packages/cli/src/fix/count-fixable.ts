/** How much of what was found can be mended by the program. */
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** How many findings have a fix that may be applied unseen, and how many one that a person has to choose. */
export function countFixable(messages: readonly PlacedFinding[]): { safe: number; suggested: number } {
  let [safe, suggested] = [0, 0]
  for (const { offers } of messages)
    if (offers.some((fix) => fix.applicability === 'safe')) safe++
    else if (offers.length > 0) suggested++
  return { safe, suggested }
}
