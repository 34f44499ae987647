/** No comma before the noun that an adjective has left. */
import { leavesComma } from '../../../../src/languages/english/proof/comma.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(leavesComma),
    rows: {
      'between two adjectives': [
        ['A tired, [heroin-addicted soldier → soldier with an opioid use disorder] came.', 'broken'],
        ['For pregnant, [drug-addicted mothers → mothers with drug use disorders] there is help.', 'broken'],
        ['When tired, [drug-addicted mothers → mothers with drug use disorders] rest.', 'whole'],
        ['A tired [drug-addicted soldier → soldier with a drug use disorder] came.', 'whole']
      ]
    }
  }
]
