/** What is new and its verb agree. */
import { disagrees } from '../../../../src/languages/english/proof/number.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(disagrees),
    rows: {
      'they do not': [
        ['The [drug user → people who use drugs] is alone.', 'broken'],
        ['The [drug users → person who uses drugs] were alone.', 'broken']
      ],
      'they do, or another word is the subject': [
        ['The [drug user → person who uses drugs] is alone.', 'whole'],
        ['The number of [drug users → people who use drugs] is high.', 'whole'],
        ['If [the addict → the person] were here, we would know.', 'whole']
      ]
    }
  }
]
