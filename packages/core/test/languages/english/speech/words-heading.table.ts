/** Headings and leads which say that words follow that are not to be used. */
import { announcesBadWords } from '../../../../src/languages/english/speech/words-heading.js'
import { lexicons } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => (announcesBadWords(text, lexicons) ? 'words to avoid' : 'no'),
    rows: {
      'a noun for words, and what is thought of them': [
        ['Dated language', 'words to avoid'],
        ['Labels that hurt', 'words to avoid'],
        ['Some words harm', 'words to avoid'],
        ['Words we dropped', 'words to avoid'],
        ['Terms not in use any more', 'words to avoid'],
        ['Expressions that you should not use', 'words to avoid'],
        ['Language services', 'no'],
        ['Terms of reference', 'no'],
        ['Words of welcome', 'no']
      ],
      'writing, and a denial': [
        ['What we no longer say', 'words to avoid'],
        ["Don't write", 'words to avoid'],
        ['Please leave these out of your writing', 'words to avoid'],
        ['Stop calling people', 'words to avoid'],
        ['Who to call', 'no'],
        ['Who may not enter', 'no'],
        ['What visitors say', 'no']
      ],
      'a sentence of its own': [
        ['The clinic asks its staff not to write down what a visitor says of himself or of others', 'no']
      ]
    }
  }
]
