/** What would be broken English is not offered. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'one before many': [
        ['He runs a drug users project.', 'He runs a project for people who use drugs.'],
        ['Each drug users group met.', 'Each group of people who use drugs met.'],
        ['That drug users came is known.', 'That people who use drugs came is known.']
      ],
      'a verb that was moved': [
        ['Drug abuse costs money.', 'Drug use costs money.'],
        ['Drug abuse programs cost money.', 'Drug use disorder programs cost money.'],
        ['Alcoholic patients sleep here', 'Patients with alcohol use disorders sleep here']
      ],
      'a word beside itself': [['They are people who are drug users.', 'They are people who use drugs.']],
      'a hyphen left open': [
        ['The pre- and post-addict years were hard.', 'no fix'],
        ['The drug- and alcohol-abusing patients came.', 'The patients who use alcohol or other drugs came.']
      ]
    }
  }
]
