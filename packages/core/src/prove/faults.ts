/** What may be wrong with a sentence that a replacement makes, in words that stand behind "dropped, ". */
export const faults = {
  'verb-lost': 'a verb or the border of a clause would be gone',
  'behind-modifier': 'what stands before it would lose its noun',
  'conjunct-without-head': 'what it is joined with would lose its noun',
  'wrong-article': 'the word before it would not fit',
  'doubled-of': 'what follows would belong to another word',
  'said-twice': 'the same would be said twice',
  'wrong-number': 'one and many would not agree',
  'inner-capital': 'a capital would stand inside of the sentence',
  'stray-comma': 'a comma would stand before the noun',
  'degree-of-verb': 'a word that says how much would stand before a verb',
  'broken-compound': 'a part of a compound would stand alone'
} as const

export type FaultId = keyof typeof faults
