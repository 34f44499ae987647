/** A replacement that breaks its sentence is dropped, and the next one takes its place. */
import { becomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => becomes(text),
    rows: {
      'dropped, and the next one tried': [
        ['Two State inmates wrote.', 'Two people in State prisons wrote.'],
        [
          'The town is kind when an alcoholic or a drunkard sings.',
          'The town is kind when a person with an alcohol use disorder or a person who drinks at harmful levels sings.'
        ]
      ],
      'nothing is wrong with it': [['Drug users wrote.', 'People who use drugs wrote.']]
    }
  }
]
