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
      'in emphasis behind a verb of saying': [
        ['She was told, *you drug users cost money*, and left.', 'drug users: quotation'],
        ['The minister said: _Drug users cost money._', 'Drug users: quotation'],
        ['The minister said *drug users cost* too much.', 'drug users: kept'],
        ['They met, *many drug users among them*, in May.', 'drug users: kept']
      ],
      'beside one': [
        ['"Good," she said. Drug users came in.', 'Drug users: kept'],
        ['Drug users heard "Good" and came.', 'Drug users: kept']
      ]
    }
  }
]
