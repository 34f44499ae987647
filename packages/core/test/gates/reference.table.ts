/** Reference lists stay literal. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'an entry under a heading for references': [
        ['## References\n\n- Drug users in Lyon. 2010.', 'Drug users: reference'],
        ['## Bibliography\n\n- Drug users in Lyon. https://example.org/lyon', 'Drug users: reference'],
        ['## References\n\n- Drug users in Lyon.', 'Drug users: kept'],
        ['## References and notes on the work of the clinic\n\n- Drug users in Lyon. 2010.', 'Drug users: kept'],
        ['## Clinics\n\n- Drug users in Lyon. 2010.', 'Drug users: kept']
      ],
      'an entry that stands alone: authors and one more mark of a citation': [
        [
          'Kelly JF, Westerhoff CM. Substance abuser or not? A trial. Int J Drug Policy 2010;21:202-7.',
          'Substance abuser: reference'
        ],
        [
          'Kelly JF, Westerhoff CM. Substance abuser or not? A trial. doi:10.1000/1. pp. 3.',
          'Substance abuser: reference'
        ],
        ['[3] Kelly JF, Westerhoff CM. Substance abuser or not? 2010;21. 21(3): 202', 'Substance abuser: reference'],
        [
          'Kelly JF, Westerhoff CM. Substance abuser or not? (2010). Lyon et al. wrote it.',
          'Substance abuser: reference'
        ],
        ['Kelly JF, Westerhoff CM. Substance abuser or not?', 'Substance abuser: kept']
      ],
      'without authors an address and one more': [
        ['Substance abuser or not? doi:10.1000/1, pp. 3.', 'Substance abuser: reference'],
        ['Substance abuser or not? 2010;21, pp. 3.', 'Substance abuser: kept'],
        ['Substance abuser or not? doi:10.1000/1.', 'Substance abuser: kept']
      ],
      'a long paragraph is no citation': [
        [
          `Kelly JF, Westerhoff CM. Substance abuser or not? Int J Drug Policy 2010;21:202-7. ${words(80)}`,
          'Substance abuser: reference'
        ],
        [
          `Kelly JF, Westerhoff CM. Substance abuser or not? Int J Drug Policy 2010;21:202-7. ${words(140)}`,
          'Substance abuser: kept'
        ]
      ]
    }
  }
]
