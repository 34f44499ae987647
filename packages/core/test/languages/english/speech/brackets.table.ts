/** What a bill says of its brackets. */
import { takesOutBrackets } from '../../../../src/languages/english/speech/brackets.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => (takesOutBrackets(text.split(' ')) ? 'taken out' : 'no'),
    rows: {
      'brackets, and that something goes, within twelve words': [
        ['matter in brackets is old law to be omitted', 'taken out'],
        ['bracketed text is deleted', 'taken out'],
        ['deleted text stands in brackets', 'taken out'],
        ['brackets were made of wood in the town of lyon when the bridge was removed', 'no'],
        ['the brackets are of wood', 'no'],
        ['the bridge was removed', 'no']
      ]
    }
  }
]
