/** A fix in its sentence: which words it replaces, and whether a verb is among them. */
import { safety } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'at the first and at the last word': [
        ['Drug users came to the ward in May.', 'safe'],
        ['The ward in May is open for drug users.', 'safe']
      ],
      'with a verb in it': [
        ['They were drug users in those days.', 'suggested: it says what somebody is; see that it is right of them']
      ]
    }
  }
]
