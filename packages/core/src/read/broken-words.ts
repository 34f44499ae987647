/** Words that a hyphen breaks at the end of a line, as their reader sees them: whole. */
import type { Language } from '../languages/language.js'
import type { ProseBlock, Segment } from './prose.js'

/** Whether a word is one that the rules know. */
type IsKnownWord = (word: string) => boolean

const lineEnd = /-[ \t]*\n[ \t]*/g
const lettersBefore = /[\p{L}\p{M}]+$/u
const lettersAfter = /^\p{Ll}[\p{L}\p{M}]*/u
/** No word is longer. */
const longest = 64

/**
 * The block with every broken word whole: hyphen and line end are left out of the prose, or the line end alone where the
 * hyphen belongs to a compound. A line that ends in a hyphen for another reason stays as it is.
 */
export function joinBrokenWords(
  block: ProseBlock,
  { compounds }: Pick<Language, 'compounds'>,
  isKnownWord: IsKnownWord
): ProseBlock {
  if (!block.text.includes('\n')) return block
  const left: { start: number; end: number }[] = []
  let text = ''
  let done = 0
  for (const found of block.text.matchAll(lineEnd)) {
    const end = found.index + found[0].length
    text += block.text.slice(done, found.index)
    done = found.index
    // what was joined already counts: "as-⏎sess-⏎ments"
    const first = lettersBefore.exec(text.slice(-longest))?.[0].toLowerCase()
    const rest = lettersAfter.exec(block.text.slice(end, end + longest))?.[0].toLowerCase()
    if (first === undefined || rest === undefined || compounds.isSuspending(rest)) continue
    const start = isCompound(first, rest, compounds, isKnownWord) ? found.index + 1 : found.index
    left.push({ start, end })
    text += block.text.slice(done, start)
    done = end
  }
  return left.length === 0
    ? block
    : { ...block, text: text + block.text.slice(done), segments: without(block.segments, left) }
}

/** A word that the rules know is whole, whatever its parts are; what they do not know is judged by its parts. */
const isCompound = (
  first: string,
  rest: string,
  { isFirst, isLast }: Language['compounds'],
  isKnownWord: IsKnownWord
): boolean => !isKnownWord(first + rest) && (first.length === 1 || isFirst(first) || isLast(rest) || isKnownWord(rest))

function without(segments: readonly Segment[], left: readonly { start: number; end: number }[]): Segment[] {
  const kept: Segment[] = []
  let next = 0
  let shift = 0
  for (const segment of segments) {
    const isDirect = segment.sourceEnd - segment.source === segment.length
    const end = segment.prose + segment.length
    let from = segment.prose
    const keep = (to: number): void => {
      if (to <= from) return
      const place = isDirect
        ? { source: segment.source + from - segment.prose, sourceEnd: segment.source + to - segment.prose }
        : { source: segment.source, sourceEnd: segment.sourceEnd }
      kept.push({ prose: from - shift, length: to - from, node: segment.node, ...place })
    }
    for (let range = left[next]; range !== undefined && range.start < end; range = left[next]) {
      keep(Math.max(from, range.start))
      const to = Math.min(end, range.end)
      shift += to - Math.max(from, range.start)
      from = to
      if (range.end > end) break
      next++
    }
    keep(end)
  }
  return kept
}
