/** Lists of words, by their first and last words: the longest entry first. */
import { entriesAt } from '../../src/match/sequence.js'
import { lexicons, marked } from '../asking.js'
import type { Table } from '../tables.js'

const entries = (name: string, direction: 1 | -1) => (text: string) => {
  const { tokens, range } = marked(text)
  const found = entriesAt(name, direction, tokens, direction === 1 ? range.from : range.to, lexicons)
  return found.map(({ words }) => words.join(' ')).join(' | ') || 'none'
}

export const tables: readonly Table[] = [
  {
    ask: entries('drug', 1),
    rows: {
      'that begin at a word': [
        ['They use «crack cocaine» there.', 'crack cocaine | crack'],
        ['They use «cocaine» there.', 'cocaine'],
        ['They use «bread» there.', 'none']
      ]
    }
  },
  {
    ask: entries('drug', -1),
    rows: {
      'that end behind a word': [
        ['They use «crack cocaine» there.', 'crack cocaine | cocaine'],
        ['They use «crack» cocaine there.', 'crack']
      ]
    }
  },
  { ask: entries('no-such-list', 1), rows: { 'of a list that is not there': [['They use «cocaine» there.', 'none']] } }
]
