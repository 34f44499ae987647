/** Where a block stands in its document. */
export type Role =
  'paragraph' | 'heading' | 'list-item' | 'block-quote' | 'table-cell' | 'footnote' | 'alt' | 'front-matter'

/**
 * Prose [prose, prose + length) comes from source [source, sourceEnd): character by character if both are equally
 * long, else as one unit (an entity, an escape, code). `node` is the number of the text node, or -1 for what is none
 * and may not be edited (code, an address, a hard break).
 */
export interface Segment {
  prose: number
  source: number
  sourceEnd: number
  length: number
  node: number
}

/** The cell of a table. `table` tells tables apart (the offset where it starts); `row` 0 is the header. */
export interface Cell {
  row: number
  column: number
  /** The text of the column's header; null in the header itself. */
  header: string | null
  /** The text of the first cell of the row; null in that cell itself. */
  rowLead: string | null
  table: number
}

/** A stretch of prose as its reader sees it, with the way back to the source. */
export interface ProseBlock {
  text: string
  /** Containers from the outermost to the innermost, then the block's own kind. */
  roles: readonly Role[]
  segments: readonly Segment[]
  start: number
  end: number
  /** The depth of a heading. */
  heading?: number
  table?: Cell
  /** The text of the paragraph directly before the list that this item is in. */
  lead: string | null
  /** It holds marks that were taken for text, since they are more than the parser is asked to understand. */
  hasExcess?: true
  /** Stretches of the source that emphasis stands round, in their order; not there where the source is asked itself. */
  emphases?: readonly { start: number; end: number }[]
  write: Write
}

/**
 * What is put into the source so that `words` stand there for [start, end) of the block's text, with the escapes of the
 * source; null where that cannot be.
 */
export type Write = (words: string, start: number, end: number, block: ProseBlock) => string | null

/** In a source without escapes. */
export const writePlain: Write = (words) => words

/** Stands in prose for what is no prose: code, an address, an image. */
export const objectMark = '\uFFFC'

/** A replacement in the source. */
export interface SourceEdit {
  start: number
  end: number
  text: string
}

/** The source of exactly the characters [start, end) of a block's text, markup between them included. */
export function toSource(block: ProseBlock, start: number, end: number): { start: number; end: number } {
  const from = sourceAt(block, start, false)
  return { start: from, end: end > start ? sourceAt(block, end - 1, true) : from }
}

/** The source offset where the character at `at` starts, or with `after` where it ends. */
function sourceAt(block: ProseBlock, at: number, after: boolean): number {
  const segment = block.segments[segmentIndex(block.segments, at)]
  if (segment === undefined) return block.start
  const isDirect = segment.sourceEnd - segment.source === segment.length
  if (!isDirect)
    return after ? segment.sourceEnd : at >= segment.prose + segment.length ? segment.sourceEnd : segment.source
  return Math.min(segment.sourceEnd, segment.source + at - segment.prose + (after ? 1 : 0))
}

/** The segment that holds the character at `at`; the last one for what comes after the text. */
function segmentIndex(segments: readonly Segment[], at: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const segment = segments[middle]
    if (segment !== undefined && segment.prose <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The text node that gave the character at `at`, or -1 for what is none; null outside of the text. */
export function nodeOf({ segments }: ProseBlock, at: number): number | null {
  const segment = segments[segmentIndex(segments, at)]
  return segment && segment.prose <= at && at < segment.prose + segment.length ? segment.node : null
}

interface Word {
  start: number
  end: number
  text: string
}

/** The part of one text node that an edit replaces. */
interface NodeRange {
  node: number
  start: number
  end: number
  words: Word[]
}

/**
 * The edits that replace [start, end) of a block's text and touch text only: the page read again has the same tree but
 * for its text. Null where that cannot be had (code or a hard break in between, markup that begins or ends within a
 * word, fewer words than text nodes).
 */
export function toEdits(block: ProseBlock, start: number, end: number, text: string): SourceEdit[] | null {
  if (/:\/\/|www\.|[@\uFFFC\0]/i.test(text)) return null
  const change = trim(block.text, start, end, text)
  if (change === null) return []
  if (change.start === change.end || block.text.slice(change.start, change.end).includes(objectMark)) return null
  const spans = spansOf(block, change.start, change.end)
  if (spans === null) return null
  const edits = spans.length === 1 ? single(block, change, spans) : distribute(block, change.words, spans)
  return edits
}

interface Change {
  start: number
  end: number
  text: string
  words: string[]
}

/** Takes off what old and new text have in common at both ends, by whole words; null if nothing remains. */
function trim(prose: string, start: number, end: number, text: string): Change | null {
  const before = prose.slice(start, end)
  const old = wordsOf(before, start)
  const fresh = text.split(/\s+/).filter((word) => word !== '')
  const whole: Change = { start, end, text: text.replace(/\s+/g, ' '), words: fresh }
  if (before === text) return null
  // Words are compared only where the white space round the two agrees.
  if (/^\s/.test(before) !== /^\s/.test(text) || /\s$/.test(before) !== /\s$/.test(text)) return whole
  if (old.length === 0 || fresh.length === 0) return whole

  const most = Math.min(old.length, fresh.length)
  let lead = 0
  while (lead < most && old[lead]?.text === fresh[lead]) lead++
  let tail = 0
  while (tail < most - lead && old[old.length - 1 - tail]?.text === fresh[fresh.length - 1 - tail]) tail++
  if (lead + tail === old.length && lead + tail === fresh.length) return null
  // An insertion or deletion takes one neighbouring word along, so that its spaces stay right.
  if (lead + tail === old.length || lead + tail === fresh.length) {
    if (tail > 0) tail--
    else lead--
  }
  const words = fresh.slice(lead, fresh.length - tail)
  const first = old[lead]
  const last = old[old.length - 1 - tail]
  if (first === undefined || last === undefined) return whole
  return { start: first.start, end: last.end, text: words.join(' '), words }
}

function wordsOf(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: match[0]
  }))
}

/** The text nodes that [start, end) runs through, white space between two of them left out; null if it may not be edited. */
function spansOf(block: ProseBlock, start: number, end: number): NodeRange[] | null {
  const spans: NodeRange[] = []
  for (let index = segmentIndex(block.segments, start); index < block.segments.length; index++) {
    const segment = block.segments[index]
    if (segment === undefined || segment.prose >= end) break
    const from = Math.max(start, segment.prose)
    const to = Math.min(end, segment.prose + segment.length)
    if (segment.node < 0) return null
    const isDirect = segment.sourceEnd - segment.source === segment.length
    if (!isDirect && (from > segment.prose || to < segment.prose + segment.length)) return null
    const last = spans.at(-1)
    if (last !== undefined && last.node === segment.node) last.end = to
    else spans.push({ node: segment.node, start: from, end: to, words: [] })
  }
  if (spans.length === 1) return spans

  for (const span of spans) span.words = wordsOf(block.text.slice(span.start, span.end), span.start)
  for (let index = 1; index < spans.length; index++) {
    const left = block.text.charAt((spans[index]?.start ?? 0) - 1)
    const right = block.text.charAt(spans[index]?.start ?? 0)
    if (!/\s/.test(left) && !/\s/.test(right)) return null
  }
  return spans.filter((span) => span.words.length > 0)
}

function single(block: ProseBlock, change: Change, spans: NodeRange[]): SourceEdit[] | null {
  const node = spans[0]?.node ?? -1
  const edit = editText(block, node, change.start, change.end, change.text)
  return edit === null ? null : [edit]
}

/** Gives each node as many of the new words as it had, at least one; the last node gets the rest. */
function distribute(block: ProseBlock, words: readonly string[], spans: readonly NodeRange[]): SourceEdit[] | null {
  if (spans.length === 0 || words.length < spans.length) return null
  const edits: SourceEdit[] = []
  let next = 0
  for (const [index, span] of spans.entries()) {
    const first = span.words[0]
    const last = span.words.at(-1)
    if (first === undefined || last === undefined) return null
    const left = spans.length - 1 - index
    const count = left === 0 ? words.length - next : Math.min(span.words.length, words.length - next - left)
    const text = words.slice(next, next + count).join(' ')
    next += count
    if (block.text.slice(first.start, last.end) === text) continue
    const edit = editText(block, span.node, first.start, last.end, text)
    if (edit === null) return null
    edits.push(edit)
  }
  return edits
}

const wordCharacter = /[\p{L}\p{N}]/u

/** One edit within a text node; null if it would leave the node empty, or change what its markup leans on. */
function editText(block: ProseBlock, node: number, start: number, end: number, text: string): SourceEdit | null {
  const { text: prose, segments } = block
  const inside = (at: number): boolean => {
    const segment = segments[segmentIndex(segments, at)]
    return segment !== undefined && at >= 0 && at < prose.length && segment.node === node
  }
  const atStart = !inside(start - 1)
  const atEnd = !inside(end)
  if (text === '') {
    if (atStart || atEnd) return null
    if (isLineStart(prose, start)) return null
    if (/\s/.test(prose.charAt(start - 1)) && /[\s]/.test(prose.charAt(end))) return null
  } else if (/^\s|\s$/.test(text) && (atStart || atEnd)) return null
  // Emphasis opens and closes by the kind of character at its edges, so that kind must stay; and what looks like
  // markup may have its part in what is markup elsewhere.
  const old = prose.slice(start, end)
  if (/[[\]*_`~<>|]/.test(old)) return null
  if (atStart && start > 0 && !isSameKind(firstOf(old), firstOf(text))) return null
  if (atEnd && end < prose.length && !isSameKind(lastOf(old), lastOf(text))) return null
  const place = toSource(block, start, end)
  const written = block.write(text, start, end, block)
  return written === null ? null : { ...place, text: written }
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32)
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? ' '
}

function isSameKind(one: string, other: string): boolean {
  return wordCharacter.test(one) ? wordCharacter.test(other) : one === other
}

export function isLineStart(prose: string, at: number): boolean {
  return at === 0 || prose.charAt(at - 1) === '\n'
}

/** A block of a text that stands at `offset` in another, within parts of the page that are known there. */
export function placedIn(block: ProseBlock, offset: number, roles: readonly Role[]): ProseBlock {
  const segments = block.segments.map((segment): Segment => ({
    ...segment,
    source: segment.source + offset,
    sourceEnd: segment.sourceEnd + offset
  }))
  const table = block.table && { table: { ...block.table, table: block.table.table + offset } }
  const emphases = block.emphases && {
    emphases: block.emphases.map(({ start, end }) => ({ start: start + offset, end: end + offset }))
  }
  return {
    ...block,
    ...table,
    ...emphases,
    roles: [...roles, ...block.roles],
    segments,
    start: block.start + offset,
    end: block.end + offset
  }
}
