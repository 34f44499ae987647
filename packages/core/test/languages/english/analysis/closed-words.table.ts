/** Words of closed classes: what each can be. */
import { closedWord } from '../../../../src/languages/english/analysis/closed-words.js'
import type { Table } from '../../../tables.js'

function readings(word: string): string {
  const known = closedWord(word)
  if (!known) return 'open'
  const told = known.readings.filter(({ tag }) => !/^(?:R[MAS]|C[JVX])$/.test(tag)).map(({ tag }) => tag)
  return [...told, ...(known.open > 0 ? ['open'] : [])].join(' ')
}

export const tables: readonly Table[] = [
  {
    ask: readings,
    rows: {
      'one class': [
        ['the', 'D'],
        ['they', 'PS'],
        ['of', 'I'],
        ['and', 'CN'],
        ['because', 'S'],
        ['must', 'MD']
      ],
      'several, which the sentence decides': [
        ['to', 'TO I'],
        ['that', 'D WP S PN R'],
        ['her', 'D PO'],
        ['before', 'I S R']
      ],
      'also what the table of words says': [
        ['like', 'I S open'],
        ['own', 'J open']
      ],
      'open classes': [
        ['addict', 'open'],
        ['need', 'open']
      ]
    }
  }
]
