/** Words that a hyphen breaks at the end of a line, as their reader sees them: whole. */
import type { ProseBlock, Segment } from './prose.js'

/** Whether a word is one that the rules know. */
type IsKnownWord = (word: string) => boolean

const lineEnd = /-[ \t]*\n[ \t]*/g
const lettersBefore = /[\p{L}\p{M}]+$/u
const lettersAfter = /^\p{Ll}[\p{L}\p{M}]*/u
/** No word is longer. */
const longest = 64

/** "drug- and alcohol-related" */
const suspending = new Set(['and', 'or', 'nor', 'to', 'und'])
/** What stands before the hyphen of a compound, and behind it. */
const firsts = new Set(
  (
    'all anti child co community court cross ex evidence first half harm health high home inter late life long low ' +
    'mid multi needs new non off often on one over people person post pre pro quasi rights second self semi short single ' +
    'so state strengths third trauma two under user well women youth'
  ).split(' ')
)
const seconds = new Set(
  (
    'addicted affected age aged assisted aware based being born building care centered centred crime day dependent ' +
    'driven early effective exposed exposure family first focused foot free friendly funded group harm help hour image ' +
    'income induced informed integrated led level like line local made making month needs off old on ordered oriented ' +
    'out owned paid positive naive negative rate related report reported resistant risk run scale seeking sensitive ' +
    'service sex specific stage step stop supported term threshold time to type up use using way wide year'
  ).split(' ')
)

/**
 * The block with every broken word whole: hyphen and line end are left out of the prose, or the line end alone where the
 * hyphen belongs to a compound. A line that ends in a hyphen for another reason stays as it is.
 */
export function joinBrokenWords(block: ProseBlock, isKnownWord: IsKnownWord): ProseBlock {
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
    if (first === undefined || rest === undefined || suspending.has(rest)) continue
    const start = isCompound(first, rest, isKnownWord) ? found.index + 1 : found.index
    left.push({ start, end })
    text += block.text.slice(done, start)
    done = end
  }
  return left.length === 0
    ? block
    : { ...block, text: text + block.text.slice(done), segments: without(block.segments, left) }
}

/** A word that the rules know is whole, whatever its parts are; what they do not know is judged by its parts. */
const isCompound = (first: string, rest: string, isKnownWord: IsKnownWord): boolean =>
  !isKnownWord(first + rest) && (first.length === 1 || firsts.has(first) || seconds.has(rest) || isKnownWord(rest))

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
