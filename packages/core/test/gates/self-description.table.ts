/** People choose their own words for themselves. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'by the grammar of the sentence': [
        ['I am an alcoholic.', 'alcoholic: self-description'],
        ['She is an alcoholic.', 'alcoholic: kept']
      ],
      'by a word that says so': [['The self-identified alcoholic came.', 'alcoholic: self-description']],
      'what others called them is told as such': [
        ['I was called an alcoholic.', 'alcoholic: said-by-others'],
        ['She was called an alcoholic.', 'alcoholic: kept']
      ],
      'a verb describes nobody': [['I am abusing drugs.', 'abusing: kept']]
    }
  }
]
