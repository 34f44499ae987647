/** What will come on the wall, to look through before others see it. Plain data and pure steps. */
import type { Item } from './session.js'

export interface Preview {
  items: readonly Item[]
  /** where the sentences begin that are left out */
  left: ReadonlySet<number>
}

export interface ComingSentence {
  /** where it begins */
  start: number
  /** nothing is marked in it: the room may see it */
  text: string
  /** how many things were found in it */
  count: number
  isLeft: boolean
}

/** In the order of the wall. */
export function sentencesOf({ items, left }: Preview): ComingSentence[] {
  const sentences = new Map<number, ComingSentence>()
  for (const { sentence } of items) {
    const { start, before, words, after } = sentence
    const known = sentences.get(start) ?? {
      start,
      text: `${before}${words}${after}`,
      count: 0,
      isLeft: left.has(start)
    }
    sentences.set(start, { ...known, count: known.count + 1 })
  }
  return [...sentences.values()]
}

/** Leaves a sentence out, or takes it in again. */
export const withSentence = ({ items, left }: Preview, start: number): Preview => {
  const others = [...left].filter((own) => own !== start)
  return { items, left: new Set(left.has(start) ? others : [...others, start]) }
}

export const itemsThatCome = ({ items, left }: Preview): Item[] =>
  items.filter(({ sentence }) => !left.has(sentence.start))
