/** Places in a sentence, found without walking all of it for each finding. */
import { oncePer } from './once.js'
import type { Token } from './tokens.js'

/** The number of the first token that starts at an offset or behind it; how many there are if none does. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of the first token that ends behind an offset; how many there are if none does. */
export function tokenEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** For each token: how many of those before it pass a test. */
export function countsBefore(
  tokens: readonly Token[],
  test: (token: Token, index: number) => boolean
): (index: number) => number {
  const counts = new Int32Array(tokens.length + 1)
  tokens.forEach((token, index) => {
    counts[index + 1] = (counts[index] ?? 0) + (test(token, index) ? 1 : 0)
  })
  return (index) => counts[Math.min(Math.max(index, 0), tokens.length)] ?? 0
}

const isWord = ({ kind }: Token): boolean => kind === 'word'

/** The number of the first word of a sentence; how many tokens there are if it has none. */
export const firstWord = oncePer((tokens: readonly Token[]) => {
  const index = tokens.findIndex(isWord)
  return index < 0 ? tokens.length : index
})

/** How many words stand before a token. */
export const wordsBefore = oncePer((tokens: readonly Token[]) => countsBefore(tokens, isWord))

/** The first word at a token or behind it; how many tokens there are if none is. */
export const wordFrom = (tokens: readonly Token[], index: number): number => nextWords(tokens)[index] ?? tokens.length

const nextWords = oncePer((tokens: readonly Token[]) => {
  const next = new Int32Array(tokens.length)
  let word = tokens.length
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (tokens[index]?.kind === 'word') word = index
    next[index] = word
  }
  return next
})
