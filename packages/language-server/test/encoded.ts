/** Places of a text as an editor writes them, worked out from the whole text each time: nothing is shared with the server. */

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

interface Place {
  line: number
  character: number
}

const widths: Readonly<Record<Encoding, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-16': (text) => text.length,
  'utf-32': (text) => Array.from(text).length
}

/** The nearest offset at or before this one that a place can name: none stands between CR and LF, or within a character. */
export function nameable(text: string, offset: number, encoding: Encoding): number {
  const [before, behind] = [text.slice(offset - 1, offset), text.slice(offset, offset + 1)]
  if (offset === 0) return 0
  if (before === '\r' && behind === '\n') return offset - 1
  return encoding !== 'utf-16' && /[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(behind) ? offset - 1 : offset
}

/** `offset` is one that can be named. */
export function placeOf(text: string, offset: number, encoding: Encoding): Place {
  const lines = linesBefore(text, offset)
  return { line: lines.length - 1, character: widths[encoding](lines.at(-1) ?? '') }
}

/** The inverse of `placeOf`. */
export function offsetOf(text: string, { line, character }: Place, encoding: Encoding): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  const start = starts[line] ?? text.length
  let end = start
  // what is one character is passed as one
  while (widths[encoding](text.slice(start, end)) < character)
    end += Array.from(text.slice(end, end + 2))[0]?.length ?? 1
  return encoding === 'utf-16' ? start + character : end
}

const linesBefore = (text: string, offset: number): string[] => text.slice(0, offset).split(/\r\n|\n|\r/)
