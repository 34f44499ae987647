/** What is asked again about the same thing is answered again, and worked out once. */
import { oncePer } from '../../src/match/once.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (words) => {
      const [first, second] = [{ name: 'first' }, { name: 'second' }]
      const worked: string[] = []
      const ask = oncePer((key: { name: string }) => {
        worked.push(key.name)
        return key.name === 'first' ? null : key.name
      })
      for (const word of words.split(' ')) ask(word === 'first' ? first : second)
      return worked.join(' ')
    },
    rows: {
      'worked out once for each': [
        ['first first', 'first'],
        ['first second first second', 'first second']
      ]
    }
  }
]
