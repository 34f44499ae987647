/** Changes of a text. */

/** A change of text [start, end), in UTF-16 code units of the text as it is, end exclusive. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The text with the edits in it. @throws {RangeError} if two of them overlap: their order would decide what comes out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0
  let result = ''
  for (const edit of inOrder(edits)) {
    if (edit.start < at) throw new RangeError(`Two edits overlap at offset ${edit.start}`)
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** In the order of the text. */
export const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end)

/** Whether edits, applied together, leave no doubt about what comes out. */
export const areApart = (edits: readonly Edit[]): boolean =>
  inOrder(edits).every((edit, index, all) => edit.start >= (all[index - 1]?.end ?? 0))
