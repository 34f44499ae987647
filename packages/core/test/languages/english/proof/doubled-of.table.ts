/** What follows belongs to the old noun. */
import { doublesOf } from '../../../../src/languages/english/proof/doubled-of.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(doublesOf),
    rows: {
      'it would belong to another word': [
        ["The clerk noted [the inmate's place → the place of the person in prison] of work.", 'broken'],
        ['Each [inmate → person in prison] of the mill has a desk.', 'broken']
      ],
      'it says how they are': [
        ['It is for [addicts → people with drug use disorders] of any faith.', 'whole'],
        ['The [inmates → people in prison] came.', 'whole'],
        ["The clerk noted [the inmate's name → the name of the person in prison].", 'whole']
      ]
    }
  }
]
