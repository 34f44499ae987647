import type { Edit } from '../report/edits.js'

/** One edit from a text to another; null if they are equal. */
export function difference(before: string, after: string): Edit | null {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (
    same < least - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++
  const end = before.length - same
  return start === end && before.length === after.length
    ? null
    : { start, end, text: after.slice(start, after.length - same) }
}
