/** Places in a sentence. */
import { countsBefore, firstWord, tokenEndingAfter, tokenFrom, wordFrom, wordsBefore } from '../../src/match/places.js'
import { marked, tokensIn } from '../asking.js'
import type { Table } from '../tables.js'

/** The token at a number, or "the end". */
const at = (text: string, index: number): string => tokensIn(text.replace(/[|«»]/g, ''))[index]?.text ?? 'the end'
const offset = (text: string): number => text.indexOf('|')
const tokens = (text: string) => tokensIn(text.replace('|', ''))

export const tables: readonly Table[] = [
  {
    ask: (text) =>
      `${at(text, tokenFrom(tokens(text), offset(text)))}, ${at(text, tokenEndingAfter(tokens(text), offset(text)))}`,
    rows: {
      'the first token from a place on, and the first that ends behind it': [
        ['|One two.', 'one, one'],
        ['On|e two.', 'two, one'],
        ['One| two.', 'two, two'],
        ['One |two.', 'two, two'],
        ['One two|.', '., .'],
        ['One two.|', 'the end, the end']
      ]
    }
  },
  {
    ask: (text) => at(text, firstWord(tokensIn(text))),
    rows: {
      'the first word': [
        ['"One", two.', 'one'],
        ['One.', 'one'],
        ['…', 'the end']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens: own, range } = marked(text)
      const letters = countsBefore(own, ({ text: word }) => word.startsWith('t'))
      return `${wordsBefore(own)(range.from)} words, ${letters(range.from)} with t, then ${at(text, wordFrom(own, range.from))}`
    },
    rows: {
      counted: [
        ['One, two, «three» four.', '2 words, 1 with t, then three'],
        ['One two«,» three.', '2 words, 1 with t, then three'],
        ['«One» two.', '0 words, 0 with t, then one'],
        ['One two«.»', '2 words, 1 with t, then the end']
      ]
    }
  }
]
