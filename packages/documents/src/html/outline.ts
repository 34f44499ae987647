/** What a page tells of itself before it is parsed, in time in proportion to its length. */
import type { Heading, InCode } from '@stigmalint/core/formats'

/** What begins a comment, or an element in which a tag is text. */
const opening = /<!--|<(script|style|textarea|xmp|iframe|noembed|noframes|title)(?=[\s/>])/gi
const heading = /<(?:h([1-6])|(title))(?:\s[^<>]*)?>/gi
/** No heading is longer, in characters. */
const longest = 500

interface Range {
  start: number
  end: number
  isComment: boolean
}

/** The comments of a page, and the elements in which a tag is text. */
function rawRanges(page: string): Range[] {
  const ranges: Range[] = []
  opening.lastIndex = 0
  for (let found = opening.exec(page); found !== null; found = opening.exec(page)) {
    const [, name] = found
    const end = name === undefined ? page.indexOf('-->', found.index) : endOf(name, page, opening.lastIndex)
    ranges.push({ start: found.index, end: end < 0 ? page.length : end, isComment: name === undefined })
    if (end < 0) return ranges
    opening.lastIndex = end
  }
  return ranges
}

function endOf(name: string, page: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(page)?.index ?? -1
}

/** The headings of a page in their order, its title among them. */
export function headingsIn(page: string): Heading[] {
  const raw = rawRanges(page)
  let next = 0
  return [...page.matchAll(heading)].flatMap((found) => {
    const { 0: tag, 1: depth, 2: title, index } = found
    while ((raw[next]?.end ?? Infinity) <= index) next++
    const within = raw[next]
    if (within && within.start < index) return []
    const from = index + tag.length
    const [text = ''] = page.slice(from, from + longest).split(title === undefined ? /<\/h[1-6]/i : /<\/title/i, 1)
    return [{ offset: index, depth: Number(depth ?? 1), text: plain(text) }]
  })
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A comment is none within an element in which a tag is text. */
export function inRawText(page: string): (offset: number) => InCode {
  const raw = rawRanges(page)
  let next = 0
  return (offset) => {
    while ((raw[next]?.end ?? Infinity) <= offset) next++
    const within = raw[next]
    return within && !within.isComment && within.start < offset ? 'quoted' : null
  }
}
