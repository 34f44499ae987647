/** Behind which words somebody's own words stand. */
import { leadsQuotation } from '../../../../src/languages/english/speech/saying.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => (leadsQuotation(text) ? 'a quotation follows' : 'no'),
    rows: {
      'a verb of saying, and up to four words behind it': [
        ['She said, ', 'a quotation follows'],
        ['She told the court in Lyon, ', 'a quotation follows'],
        ['She told the court in the town, ', 'no'],
        ['He replied ', 'a quotation follows'],
        ['They were warned ', 'a quotation follows'],
        ['He slept, ', 'no'],
        ['It is unsaid, ', 'no']
      ],
      'a colon': [['The rule reads: ', 'a quotation follows']],
      'the end of a sentence between': [['She said it. Then ', 'no']]
    }
  }
]
