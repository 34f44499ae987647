/** What a word is by its form alone. */
import {
  endsNounPhrase,
  isAdjective,
  isAdverb,
  isNumber,
  isYear,
  looksLikeVerb,
  isVerbAfterPlural
} from '../../../../src/languages/english/words/function-words.js'
import type { Table } from '../../../tables.js'

const classes: readonly (readonly [name: string, isOne: (word: string) => boolean])[] = [
  ['adverb', isAdverb],
  ['adjective', isAdjective],
  ['number', isNumber],
  ['year', isYear],
  ['verb behind a singular', looksLikeVerb],
  ['verb behind a plural', isVerbAfterPlural],
  ['ends a noun phrase', endsNounPhrase]
]

export const tables: readonly Table[] = [
  {
    ask: (word) => classes.flatMap(([name, isOne]) => (isOne(word) ? [name] : [])).join(', ') || 'none of these',
    rows: {
      'small words end a noun phrase': [
        ['of', 'ends a noun phrase'],
        ['because', 'ends a noun phrase'],
        ['will', 'verb behind a singular, ends a noun phrase'],
        ['they', 'ends a noun phrase'],
        ['some', 'ends a noun phrase'],
        ['often', 'adverb, ends a noun phrase']
      ],
      'adverbs in "-ly", and what only looks like one': [
        ['slowly', 'adverb, ends a noun phrase'],
        ['newly', 'adverb, ends a noun phrase'],
        ['fly', 'none of these'],
        ['family', 'none of these'],
        ['elderly', 'adjective'],
        ['daily', 'none of these']
      ],
      'numbers and years': [
        ['seven', 'number'],
        ['12th', 'number'],
        ['1998', 'number, year'],
        ['2031', 'number, year'],
        ['1750', 'number'],
        ['20311', 'number']
      ],
      'adjectives by their ending': [
        ['dangerous', 'adjective'],
        ['active', 'adjective'],
        ['helpful', 'adjective'],
        ['danish', 'adjective'],
        ['fish', 'none of these'],
        ['young', 'adjective'],
        ['house', 'none of these']
      ],
      verbs: [
        ['returned', 'verb behind a singular'],
        ['need', 'verb behind a plural'],
        ['needs', 'verb behind a singular'],
        ['slept', 'verb behind a singular'],
        ['red', 'none of these'],
        ['bed', 'none of these']
      ]
    }
  }
]
