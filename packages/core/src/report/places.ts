/** Offsets to lines and columns. */
import type { Point } from 'unist'

/** Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export function pointer(source: string): (offset: number) => Point & { offset: number } {
  let starts: number[] | null = null
  return (offset) => {
    starts ??= [0, ...lineStarts(source, 0, source.length)]
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}

/** Where lines start behind a line end in [from, to): a line feed, a carriage return, or both. */
export function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1)
  }
  return starts
}

const lineFeed = 10
const carriageReturn = 13

/** In which of the lines, counted from 0, an offset lies; `starts` are where all of them start. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
