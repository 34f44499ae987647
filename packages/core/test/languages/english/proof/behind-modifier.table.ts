/** What stands before a noun does not stand before every noun for people. */
import { hangsBefore } from '../../../../src/languages/english/proof/behind-modifier.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(hangsBefore),
    rows: {
      'a name, a compound, letters in brackets': [
        ['Two State [inmates → people in prison] wrote.', 'broken'],
        ['A test of TB [addicts → people with drug use disorders] began.', 'broken'],
        ['Single-parent [alcoholics → people with alcohol use disorders] lose homes.', 'broken'],
        ['Most were intravenous (IV) [drug users → people who use drugs].', 'broken']
      ],
      'it says how, or of another time': [
        ['Severe [drug users → people who use drugs] came.', 'broken'],
        ['Two former [drug users → people who use drugs] came.', 'broken'],
        ['Two ex-[drug users → people who use drugs] came.', 'broken'],
        ['A long-term [drug user → person who uses drugs] came.', 'broken']
      ],
      'it may stand there': [
        ['Young [drug users → people who use drugs] came.', 'whole'],
        ['Middle-aged [drug users → people who use drugs] came.', 'whole'],
        ['In Lyon [drug users → people who use drugs] came.', 'whole'],
        ['They came to house [drug users → people who use drugs] there.', 'whole'],
        ['They moved Iraqi [inmates → people in prison] north.', 'whole'],
        ['Help [drug users → people who use drugs] now.', 'whole'],
        ['He treats [drug users → people who use drugs] there.', 'whole'],
        ['He met a State [inmate → resident] there.', 'whole']
      ]
    }
  }
]
