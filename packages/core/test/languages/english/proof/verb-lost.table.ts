/** No verb and no border of a clause may go without another one in its place. */
import { losesVerb } from '../../../../src/languages/english/proof/verb-lost.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(losesVerb),
    rows: {
      'a verb goes': [
        ['The town said [addicts were → people who use drugs] ill.', 'broken'],
        ['He [was an addict → with a drug use disorder] then.', 'broken']
      ],
      'two clauses become one': [
        ['Cells make [addicts, addicts → people with drug use disorders] fill cells.', 'broken'],
        ['The [addict is here. The addict → person] left.', 'broken']
      ],
      'a verb in its place, or none before': [
        ['He [was an addict → had a drug use disorder] then.', 'whole'],
        ['They [are addicts → use drugs] now.', 'whole'],
        ['She met [people who are addicts → people with drug use disorders] there.', 'whole'],
        ['She met [addicts, alcoholics and winos → people with drug or alcohol use disorders] there.', 'whole'],
        ['[Addicts → People with drug use disorders] came.', 'whole']
      ]
    }
  }
]
