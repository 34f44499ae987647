/** Whether a noun or a name stands for somebody, by the table of words and by titles. */
import { namesSomebody } from '../../../../src/languages/english/clauses/somebody.js'
import { marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return namesSomebody(tokens, range) ? 'somebody' : 'not known'
    },
    rows: {
      'a noun that mostly names somebody': [
        ['The «violinist» was late.', 'somebody'],
        ['The «goldsmith» was late.', 'somebody'],
        ['A «beekeeper» was late.', 'somebody'],
        ['The «prices» were high.', 'not known'],
        ['The «plan» was late.', 'not known'],
        ['The «river» was high.', 'not known']
      ],
      'a name behind a title': [
        ['Ms «Okoye» was late.', 'somebody'],
        ['Dr Anna «Lind» was late.', 'somebody'],
        ['Judge «Okoye» was late.', 'somebody'],
        ['«Fairford» was late.', 'not known'],
        ['New «Fairford» was late.', 'not known']
      ]
    }
  }
]
