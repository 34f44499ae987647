/** Spelled as the document spells, else as the profile does. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'as the document does': [
        [
          'The drug offenders at the center asked.',
          'The people who have committed drug-related offenses at the center asked.'
        ],
        [
          'The drug offenders at the centre asked.',
          'The people who have committed drug-related offences at the centre asked.'
        ],
        ['The drug offenders asked.', 'The people who have committed drug-related offences asked.'],
        [
          'The defense of drug offenders at the centre was read, and the color was gray.',
          'The defense of people who have committed drug-related offenses at the centre was read, and the color was gray.'
        ]
      ]
    }
  },
  {
    ask: (text) => becomes(text, { settings: { profile: 'us' } }),
    rows: {
      'in the profile of a country': [
        ['The drug offenders asked.', 'The people convicted of drug offenses asked.'],
        ['The drug offenders at the centre asked.', 'The people convicted of drug offences at the centre asked.']
      ]
    }
  },
  {
    ask: (text) => becomes(text, { settings: { profile: 'uk' } }),
    rows: {
      'in another': [
        ['The drug offenders asked.', 'The people convicted of drug offences asked.'],
        ['The drug offenders at the center asked.', 'The people convicted of drug offenses at the center asked.']
      ]
    }
  }
]
