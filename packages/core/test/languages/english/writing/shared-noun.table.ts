/** Adjectives before one noun, some of which are to be said behind it. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'groups of people: the noun is said of each': [
        [
          'Mentally ill and substance-abusing tenants came.',
          'Tenants with mental health conditions and tenants who use drugs came.'
        ],
        ['Blind and handicapped pupils share one bus.', 'Blind pupils and pupils with disabilities share one bus.'],
        [
          'Poor, mentally ill and drug-addicted patients came.',
          'Poor patients, patients with mental health conditions and patients with drug use disorders came.'
        ],
        [
          'Mentally handicapped and physically handicapped children came.',
          'Children with intellectual or physical disabilities came.'
        ]
      ],
      'one of them or the other': [
        ['We saw HIV-exposed or HIV-infected infants.', 'We saw infants exposed to HIV or living with HIV.'],
        [
          'A deaf or mentally ill applicant may ask for help.',
          'A deaf applicant or one with a mental health condition may ask for help.'
        ]
      ],
      'several things said of the same people': [
        ['A wheelchair-bound, elderly tenant came.', 'An elderly tenant who uses a wheelchair came.'],
        ['Pregnant, narcotic-addicted mothers came.', 'Pregnant mothers with drug use disorders came.'],
        [
          'A drug-addicted, homeless young man came.',
          'A young man experiencing homelessness with a drug use disorder came.'
        ]
      ],
      'a noun in front is none of them': [
        ['The home is for widows and handicapped persons.', 'The home is for widows and persons with disabilities.']
      ]
    }
  }
]
