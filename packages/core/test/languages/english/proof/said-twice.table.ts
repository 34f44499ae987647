/** Nothing is said twice. */
import { saysTwice } from '../../../../src/languages/english/proof/said-twice.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(saysTwice),
    rows: {
      'that it is too much': [
        ['He was hurt by excessive [alcohol abuse → harmful use of alcohol].', 'broken'],
        ['He was hurt by his [alcohol abuse → harmful use of alcohol].', 'whole']
      ],
      'people are people': [
        ['People who were also [drug users → people who use drugs] left.', 'broken'],
        ['Visitors who are [drug users → people who use drugs] left.', 'broken'],
        ['Someone who is [an addict → a person with a drug use disorder] left.', 'broken'],
        ['They are [drug users → people who use drugs].', 'whole'],
        ['His uncles met [drug users → people who use drugs].', 'whole']
      ],
      'a phrase against itself': [
        ['Instead of [asylums → psychiatric hospitals] there are psychiatric hospitals.', 'broken'],
        ['Drug use and drug [abuse → use] are discussed.', 'broken']
      ],
      'a noun and itself': [
        ['They were in hospitals or [asylums → psychiatric hospitals].', 'broken'],
        ['The use and [drug abuse → use] of pills rose.', 'broken'],
        ['They were in schools or [asylums → psychiatric hospitals].', 'whole']
      ],
      'what stands behind it': [
        ['They met [inmates → people in prison] released from prison.', 'broken'],
        ['They met [problem gamblers → people experiencing harms] experiencing loss.', 'broken'],
        ['They fought [criminals → people convicted of crimes] and crimes.', 'broken'],
        ['They met [sufferers → people living with HIV] or HIV-infected mothers.', 'whole'],
        ['They met [inmates → people in prison] released from hospital.', 'whole']
      ],
      'a word that becomes two, beside its second': [
        ['They study cocaine use, [abuse → drug use] and harm.', 'broken'],
        ['They study the use of drugs and [abuse → harmful use] of alcohol.', 'whole']
      ],
      'a phrase and itself': [
        [
          'It is for [addicts and drug addicts → people with drug use disorders and people with drug use disorders].',
          'broken'
        ],
        [
          'It is for [addicts and alcoholics → people with drug use disorders and people with alcohol use disorders].',
          'whole'
        ]
      ]
    }
  }
]
