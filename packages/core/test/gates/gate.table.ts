/** What a gate looks at is what is underlined, and not the words that a pattern needs beside it. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the underlined words stand in the quotation': [
        ['She said, "The drug users" and left.', 'drug users: quotation'],
        ['She said "the" drug users left.', 'drug users: kept'],
        ['Drug users said "yes" and left.', 'Drug users: kept']
      ]
    }
  }
]
