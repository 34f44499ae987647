/** Several groups behind one "the". */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'each gets a noun': [
        [
          'The fund helps the disabled, elderly and poor.',
          'The fund helps persons with disabilities, persons who are elderly and persons who are poor.'
        ],
        [
          'The clinic serves the mentally ill and homeless.',
          'The clinic serves people with mental health conditions and people who are homeless.'
        ],
        [
          'The mentally ill or homeless were not asked.',
          'People with mental health conditions or people who are homeless were not asked.'
        ],
        [
          'It is for the disabled, young, and unemployed.',
          'It is for persons with disabilities, persons who are young, and persons who are unemployed.'
        ]
      ],
      'what is no list of adjectives': [
        ['The disabled and their families came.', 'Persons with disabilities and their families came.'],
        ['The disabled, older than most, wait.', 'Persons with disabilities, older than most, wait.'],
        ['The mentally ill and elderly women came.', 'People with mental health conditions and elderly women came.']
      ]
    }
  }
]
