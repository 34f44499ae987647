/** What changed in a text since it was opened: edits of the text as it came, in their order and apart. */
import type { Edit } from '@stigmalint/core'

/** The edits with one more, which is of the text that they make. Edits that touch become one. */
export function withEdit(edits: readonly Edit[], { start, end, text }: Edit): Edit[] {
  const before: Edit[] = []
  const behind: Edit[] = []
  /** how much longer the text is, in front of what is looked at */
  let shift = 0
  let own: Edit | null = null
  for (const edit of edits) {
    const from = edit.start + shift
    const to = from + edit.text.length
    if (to < start) before.push(edit)
    else if (from > end) {
      behind.push(edit)
      continue
    } else {
      own ??= {
        start: Math.min(edit.start, start - shift),
        end,
        text: `${edit.text.slice(0, Math.max(0, start - from))}${text}`
      }
      own = {
        ...own,
        end: end > to ? edit.end + end - to : edit.end,
        text: `${own.text}${edit.text.slice(Math.max(0, end - from))}`
      }
    }
    shift += lengthened(edit)
  }
  return [...before, own ?? { start: start - shift, end: end - shift, text }, ...behind]
}

/** Where [start, end) of the text of now stood in the text as it came; null where an edit has touched it. */
export function asItCame(
  edits: readonly Edit[],
  range: { start: number; end: number }
): { start: number; end: number } | null {
  let shift = 0
  for (const edit of edits) {
    const from = edit.start + shift
    if (from >= range.end) break
    if (from + edit.text.length > range.start) return null
    shift += lengthened(edit)
  }
  return { start: range.start - shift, end: range.end - shift }
}

/** Where the words of each edit stand in the text of now. */
export function placesNow(edits: readonly Edit[]): { start: number; end: number }[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.start + shift
    shift += lengthened(edit)
    return { start, end: start + edit.text.length }
  })
}

const lengthened = ({ start, end, text }: Edit): number => text.length - (end - start)
