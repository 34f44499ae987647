/** How letters become words. */
import { contractions, splitWord, wordsOf } from '../../../../src/languages/english/words/words.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (written) =>
      splitWord(written)
        .map(({ text }) => text)
        .join(' | '),
    rows: {
      'hyphens and slashes part words': [
        ['drug-user', 'drug | user'],
        ['and/or', 'and | or']
      ],
      'a contracted verb is a word': [
        ["I'm", 'i | am'],
        ['they’ve', 'they | have'],
        ["who's", 'who | is']
      ],
      'the possessive ending is none': [
        ["user's", 'user'],
        ["addicts'", 'addicts']
      ],
      'other apostrophes stay': [["don't", "don't"]],
      'what stands at a word is no part of it': [['(users),', 'users']]
    }
  },
  {
    ask: (written) =>
      splitWord(written)
        .map(({ start, end, possessiveEnd }) => `${start}-${end}, with its ending to ${possessiveEnd}`)
        .join(' | '),
    rows: {
      'where a word ends, and its possessive ending': [
        ["user's", '0-4, with its ending to 6'],
        ["users'", '0-5, with its ending to 6'],
        ['(users)', '1-6, with its ending to 6']
      ]
    }
  },
  {
    ask: (letters) => (Object.hasOwn(contractions, letters) ? contractions[letters] : undefined) ?? 'none',
    rows: {
      'the verb that letters behind an apostrophe may be': [
        ['ve', 'have'],
        ['s', 'is'],
        ['ll', 'will'],
        ['x', 'none'],
        ['constructor', 'none']
      ]
    }
  },
  {
    ask: (phrase) => wordsOf(phrase).join(' | '),
    rows: {
      'the words of a phrase': [
        ['drug & alcohol users', 'drug | and | alcohol | users'],
        ['Twice-weekly  visits', 'twice | weekly | visits']
      ]
    }
  }
]
