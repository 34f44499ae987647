/** How common words are in prose of any kind: what the scan looks for is the rarest word of a pattern. */
import type { CommonWords } from './schema.js'

/** How much it costs to look for a word: the more common, the more. */
export type Commonness = (word: string) => number

/** By the lists of rules/common-words.yml, the first that has the word; a word that none has counts by its length. */
export function commonnessBy(lists: CommonWords): Commonness {
  const costs = new Map<string, number>()
  for (const { cost, words } of lists) for (const word of words) if (!costs.has(word)) costs.set(word, cost)
  return (word) => costs.get(word) ?? (word.length < 4 ? 60 : word.length < 6 ? 14 : 8)
}
