/** What nouns name, and how alike two are in that. */
import { kindsOf, likeness } from '../../../../src/languages/english/analysis/kinds.js'
import { tagsOf } from '../../../../src/languages/english/analysis/tagger.js'
import { marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const word = tagsOf(tokens)[range.from]
      return (word && kindsOf(word)[0]) ?? 'unknown'
    },
    rows: {
      'by the base form': [
        ['The «councillors» met.', 'person'],
        ["The «nurse's» car stood there.", 'person'],
        ['Our «companies» paid.', 'organization']
      ],
      'of a name': [['They flew to «Sweden» in May.', 'place']],
      'by its ending, where the table has it not': [
        ['Two «flautists» met.', 'person'],
        ['The «allotmentholders» met.', 'person'],
        ['The «snaglist» was long.', 'unknown']
      ],
      unknown: [['The «zibbles» met.', 'unknown']]
    }
  },
  {
    ask: (text) => {
      const [a, b] = text.split(' ').map((lemma) => ({ tag: 'N', lemma, margin: 9 }) as const)
      return a && b ? String(likeness(a, b)) : 'none'
    },
    rows: {
      'the same': [
        ['nurse judge', '1'],
        ['tuberculosis asthma', '1']
      ],
      'of one family': [['judge tribe', '0.7']],
      'nothing in common': [
        ['nurse tuberculosis', '0'],
        ['nurse zibble', '0']
      ]
    }
  }
]
