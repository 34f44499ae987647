/** How much of what was found can be mended by the program. */
import type { Finding } from '@stigmalint/core'

/** How many findings have a fix that may be applied unseen, and how many one that a person has to choose. */
export function countFixable(messages: readonly Finding[]): { safe: number; suggested: number } {
  const isSafe = (message: Finding): boolean => message.fixes.some((fix) => fix.applicability === 'safe')
  return {
    safe: messages.filter(isSafe).length,
    suggested: messages.filter((message) => message.fixes.length > 0 && !isSafe(message)).length
  }
}
