/** The sentence that a finding stands in, as a group reads it: without the signs of Markdown. */

export interface Sentence {
  before: string
  words: string
  after: string
  /** where it begins in the text: findings of one sentence have it in common */
  start: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** What parts paragraphs: in markup a line that is empty or begins one, in the words of a document each line. */
export type Lines = 'markup' | 'paragraphs'
/** Where a paragraph, an item, a heading or a cell ends. */
const breaksIn: Readonly<Record<Lines, RegExp>> = {
  paragraphs: /\n/g,
  markup: /\n[ \t]*(?:\n|(?=[-*+>#|]|\d+[.)]\s))|\||\n(?=\d+\n[\d:,.]+ -->)/g
}
/** So far is looked, and so much of a sentence is shown on each side. */
const reach = 1200
const most = 260

export function sentenceAround(text: string, start: number, end: number, lines: Lines): Sentence {
  const breaks = breaksIn[lines]
  const from = Math.max(0, start - reach)
  const back = text.slice(from, start)
  const paragraphStart = from + ([...back.matchAll(breaks)].map((own) => own.index + own[0].length).at(-1) ?? 0)
  const forth = text.slice(end, end + reach)
  const paragraphEnd = end + ([...forth.matchAll(breaks)][0]?.index ?? forth.length)
  const paragraph = text.slice(paragraphStart, paragraphEnd)
  let [first, last] = [start, end]
  for (const { index, segment } of segmenter.segment(paragraph.replaceAll('\n', ' '))) {
    const [own, ownEnd] = [paragraphStart + index, paragraphStart + index + segment.length]
    if (own <= start && start < ownEnd) first = own
    if (own < end && end <= ownEnd) last = ownEnd
  }
  return {
    before: shortened(plain(text.slice(first, start)).trimStart(), 'start'),
    words: plain(text.slice(start, end)),
    after: shortened(plain(text.slice(end, last)).trimEnd(), 'end'),
    start: first
  }
}

function shortened(text: string, side: 'start' | 'end'): string {
  if (text.length <= most) return text
  return side === 'start'
    ? `… ${text.slice(-most).replace(/^\S*\s/, '')}`
    : `${text.slice(0, most).replace(/\s\S*$/, '')} …`
}

const plain = (source: string): string =>
  source
    .replace(/<[^<>]*>|!?\[(?=[^\]]*\])|\]\([^()\s]*\)|[*_~`\\]+|^[ \t]*(?:#+|>|[-+*]|\d+[.)])[ \t]+/gm, '')
    .replace(/\s+/g, ' ')
