/** Where matches overlap, the longest wins; then the more specific one. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the longest wins': [
        ['Intravenous drug users came.', 'Intravenous drug users: kept'],
        ['The recovering drug addict came.', 'recovering drug addict: kept'],
        ['The drug abuse clinic opened.', 'drug abuse: kept'],
        ['Drug addicts and drug users came.', 'Drug addicts: kept; drug users: kept']
      ],
      'what an exception silences gives way, within a rule': [
        ['The children abuse drugs.', 'abuse: kept'],
        ['The child abuse and drug abuse report came out.', 'abuse: name; drug abuse: kept'],
        ['He abuses alcohol and drugs.', 'abuses alcohol and drugs: kept']
      ]
    }
  }
]
