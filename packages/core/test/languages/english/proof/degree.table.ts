/** What says how much stands before an adjective, and before no verb. */
import { measuresVerb } from '../../../../src/languages/english/proof/degree.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(measuresVerb),
    rows: {
      'how much of what?': [
        ['He [is quite obese → quite has obesity].', 'broken'],
        ['They came for people who [are very obese → very have obesity].', 'broken'],
        ['They are quite [addicted → use drugs].', 'broken']
      ],
      'left in front of a noun': [
        ['It was a very [mentally ill person → person with an illness].', 'broken'],
        ['It is a particularly [mentally ill group → group with illnesses].', 'broken'],
        ['They met the most [violent offenders → people who have committed violent offences].', 'broken'],
        ['He could walk, so [addicts → people with drug use disorders] came.', 'whole']
      ],
      'it has its adjective, or says when': [
        ['He [is often drunk → often drinks].', 'whole'],
        ['He is quite sure that [addicts → people with drug use disorders] wait.', 'whole'],
        ['He is very [crippled → disabled].', 'whole']
      ]
    }
  }
]
