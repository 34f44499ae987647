/** The word before and what is new fit. */
import { clashesWithArticle } from '../../../../src/languages/english/proof/article.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(clashesWithArticle),
    rows: {
      'one before many, many before one': [
        ['He met a [drug user → people who use drugs] there.', 'broken'],
        ['Every young [drug user → people who use drugs] came.', 'broken'],
        ['These [drug users → person who uses drugs] came.', 'broken']
      ],
      'two articles': [
        ['He met the [drug user → the person who uses drugs] there.', 'broken'],
        ['It is a [drug user → a person who uses drugs].', 'broken'],
        ['It is his [prostitution → the sale of sexual services].', 'broken']
      ],
      'nobody owns a person': [
        ['She rang her [drug dealer → person who sells drugs] there.', 'broken'],
        ['She rang her [alcoholic sister → sister with an alcohol use disorder] there.', 'whole']
      ],
      'they fit': [
        ['He met a [drug user → person who uses drugs] there.', 'whole'],
        ['He said that [drug users → people who use drugs] came.', 'whole'],
        ['These [drug users → people who use drugs] came.', 'whole']
      ]
    }
  }
]
