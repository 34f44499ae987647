/** Offsets to lines and columns. */
import type { Point } from 'unist'

/** Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export function pointer(source: string): (offset: number) => Point & { offset: number } {
  let starts: number[] | null = null
  return (offset) => {
    starts ??= lineStarts(source)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
