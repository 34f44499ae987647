/** Lists of words, by their first and last words: the longest entry first. */
import type { EngineLexicon } from '../../src/compile/engine-lexicons.js'
import { entriesAt } from '../../src/match/sequence.js'
import { lexicons, marked } from '../asking.js'
import type { Table } from '../tables.js'

const entries = (name: EngineLexicon, direction: 1 | -1) => (text: string) => {
  const { tokens, range } = marked(text)
  const found = entriesAt(name, direction, tokens, direction === 1 ? range.from : range.to, lexicons)
  return found.map(({ words }) => words.join(' ')).join(' | ') || 'none'
}

export const tables: readonly Table[] = [
  {
    ask: entries('infection', 1),
    rows: {
      'that begin at a word': [
        ['Care for «hepatitis C» there.', 'hepatitis c | hepatitis'],
        ['Care for «hepatitis» there.', 'hepatitis'],
        ['Care for «bread» there.', 'none']
      ]
    }
  },
  {
    ask: entries('infection', -1),
    rows: {
      'that end behind a word': [
        ['Care for «hepatitis C» there.', 'hepatitis c'],
        ['Care for «hepatitis» C there.', 'hepatitis']
      ]
    }
  }
]
