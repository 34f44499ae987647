/** What was joined keeps a noun. */
import { leavesConjunct } from '../../../../src/languages/english/proof/bare-conjunct.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(leavesConjunct),
    rows: {
      'an adjective is left alone': [
        ['A bed for [the mentally ill → people with mental health conditions] and homeless.', 'broken'],
        ['Physically and [mentally ill pupils → pupils with mental health conditions] came.', 'broken'],
        ['It helps the socially and [the disabled → people with disabilities].', 'broken'],
        ['The law on chronic and [drug users → people who use drugs] ended.', 'broken']
      ],
      'a list of adjectives is left alone': [
        ['A bed for [the disabled → people with disabilities], elderly and poor.', 'broken'],
        ['[The disabled → People with disabilities], nurses and guards came.', 'whole']
      ],
      'a noun is left alone': [
        ['The hospice takes tuberculosis and [AIDS patients → people living with HIV].', 'broken'],
        ['It is for people with tuberculosis and [AIDS patients → people living with HIV].', 'whole']
      ],
      'what was of both is of one alone': [
        [
          'The [children of alcoholics → children whose parents have alcohol use disorders] and smokers came.',
          'broken'
        ],
        [
          'The [children of alcoholics → children whose parents have alcohol use disorders] and their friends came.',
          'whole'
        ],
        ['The [children of alcoholics → children of people with alcohol use disorders] and smokers came.', 'whole']
      ],
      'a second object keeps its verb': [
        ['She [abuses alcohol → drinks at harmful levels] and tablets.', 'broken'],
        ['She [abuses alcohol → uses alcohol] and tablets.', 'whole'],
        ['She [abused alcohol → drank at harmful levels] and her sister knew.', 'whole']
      ],
      'each has its own': [
        ['A bed for [addicts → people with drug use disorders] and homeless people.', 'whole'],
        ['A bed for the old and [drug users → people who use drugs].', 'whole'],
        ['He is old and [drug users → people who use drugs] know it.', 'whole'],
        ['Nurses and [drug users → people who use drugs] came.', 'whole']
      ]
    }
  }
]
