/** Which replacements are offered, in which order. */
import { offers } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: offers,
    rows: {
      'in the order of the rule, equal ones once': [
        ['The addict came.', 'The person with a drug use disorder came. | The person who uses drugs came.'],
        ['Drug abuse is common.', 'Drug use is common. | Non-medical use of drugs is common.'],
        ['She committed suicide.', 'She died by suicide.']
      ],
      'only those that fit': [
        [
          'The heroin addict came.',
          'The person with an opioid use disorder came. | The person who uses heroin came. | The person with a drug use disorder came.'
        ],
        [
          'The addict population grows.',
          'The population of people with drug use disorders grows. | The population of people who use drugs grows.'
        ],
        ['Users of heroin came.', 'People who use heroin came.']
      ],
      none: [
        ['The clinic offers offender management.', 'no fix'],
        ['He is a junkie.', 'He is a person who uses drugs. | He is a person with a drug use disorder.']
      ]
    }
  }
]
