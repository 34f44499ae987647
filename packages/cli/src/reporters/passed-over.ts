/** The line under the report that says what was not looked at. */
import type { PassedOver } from '@stigmalint/files'
import { printableLine } from '../printable.js'

/** "Passed over: 3 .docx, 12 .html." in a fixed order, the most first; nothing where there is none. */
export function passedOverLine(counts: PassedOver): string {
  if (counts.size === 0) return ''
  const parts = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return `${printableLine(`Passed over: ${parts.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`)}\n`
}
