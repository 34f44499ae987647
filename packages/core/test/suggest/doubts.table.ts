/** Why a fix is not applied unseen, in words. */
import { safety } from '../asking.js'
import { doubts } from '../../src/suggest/doubts.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'a doubt is told in its words': [
        ['They were drug users in those days.', `suggested: ${doubts.predicate}`],
        ['I saw drug users in the ward in May.', `suggested: ${doubts.speaker}`]
      ]
    }
  }
]
