/** How much of what was found can be mended by the program. */
import type { FindingView } from '@stigmalint/core'

/** How many findings have a fix that may be applied unseen, and how many one that a person has to choose. */
export function countFixable(messages: readonly FindingView[]): { safe: number; suggested: number } {
  let [safe, suggested] = [0, 0]
  for (const { fixes } of messages)
    if (fixes.some((fix) => fix.applicability === 'safe')) safe++
    else if (fixes.length > 0) suggested++
  return { safe, suggested }
}
