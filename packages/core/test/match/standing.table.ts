/** Words that a condition looks for, anywhere in the sentence or paragraph but in the match itself. */
import { outcomes } from '../asking.js'
import { firstEnds, isAmong, nowhere } from '../../src/match/standing.js'
import type { Table } from '../tables.js'

/** Each capital begins something that ends at the next full stop: does one stand in [ ], outside ( )? */
const stands = (text: string): string => {
  const bare = text.replace(/[[\]()]/g, '')
  const ends = firstEnds(bare.length, (index) => {
    const end = bare.indexOf('.', index)
    return /[A-Z]/.test(bare.charAt(index)) && end >= 0 ? end + 1 : nowhere
  })
  const place = (mark: string): number => text.slice(0, text.indexOf(mark)).replace(/[[\]()]/g, '').length
  const but = text.includes('(') ? { from: place('('), to: place(')') } : null
  return isAmong(ends, place('['), place(']'), but) ? 'yes' : 'no'
}

export const tables: readonly Table[] = [
  {
    ask: stands,
    rows: {
      'whole, within the stretch': [
        ['[aAb.c]', 'yes'],
        ['[aAb].c', 'no'],
        ['aA[b.c]', 'no'],
        ['[aAb.]c', 'yes'],
        ['[Ab.Cd.]', 'yes'],
        ['[]Ab.', 'no']
      ],
      'and nothing of it in the match': [
        ['[(aAb.)c]', 'no'],
        ['[a(Ab.)Cd.]', 'yes'],
        ['[Ab.(c)d]', 'yes'],
        ['[A(b.)c]', 'no'],
        ['[a(b)Ac.]', 'yes']
      ]
    }
  },
  {
    ask: outcomes,
    rows: {
      'in the sentence': [
        ['The test was dirty.', 'was dirty: other-sense; dirty: other-sense'],
        ['The drug test was dirty.', 'was dirty: kept'],
        ['The floor was dirty, said the drug court.', 'was dirty: other-sense; dirty: other-sense']
      ]
    }
  }
]
