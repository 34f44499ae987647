/** Text that stands indented in another: read as a text of its own, with the way back to where it stands. */
import type { ProseBlock, Segment } from '../../read/prose.js'

export interface Inset {
  text: string
  /** where each line starts, in the text and in the source */
  lines: readonly { at: number; source: number }[]
}

/** The lines of source [start, end) without up to `indent` columns of white space before each. */
export function insetOf(source: string, start: number, end: number, indent: number): Inset {
  const lines: { at: number; source: number }[] = []
  let text = ''
  for (let line = start; line < end;) {
    const found = source.indexOf('\n', line)
    const next = found < 0 || found >= end ? end : found + 1
    let at = line
    for (let column = 0; column < indent && at < next; at++) {
      const code = source.charCodeAt(at)
      if (code === 9) column = (column | 3) + 1
      else if (code === 32) column++
      else break
    }
    lines.push({ at: text.length, source: at })
    text += source.slice(at, next)
    line = next
  }
  return { text, lines }
}

/**
 * The lines of source from `start` on as a parser left them, without the marks of their containers: `value`. Null where a
 * line of it is not the end of one of the source.
 */
export function insetWith(source: string, start: number, value: string): Inset | null {
  const lines: { at: number; source: number }[] = []
  let line = start
  for (let at = 0; at <= value.length;) {
    const end = lineEnd(value, at)
    const feed = lineEnd(source, line)
    // behind the last line a parser leaves no line end
    const isWithReturn = source.charAt(feed - 1) === '\r' && value.charAt(end - 1) !== '\r'
    const sourceEnd = isWithReturn ? feed - 1 : feed
    const from = sourceEnd - (end - at)
    if (from < line || source.slice(from, sourceEnd) !== value.slice(at, end)) return null
    lines.push({ at, source: from })
    at = end + 1
    line = feed + 1
  }
  return { text: value, lines }
}

const lineEnd = (text: string, from: number): number => {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

/** A block of an inset as one of the source. */
export function outOf(inset: Inset, block: ProseBlock): ProseBlock {
  const place = (offset: number): number => {
    const line = inset.lines.findLast(({ at }) => at <= offset)
    return line ? line.source + offset - line.at : offset
  }
  const placeOfEnd = (offset: number): number => (offset === 0 ? place(0) : place(offset - 1) + 1)
  const segments = block.segments.flatMap((segment): Segment[] => {
    const { prose, source, sourceEnd, length, node } = segment
    if (sourceEnd - source !== length) return [{ ...segment, source: place(source), sourceEnd: placeOfEnd(sourceEnd) }]
    const parts: Segment[] = []
    // a line end takes the white space with it that the next line starts with
    for (let at = source; at < sourceEnd;) {
      const isBreak = inset.text.charAt(at) === '\n'
      const found = inset.text.indexOf('\n', at)
      const end = isBreak ? at + 1 : Math.min(found < 0 ? sourceEnd : found, sourceEnd)
      const last = isBreak && end < inset.text.length ? place(end) : placeOfEnd(end)
      parts.push({ prose: prose + at - source, source: place(at), sourceEnd: last, length: end - at, node })
      at = end
    }
    return parts
  })
  const table = block.table && { table: { ...block.table, table: place(block.table.table) } }
  return { ...block, ...table, segments, start: place(block.start), end: placeOfEnd(block.end) }
}
