/** A paragraph that is too long to be one: what looks at a whole paragraph for each of its words would not end. */
import type { ProseBlock, Segment } from './prose.js'

/** Some five pages. */
const mostCharacters = 10_000

/** The block, or the parts of it that are checked as blocks of their own: cut behind a sentence, or else at white space. */
export function inReadableParts(block: ProseBlock): readonly ProseBlock[] {
  const { text } = block
  if (text.length <= mostCharacters) return [block]
  const parts: ProseBlock[] = []
  for (let from = 0; from < text.length;) {
    const to = endOfPart(text, from)
    parts.push({ ...block, text: text.slice(from, to), segments: within(block.segments, from, to) })
    from = to
  }
  return parts
}

/** The part [from, to) of a block's text, as a block. */
export function partOf(block: ProseBlock, from: number, to: number): ProseBlock {
  const segments = within(block.segments, from, to)
  const start = segments[0]?.source ?? block.start
  return { ...block, text: block.text.slice(from, to), segments, start, end: segments.at(-1)?.sourceEnd ?? start }
}

function endOfPart(text: string, from: number): number {
  const limit = from + mostCharacters
  if (limit >= text.length) return text.length
  const latest = text.slice(from + mostCharacters / 2, limit)
  const sentence = /^[^]*[.!?]['")\]”’]*\s/.exec(latest)?.[0].length
  const space = /^[^]*\s/.exec(latest)?.[0].length
  const end = limit - latest.length + (sentence ?? space ?? latest.length)
  // never between the two halves of a character
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
}

function within(segments: readonly Segment[], from: number, to: number): Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(from, segment.prose)
    const end = Math.min(to, segment.prose + segment.length)
    if (start >= end) return []
    const isDirect = segment.sourceEnd - segment.source === segment.length
    const place = isDirect
      ? { source: segment.source + start - segment.prose, sourceEnd: segment.source + end - segment.prose }
      : { source: segment.source, sourceEnd: segment.sourceEnd }
    return [{ prose: start - from, length: end - start, node: segment.node, ...place }]
  })
}
