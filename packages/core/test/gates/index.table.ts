/** The gates in their order: silence wins over a note, and the first reason is told. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the first gate that silences is the reason': [
        ['"The term Drug Abuse Council is old," said the Drug Abuse Council.', 'Drug Abuse: name'],
        ['> The term addict is old.', 'addict: mention'],
        ['> I am an addict.', 'addict: self-description']
      ],
      'silence wins over a note': [
        ['Recalling the term "addict",', 'addict: mention'],
        ['> <!-- stigmalint-disable-next-line -->\n> Drug users came.', 'Drug users: suppression']
      ],
      'of two reasons for a note the first counts': [['> Recalling that drug users came,', 'drug users: quotation']],
      'nothing speaks against it': [['Drug users came.', 'Drug users: kept']]
    }
  }
]
