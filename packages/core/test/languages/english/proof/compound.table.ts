/** No wording of several words in a compound of one. */
import { breaksCompound } from '../../../../src/languages/english/proof/compound.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(breaksCompound),
    rows: {
      'behind a slash or a hyphen': [
        ['The clinic sees DUI/[drug offenders → people who have committed offences] on Monday.', 'broken'],
        ['The clinic sees [addicts → people with drug use disorders]/winos on Monday.', 'broken'],
        ['The clinic sees [addicts → people with drug use disorders] on Monday.', 'whole']
      ]
    }
  }
]
