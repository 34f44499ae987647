/** A text with edits made in it, and how the sentence round them reads: for a look before anything is changed. */

/** In UTF-16 code units of the text, end exclusive; no two of a text overlap. */
export interface OffsetEdit {
  start: number
  end: number
  text: string
}

const inOrder = (edits: readonly OffsetEdit[]): OffsetEdit[] =>
  [...edits].sort((one, other) => one.start - other.start || one.end - other.end)

export function edited(text: string, edits: readonly OffsetEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of inOrder(edits)) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

const mostLetters = 110

/** The words round the edits as they will read, short enough for one line of a list. */
export function reading(text: string, edits: readonly OffsetEdit[]): string {
  const ordered = inOrder(edits)
  const first = ordered[0]
  const last = ordered.at(-1)
  if (!first || !last) return ''
  const before = text.slice(startOfLine(text, first.start), first.start)
  const after = text.slice(last.end, endOfLine(text, last.end))
  const moved = ordered.map((edit) => ({ ...edit, start: edit.start - first.start, end: edit.end - first.start }))
  const changed = edited(text.slice(first.start, last.end), moved)
  const room = Math.max(20, Math.floor((mostLetters - changed.length) / 2))
  const head = before.length <= room ? before : `… ${before.slice(-room).replace(/^\S*\s+/, '')}`
  const tail = after.length <= room ? after : `${after.slice(0, room).replace(/\s+\S*$/, '')} …`
  return `${head}${changed}${tail}`.replace(/\s+/g, ' ').trim()
}

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
