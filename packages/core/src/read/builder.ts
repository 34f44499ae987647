import { objectMark, type Segment } from './prose.js'
import { addressRanges, type Range } from './address.js'
import { identifierRanges } from './identifier.js'

/** Characters that a reader does not see: soft hyphens, zero-width spaces and joiners, direction marks. */
export const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/

/** Puts prose together, and with it the way back to the source. */
export class ProseBuilder {
  text = ''
  segments: Segment[] = []

  /** Adds source that is prose as it stands; invisible characters are left out. */
  copy(source: string, start: number, end: number, node: number): void {
    if (start >= end) return
    const slice = source.slice(start, end)
    if (!invisible.test(slice)) {
      this.direct(slice, start, end, node)
      return
    }
    let from = start
    for (let at = start; at <= end; at++) {
      if (at < end && !invisible.test(source.charAt(at))) continue
      if (at > from) this.direct(source.slice(from, at), from, at, node)
      from = at + 1
    }
  }

  /** Adds text that stands for [start, end) of the source as one unit. */
  unit(text: string, start: number, end: number, node: number): void {
    if (text === '' || (text.length === 1 && invisible.test(text))) return
    // A segment as long as its source would be read as a direct one, so each character but the last gets no source.
    if (text.length === end - start && text.length > 1) {
      this.segments.push({ prose: this.text.length, source: start, sourceEnd: end, length: 1, node })
      this.segments.push({
        prose: this.text.length + 1,
        source: end,
        sourceEnd: end,
        length: text.length - 1,
        node: -1
      })
    } else {
      this.segments.push({ prose: this.text.length, source: start, sourceEnd: end, length: text.length, node })
    }
    this.text += text
  }

  private direct(slice: string, start: number, end: number, node: number): void {
    const last = this.segments.at(-1)
    if (last !== undefined && last.node === node && last.sourceEnd === start && isDirect(last)) {
      last.sourceEnd = end
      last.length += slice.length
    } else {
      this.segments.push({ prose: this.text.length, source: start, sourceEnd: end, length: slice.length, node })
    }
    this.text += slice
  }
}

/** Whether a text holds a letter or a digit; what does not is no prose. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

const endOf = (segment: Segment | undefined): number => (segment ? segment.prose + segment.length : Infinity)

function isDirect(segment: Segment): boolean {
  return segment.sourceEnd - segment.source === segment.length
}

/** What is an address or a name for machines, in the order of the text; what overlaps is one. */
function machineRanges(text: string): Range[] {
  const joined: Range[] = []
  for (const range of [...addressRanges(text), ...identifierRanges(text)].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else joined.push(range)
  }
  return joined
}

/** Puts one object mark in the place of each address and each name for machines in the text. */
export function maskAddresses(
  text: string,
  segments: readonly Segment[]
): { text: string; segments: readonly Segment[] } {
  const ranges = machineRanges(text)
  if (ranges.length === 0) return { text, segments }
  let masked = ''
  const kept: Segment[] = []
  let done = 0
  let next = 0
  const take = (from: number, to: number): Segment[] => {
    const shift = masked.length - from
    const parts: Segment[] = []
    // ranges come in order, so that each segment is passed once
    while (next < segments.length && endOf(segments[next]) <= from) next++
    for (let index = next; index < segments.length; index++) {
      const segment = segments[index]
      if (!segment || segment.prose >= to) break
      const start = Math.max(from, segment.prose)
      const end = Math.min(to, segment.prose + segment.length)
      if (start >= end) continue
      const direct = isDirect(segment)
      parts.push({
        prose: start + shift,
        source: direct ? segment.source + start - segment.prose : segment.source,
        sourceEnd: direct ? segment.source + end - segment.prose : segment.sourceEnd,
        length: end - start,
        node: segment.node
      })
    }
    return parts
  }
  for (const range of [...ranges, { start: text.length, end: text.length }]) {
    kept.push(...take(done, range.start))
    masked += text.slice(done, range.start)
    if (range.end > range.start) {
      const parts = take(range.start, range.end)
      const source = parts[0]?.source ?? 0
      kept.push({ prose: masked.length, source, sourceEnd: parts.at(-1)?.sourceEnd ?? source, length: 1, node: -1 })
      masked += objectMark
    }
    done = range.end
  }
  return { text: masked, segments: kept }
}
