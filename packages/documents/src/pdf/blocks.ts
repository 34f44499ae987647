/** Lines to blocks: what the structure of the document says is one, else what stands below each other as a paragraph does. */
import { heightOf, type Line } from './lines.js'
import type { Tag } from './tags.js'

export interface Block {
  /** in their order; never empty */
  lines: Line[]
  tag: Tag | null
}

/** So many blocks back, a line may go on with one: columns and cells are drawn in turns. */
const mostOpen = 48

/** In heights of a line. */
const leading = { least: 0.35, most: 1.6, drift: 0.2, even: 0.25 }
/** How much the heights of lines may differ; more where bold words stand in a sentence that goes on. */
const sameHeight = 0.12
const likeHeight = 0.35

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  const tagged = new Map<Tag, Block>()
  const rightOf = rightEdges(lines)
  for (const [index, line] of lines.entries()) {
    const { tag } = line
    const known = tag ? tagged.get(tag) : blockAbove(blocks, lines, index, rightOf)
    if (known) known.lines.push(line)
    else {
      const block: Block = { lines: [line], tag }
      blocks.push(block)
      if (tag) tagged.set(tag, block)
    }
  }
  return blocks
}

/** The block that a line without a tag goes on with. */
function blockAbove(
  blocks: readonly Block[],
  lines: readonly Line[],
  index: number,
  rightOf: (line: Line) => number
): Block | null {
  const line = lines[index]
  if (!line) return null
  for (let back = blocks.length - 1; back >= Math.max(0, blocks.length - mostOpen); back--) {
    const block = blocks[back]
    if (!block || block.tag) continue
    const last = block.lines.at(-1)
    if (!last || last.turn !== line.turn) continue
    if (isListMark(last, line)) return block
    if (goesBelow(block, last, line) && !isBrokenOnPurpose(last, line, rightOf(last))) {
      // drawn in turns with what stands beside it, as the cells of a row are: only a sentence that goes on is one
      const isInTurns = lines[index - 1] !== last && isBeside(lines, last, index)
      if (!isInTurns || isWithinSentence(last, line)) return block
    }
  }
  return null
}

/** "•" and "3." before the words of an item, which stand on the same base. */
const isListMark = (last: Line, { base, start, ...line }: Line): boolean =>
  /^(?:[•·▪●○◦■–-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])$/.test(last.text) &&
  Math.abs(last.base - base) < heightOf(line) * leading.drift &&
  start > last.end &&
  start - last.end < heightOf(line) * 5

function goesBelow({ lines }: Block, last: Line, line: Line): boolean {
  const height = Math.max(heightOf(last), heightOf(line))
  const unlike = Math.abs(heightOf(last) - heightOf(line)) / height
  if (unlike > (isWithinSentence(last, line) ? likeHeight : sameHeight)) return false
  const gap = last.base - line.base
  const before = lines.at(-2)
  const usual = before ? before.base - last.base : null
  const isNear =
    usual !== null && usual > height * leading.least
      ? Math.abs(gap - usual) < height * leading.even
      : gap > height * leading.least && gap < height * leading.most
  if (!isNear || line.start >= last.end || line.end <= last.start) return false
  return !isOwnLine(last, line) && !isNewParagraph(lines, last, line)
}

/** A line of its own font that ends early is a heading. */
const isOwnLine = (last: Line, line: Line): boolean =>
  last.font !== 0 && line.font !== 0 && last.font !== line.font && last.end < line.end - heightOf(line)

/** It is set in behind the end of a sentence, or an item begins. */
function isNewParagraph(lines: readonly Line[], last: Line, line: Line): boolean {
  if (/^(?:[•▪●○◦■]|\(?(?:\d{1,3}|[a-z])[.)]\s)/.test(line.text)) return true
  const left = Math.min(...lines.slice(-4).map(({ start }) => start))
  return endsSentence(last) && lines.length > 1 && line.start > left + heightOf(line) * 0.8
}

const endsSentence = ({ text }: Line): boolean => /[.!?:]["”’)]?$/.test(text)

/** The first word would have had room on the line above: whoever wrote this began anew. */
function isBrokenOnPurpose(last: Line, line: Line, right: number): boolean {
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0
  const width = (line.edges[word * 2 - 1] ?? line.end) - line.start
  return last.end + width + heightOf(last) * 0.5 < right && !/^\p{Ll}/u.test(line.text)
}

/** How far lines go that begin where a line does, about. */
function rightEdges(lines: readonly Line[]): (line: Line) => number {
  const step = 12
  const placeOf = ({ turn, start }: Line, by: number): string => `${turn} ${Math.round(start / step) + by}`
  const ends = new Map<string, number>()
  for (const line of lines) {
    const place = placeOf(line, 0)
    ends.set(place, Math.max(ends.get(place) ?? -Infinity, line.end))
  }
  return (line) => Math.max(line.end, ...[-1, 0, 1].map((by) => ends.get(placeOf(line, by)) ?? -Infinity))
}

/** Whether other lines were drawn between two that stand on the base of one of them. */
function isBeside(lines: readonly Line[], last: Line, index: number): boolean {
  const line = lines[index]
  for (let at = index - 1; at >= 0 && line; at--) {
    const between = lines[at]
    if (!between || between === last) return false
    const drift = heightOf(between) * leading.drift
    if (Math.abs(between.base - last.base) < drift || Math.abs(between.base - line.base) < drift) return true
  }
  return false
}

const isWithinSentence = (last: Line, line: Line): boolean =>
  /[\p{L},-]$/u.test(last.text) && /^\p{Ll}/u.test(line.text) && last.text.length > 20
