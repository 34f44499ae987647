/** Where the sentences of a text begin: a replacement goes no further than its sentence. One pass, in linear time. */

/** The starts of sentences in order, the first at 0, and the end of the text. */
export type Sentences = readonly number[]

/** A line that is empty, or begins an item, a cell or a heading, ends what stands before it. */
const breaks = /\n(?=[ \t]{0,8}(?:\r?\n|[-*+>|#]|\d{1,3}[.)] ))/g

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export function sentencesIn(text: string): Sentences {
  const starts: number[] = []
  let from = 0
  const add = (to: number): void => {
    // a line end within a paragraph is a blank
    const paragraph = text.slice(from, to).replace(/[\r\n]/g, ' ')
    for (const { index } of segmenter.segment(paragraph)) starts.push(from + index)
    from = to
  }
  for (const { index } of text.matchAll(breaks)) add(index + 1)
  add(text.length)
  return starts[0] === 0 ? [...starts, text.length] : [0, ...starts, text.length]
}

/** The sentence [start, end) that a place stands in. */
export function sentenceAt(sentences: Sentences, place: number): { start: number; end: number } {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return { start: sentences[low - 1] ?? 0, end: sentences[low] ?? 0 }
}
