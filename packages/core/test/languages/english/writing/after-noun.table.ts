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
      'people and what they are given, or what is theirs': [
        ['We offer mentally ill patients treatment.', 'no fix'],
        ['The mentally ill patients association met.', 'no fix']
      ],
      'the comma of two adjectives goes with the one that moves': [
        ['A tired, heroin-addicted soldier came.', 'A tired soldier with an opioid use disorder came.'],
        [
          'He met her manic, hard-working, alcoholic mother.',
          'He met her manic, hard-working mother with an alcohol use disorder.'
        ],
        ['When tired, drug-addicted mothers rest.', 'When tired, mothers with drug use disorders rest.']
      ],
      'behind what the noun is of, where that is no person': [
        ['Drug-using women of the club came.', 'Women of the club who use drugs came.'],
        [
          'The mentally ill members of the congregation sat in front.',
          'The members of the congregation who have mental health conditions sat in front.'
        ],
        ['The schizophrenic son of a neighbour came.', 'no fix']
      ]
    }
  }
]
