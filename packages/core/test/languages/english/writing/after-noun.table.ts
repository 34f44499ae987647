/** What is said behind a noun that stays. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'an adjective before a noun': [
        ['Drug-using women came.', 'Women who use drugs came.'],
        ['Drug-using women in prison are seen.', 'Women in prison who use drugs are seen.'],
        ['Drug-using women in Lyon are seen.', 'Women who use drugs in Lyon are seen.'],
        ['A drug-using woman came.', 'A woman who uses drugs came.']
      ]
    }
  }
]
