/** A sentence is analysed once. */
import { analysisOf } from '../../../../src/languages/english/analysis/analysis.js'
import { tokensIn } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const tokens = tokensIn(text)
      const first = analysisOf(tokens)
      const { words, phrases, verbs, coordinations } = first
      return [
        analysisOf(tokens) === first ? 'once' : 'anew',
        words.length === tokens.length ? 'each word' : 'some words',
        phrases.length,
        verbs.length,
        coordinations.length
      ].join(', ')
    },
    rows: {
      'phrases, verbs, coordinations': [
        ['The old nurses and the judges want to leave.', 'once, each word, 2, 2, 1'],
        ['', 'once, each word, 0, 0, 0'],
        ['…', 'once, each word, 0, 0, 0']
      ]
    }
  }
]
