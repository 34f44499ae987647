/** Lines that explain a word, as an entry of a list of words does. */
import { isEntry, isExplainedNext } from '../../../../src/languages/english/speech/entry.js'
import { lexicons, marked, tokensIn } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return isEntry(tokens, range, lexicons) ? 'explained' : 'used'
    },
    rows: {
      'what stands behind a mark is about words': [
        ['«Junkie»: a slur.', 'explained'],
        ['«Junkie» – slang, offensive.', 'explained'],
        ['«Ex-con»: an outdated term for somebody who was in prison.', 'explained'],
        ['«Junkie» (noun), a harsh name for people who use drugs.', 'explained'],
        ['Cripple, «lunatic», drunkard: hurtful labels.', 'explained'],
        ['Cripple and «lunatic»: demeaning.', 'explained'],
        ['«Addict»: see person with a disorder.', 'explained'],
        ['«Addict»: avoid.', 'explained']
      ],
      'it is said to be a word': [
        ['«Lunatic» is an old word for him.', 'explained'],
        ['«Wheelchair-bound» is a phrase of the past.', 'explained']
      ],
      'it is about people': [
        ['«Addicts»: twelve came in May.', 'used'],
        ['«Inmates» – and their mothers – came.', 'used'],
        ['Before noon many «inmates»: old ones, in a word.', 'used'],
        ['«Inmates» are the first in the hall.', 'used'],
        ['He says that an «addict» is a burden in a word.', 'used'],
        ['«Addicts» (of any age) came.', 'used'],
        ['«Addicts» came: the label was wrong.', 'used']
      ]
    }
  },
  {
    ask: (text) => {
      const [words = '', next = ''] = text.split(' | ')
      return isExplainedNext(tokensIn(words), tokensIn(next), lexicons) ? 'explained' : 'used'
    },
    rows: {
      'the next sentence calls them words': [
        ['Cripple, lunatic. | (These are hurtful labels.)', 'explained'],
        ['Deaf and dumb. | This is sometimes used of deaf people.', 'explained'],
        ['Cripple, lunatic. | (They came in May.)', 'used'],
        ['Cripple, lunatic. | This was in May.', 'used'],
        ['The old inmates of the house came. | These are hurtful labels.', 'used']
      ]
    }
  }
]
