/** A noun for people in front of a label. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'it stays the noun': [
        ['The school helps student drug users.', 'The school helps students who use drugs.'],
        ['Child drug users were seen in the park.', 'Children who use drugs were seen in the park.'],
        ['A soldier inmate wrote.', 'A soldier in prison wrote.'],
        ['Foreign national offenders were moved.', 'Foreign nationals who have committed offences were moved.']
      ],
      'what may say how they are does not': [['Patient drug users wait.', 'Patient people who use drugs wait.']],
      'a label that is marked itself is carried nowhere': [['The addict IDUs came.', 'no fix']],
      'one of two': [['Students and drug users came.', 'Students and people who use drugs came.']]
    }
  }
]
