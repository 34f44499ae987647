/** Where the writer is to say why something is left as it is: the server writes these words in every comment. */
const reason = 'say why'
/** A comment may end with it, without a mark. */
const toSay = new RegExp(`(?<=-- )${reason}(?!\\S)`)

/** The first such words from a place on, in UTF-16 code units; null where there are none. */
export function reasonToSay(text: string, from: number): { start: number; end: number } | null {
  const found = toSay.exec(text.slice(from))
  return found && { start: from + found.index, end: from + found.index + reason.length }
}
