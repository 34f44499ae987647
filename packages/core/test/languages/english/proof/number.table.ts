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
        ['The [drug users → person who uses drugs] were alone.', 'broken'],
        ['[Drug abuse → Drug use disorders] is common.', 'broken'],
        ['The [substance abuse → substance use disorders] that the survey found is rising.', 'broken'],
        ['Still, [drug abuse → drug use disorders] often goes untold.', 'broken']
      ],
      'they do, or another word is the subject': [
        ['The [drug user → person who uses drugs] is alone.', 'whole'],
        ['The number of [drug users → people who use drugs] is high.', 'whole'],
        ['[Drug abuse → Drug use disorders] spread.', 'whole'],
        ['Care for [drug abuse → drug use disorders] is free.', 'whole'],
        ['[Drug abuse → Drug use disorders] and hunger are common.', 'whole'],
        ['If [the addict → the person] were here, we would know.', 'whole']
      ]
    }
  }
]
