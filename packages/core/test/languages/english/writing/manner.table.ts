/** What an adverb says of an adjective is said of the noun in its place. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'before a noun': [
        ['The severely handicapped boy came.', 'The boy with a severe disability came.'],
        ['Visually handicapped people came.', 'People with visual disabilities came.'],
        ['A visually handicapped student asked.', 'A student with a visual disability asked.'],
        ['An intellectually handicapped man sang.', 'A man with an intellectual disability sang.']
      ],
      'behind a form of "be"': [
        ['She is visually handicapped.', 'She has a visual disability.'],
        ['The men were severely handicapped.', 'The men had severe disabilities.']
      ],
      'an adverb of the clause stays': [['Usually handicapped people came.', 'Usually people with disabilities came.']],
      'no adjective stands for it': [['The nearby, oddlily handicapped boy came.', 'no fix']],
      'its adjective says something else': [
        ['The fairly handicapped boy came.', 'no fix'],
        ['The men were barely handicapped.', 'no fix'],
        ['A highly handicapped student asked.', 'no fix']
      ]
    }
  }
]
