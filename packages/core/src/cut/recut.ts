/** After an edit only what stands round it is cut again. */
import type { Format } from '../formats/format.js'
import type { Piece } from './piece.js'

/** How a source is cut. */
type Cutting = Pick<Format, 'cut' | 'frontMatterEnd'>

/** Pieces [from, to) give way to `pieces`, whose offsets are those of the source after the edit. */
export interface Recut {
  from: number
  to: number
  pieces: Piece[]
}

/** An edit as a cut sees it: [start, end) of the source before is [start, start + length) of the source after. */
export interface Replaced {
  start: number
  end: number
  length: number
}

/**
 * Cuts an edited source again, from the piece before the edit until a border falls where one fell before. The result
 * is that of cutting the whole source. `before` are the pieces of the source as it was.
 */
export function recut(source: string, before: readonly Piece[], edit: Replaced, format: Cutting): Recut {
  const shift = edit.length - (edit.end - edit.start)
  // A line belongs to the piece before it or begins one of its own: the piece before the edit may change as well.
  const from = mayMoveFrontMatter(source, before, edit, format) ? 0 : Math.max(0, pieceAt(before, edit.start) - 1)
  const first = before[from]
  let to = pieceAt(before, edit.end) + 1
  const pieces = format.cut(source, {
    from: from === 0 ? 0 : (first?.start ?? 0),
    afterBlank: from === 0 || first === undefined || first.afterBlank,
    head: from === 0 ? undefined : first?.head,
    isSettled: (at, afterBlank, head) => {
      if (at < edit.start + edit.length) return false
      while ((before[to]?.start ?? Infinity) + shift < at) to++
      const known = before[to]
      return known !== undefined && known.start + shift === at && known.afterBlank === afterBlank && known.head === head
    }
  })
  const isSettled = (pieces.at(-1)?.end ?? source.length) < source.length
  return { from, to: isSettled ? to : before.length, pieces }
}

/** Front matter is known by its first and its last line, and only the start of the source has it. */
function mayMoveFrontMatter(
  source: string,
  before: readonly Piece[],
  edit: Replaced,
  { frontMatterEnd }: Cutting
): boolean {
  const [first] = before
  const end = first?.kind === 'front-matter' ? first.end : 0
  return edit.start <= end || frontMatterEnd(source) !== end
}

/** The number of the piece that holds an offset; the last one for the end of the source. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = Math.max(0, pieces.length - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
