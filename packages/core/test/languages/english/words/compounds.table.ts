/** What a hyphen at the end of a line says of the words on its sides. */
import { isCompoundFirst, isCompoundLast, isSuspending } from '../../../../src/languages/english/words/compounds.js'
import type { Table } from '../../../tables.js'

const yes = (is: boolean): string => (is ? 'yes' : 'no')

export const tables: readonly Table[] = [
  {
    ask: (word) => yes(isCompoundFirst(word)),
    rows: {
      'before the hyphen of a compound': [
        ['self', 'yes'],
        ['long', 'yes'],
        ['sub', 'no']
      ]
    }
  },
  {
    ask: (word) => yes(isCompoundLast(word)),
    rows: {
      'behind it': [
        ['related', 'yes'],
        ['based', 'yes'],
        ['ments', 'no']
      ]
    }
  },
  {
    ask: (word) => yes(isSuspending(word)),
    rows: {
      'goes on with what was left open: "drug- and alcohol-related"': [
        ['and', 'yes'],
        ['or', 'yes'],
        ['with', 'no']
      ]
    }
  }
]
