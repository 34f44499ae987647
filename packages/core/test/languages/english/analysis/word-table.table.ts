/** What the table of words knows: parts of speech by how common they are, and what a noun names. */
import { canBeVerb } from '../../../../src/languages/english/analysis/ask.js'
import { entriesOf } from '../../../../src/languages/english/analysis/word-table.js'
import type { Table } from '../../../tables.js'

const partsOf = (word: string): string =>
  [...entriesOf(word)]
    .sort((a, b) => b.amount - a.amount)
    .map(({ part }) => part)
    .join(' ') || 'unknown'

const namedBy = (word: string): string => entriesOf(word).find(({ part }) => part === 'N')?.kinds[0] ?? 'unknown'

export const tables: readonly Table[] = [
  {
    ask: partsOf,
    rows: {
      'one part of speech': [
        ['tuberculosis', 'N'],
        ['receive', 'V']
      ],
      'several, the commonest first': [
        ['need', 'V N'],
        ['abuse', 'V N'],
        ['homeless', 'N J']
      ],
      'the first and the last word of it are found as others are': [
        ['abandon', 'V N'],
        ['zoo', 'N']
      ],
      'what it has not': [
        ['naloxonish', 'unknown'],
        ['the', 'unknown'],
        ['', 'unknown']
      ]
    }
  },
  {
    ask: namedBy,
    rows: {
      people: [
        ['addict', 'person'],
        ['councillor', 'person'],
        ['alcoholic', 'person'],
        ['people', 'group'],
        ['tribe', 'group']
      ],
      'a firm is no person': [
        ['firm', 'organization'],
        ['company', 'organization'],
        ['government', 'organization']
      ],
      'what people live with': [
        ['tuberculosis', 'illness'],
        ['psoriasis', 'illness'],
        ['schizophrenia', 'illness'],
        ['poverty', 'state']
      ],
      'what they take': [
        ['heroin', 'drug'],
        ['methadone', 'drug'],
        ['beer', 'drug'],
        ['water', 'substance']
      ],
      'where and when': [
        ['hospital', 'place'],
        ['school', 'organization'],
        ['week', 'time']
      ],
      'other things': [
        ['chair', 'thing'],
        ['arrival', 'event'],
        ['letter', 'communication']
      ]
    }
  },
  {
    ask: (word) => (canBeVerb(word) ? 'may be a verb' : 'is none'),
    rows: {
      'a verb': [
        ['requests', 'is none'],
        ['request', 'may be a verb'],
        ['improvement', 'is none']
      ]
    }
  }
]
