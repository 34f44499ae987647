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
          'The fund helps persons with disabilities, older persons and persons living in poverty.'
        ],
        [
          'The clinic serves the mentally ill and homeless.',
          'The clinic serves people with mental health conditions and people experiencing homelessness.'
        ],
        ['It helps the disabled and abused.', 'It helps persons with disabilities and persons who are abused.'],
        [
          'The mentally ill or homeless were not asked.',
          'People with mental health conditions or people experiencing homelessness were not asked.'
        ],
        [
          'It is for the disabled, young, and unemployed.',
          'It is for persons with disabilities, young persons, and persons who are unemployed.'
        ]
      ],
      'each is said as a list has it': [
        [
          'The fare is free for the elderly and handicapped.',
          'The fare is free for older persons and persons with disabilities.'
        ],
        [
          'It helps the elderly and physically handicapped.',
          'It helps older persons and persons with physical disabilities.'
        ],
        ['The disabled and blind came.', 'Persons with disabilities and persons who are blind came.']
      ],
      'what is no list of adjectives': [
        ['The disabled and their families came.', 'Persons with disabilities and their families came.'],
        ['The disabled, older than most, wait.', 'Persons with disabilities, older than most, wait.'],
        ['The mentally ill and older women came.', 'People with mental health conditions and older women came.']
      ]
    }
  }
]
