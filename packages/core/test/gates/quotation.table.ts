/** Somebody's words are lowered to a note. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'in a quotation': [
        ['The minister said, "Drug users cost money."', 'Drug users: quotation'],
        ['> Drug users cost money.', 'Drug users: quotation'],
        ['<blockquote>\n\nDrug users cost money.\n\n</blockquote>', 'Drug users: quotation']
      ],
      'beside one': [
        ['"Good," she said. Drug users came in.', 'Drug users: kept'],
        ['Drug users heard "Good" and came.', 'Drug users: kept']
      ]
    }
  }
]
