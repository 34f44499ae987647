/** What is said behind a noun that stays. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'an adjective before a noun': [
        ['Drug-using women came.', 'Women who use drugs came.'],
        ['Drug-using women in prison are seen.', 'Women in prison who use drugs are seen.'],
        ['Drug-using women in Lyon are seen.', 'Women who use drugs in Lyon are seen.'],
        ['A drug-using woman came.', 'A woman who uses drugs came.']
      ],
      'the comma of two adjectives goes with the one that moves': [
        ['A tired, heroin-addicted soldier came.', 'A tired soldier with an opioid use disorder came.']
      ],
      'an adjective that shares the noun has no fix': [
        ['Blind and handicapped pupils share one bus.', 'no fix'],
        ['Physically and mentally handicapped children share a bus.', 'no fix']
      ]
    }
  }
]
