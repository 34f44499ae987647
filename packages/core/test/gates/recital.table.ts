/** A paragraph that recalls an instrument takes over its wording: lowered. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'it opens with a word of recalling': [
        ['Recalling that drug users have a right to health,', 'drug users: recital'],
        ['*Reaffirming* its concern for drug users,', 'drug users: recital'],
        ['The nurse is recalling that drug users came.', 'drug users: kept'],
        ['The nurse, Recalling that drug users came, left.', 'drug users: recital']
      ],
      'each paragraph on a line of its own': [
        ['The Board met\nRecalling that drug users came', 'drug users: recital'],
        ['Recalling that it met,\nUrges States to count drug users;', 'drug users: kept'],
        ['Recalling that it met;\n1. Urges States to count drug users;', 'drug users: kept'],
        ['1. Recalls that drug users came;', 'drug users: kept']
      ],
      'a new sentence ends it': [
        ['Recalling its rules. The drug users came.', 'drug users: kept'],
        ['Recalling its rules, Drug users came.', 'Drug users: recital'],
        ['Recalling the rules of St. Lyon on drug users,', 'drug users: kept']
      ]
    }
  }
]
