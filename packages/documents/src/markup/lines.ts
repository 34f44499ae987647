/** The lines of a source. Offsets are UTF-16 code units of it. */

export interface Line {
  start: number
  /** where its text begins; `end` in a blank one */
  from: number
  /** where its text ends, without the white space behind it */
  end: number
  /** how far its text stands to the right, a tab reaching to the next eighth column; in a blank one Infinity */
  indent: number
  text: string
}

export const isBlank = ({ from, end }: Pick<Line, 'from' | 'end'>): boolean => from >= end

export function linesOf(source: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let at = from; at < to;) {
    const found = source.indexOf('\n', at)
    const next = found < 0 || found > to ? to : found
    lines.push(lineIn(source, at, next))
    at = next + 1
  }
  return lines
}

/** The line whose text stands in [start, end) of a source. */
export function lineIn(source: string, start: number, stop: number): Line {
  const own = source.slice(start, stop)
  const text = own.trim()
  const from = start + own.length - own.trimStart().length
  if (text === '') return { start, from: start, end: start, indent: Infinity, text }
  let indent = 0
  for (let at = start; at < from; at++) indent = source.charAt(at) === '\t' ? indent - (indent % 8) + 8 : indent + 1
  return { start, from, end: from + text.length, indent, text }
}

/** A line without the mark that it begins with: the text behind it stands as far to the right as it does. */
export function behind(line: Line, length: number): Line {
  const from = Math.min(line.end, line.from + length)
  const rest = line.text.slice(length)
  const text = rest.trimStart()
  const skipped = rest.length - text.length
  return text === ''
    ? { ...line, from: line.end, indent: Infinity, text }
    : { ...line, from: from + skipped, indent: line.indent + length + skipped, text }
}
