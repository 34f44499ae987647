/** The sentence round a place, short enough for one line. */

const mostLetters = 100

export function sentenceAround(text: string, start: number, end: number): string {
  const from = startOfParagraph(text, start)
  // A line break ends no sentence, unless a list item or a heading follows.
  const paragraph = text
    .slice(from, endOfParagraph(text, end))
    .replace(/\r?\n(?![ \t]*(?:[-*+>#|]|\d+[.)]))/g, (line) => ' '.repeat(line.length))
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)) {
    const [first, last] = [from + index, from + index + segment.length]
    if (first <= start && start < last) return shortened(segment, start - first, Math.min(end, last) - first)
  }
  return shortened(text.slice(start, end), 0, end - start)
}

function startOfParagraph(text: string, offset: number): number {
  const before = [...text.slice(Math.max(0, offset - 2000), offset).matchAll(/\r?\n[ \t]*\r?\n/g)].at(-1)
  return before ? Math.max(0, offset - 2000) + before.index + before[0].length : Math.max(0, offset - 2000)
}

function endOfParagraph(text: string, offset: number): number {
  const after = text.slice(offset, offset + 2000).search(/\r?\n[ \t]*\r?\n/)
  return after < 0 ? Math.min(text.length, offset + 2000) : offset + after
}

/** Cut at words on both sides of the wording, where it is too long. */
function shortened(sentence: string, start: number, end: number): string {
  const flat = (part: string): string => part.replace(/\s+/g, ' ')
  const [before, wording, after] = [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)].map(flat)
  const room = Math.max(20, mostLetters - (wording ?? '').length)
  const left = (before ?? '').trimStart().replace(/^(?:[-*+>#]+|\d+[.)]) /, '')
  const right = (after ?? '').trimEnd()
  const kept = Math.max(Math.floor(room / 2), room - right.length)
  const head = left.length <= kept ? left : `… ${left.slice(-kept).replace(/^\S*\s/, '')}`
  const rest = Math.max(0, room - Math.min(left.length, kept))
  const tail = right.length <= rest ? right : `${right.slice(0, rest).replace(/\s\S*$/, '')} …`
  return `${head}${wording ?? ''}${tail}`
}
