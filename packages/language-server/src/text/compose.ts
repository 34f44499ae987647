/** Edits one after another as edits of the first text. */
import type { Edit } from '@stigmalint/core'

type Segment = { start: number; end: number } | { text: string }

const lengthOf = (segment: Segment): number => ('text' in segment ? segment.text.length : segment.end - segment.start)

/** Edits of a text of this length that do what `steps` do; the edits of each step count in the text that the step before it left. */
export function compose(length: number, steps: readonly (readonly Edit[])[]): Edit[] {
  let segments: Segment[] = [{ start: 0, end: length }]
  for (const step of steps)
    // From the last on, so that what comes before does not move.
    for (const edit of [...step].sort((a, b) => b.start - a.start)) segments = replaced(segments, edit)
  return editsOf(segments, length)
}

function replaced(segments: readonly Segment[], { start, end, text }: Edit): Segment[] {
  return [...part(segments, 0, start), { text }, ...part(segments, end, Number.POSITIVE_INFINITY)]
}

/** What stands in [from, to) of the text that the segments make up. */
function part(segments: readonly Segment[], from: number, to: number): Segment[] {
  const found: Segment[] = []
  let at = 0
  for (const segment of segments) {
    const length = lengthOf(segment)
    const [first, last] = [Math.max(from - at, 0), Math.min(to - at, length)]
    if (first < last)
      found.push(
        'text' in segment
          ? { text: segment.text.slice(first, last) }
          : { start: segment.start + first, end: segment.start + last }
      )
    at += length
  }
  return found
}

function editsOf(segments: readonly Segment[], length: number): Edit[] {
  const edits: Edit[] = []
  let [at, text] = [0, '']
  for (const segment of [...segments, { start: length, end: length }]) {
    if ('text' in segment) {
      text += segment.text
      continue
    }
    if (text !== '' || segment.start > at) edits.push({ start: at, end: segment.start, text })
    text = ''
    at = segment.end
  }
  return edits
}
