/** What a list of words holds is named. */
import { isInWordList } from '../../../../src/languages/english/speech/word-list.js'
import { lexicons, marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return isInWordList(tokens, range, lexicons) ? 'named' : 'used'
    },
    rows: {
      'the head is a noun for words': [
        ['Labels to avoid include convicts, felons and «inmates».', 'named'],
        ['The slurs that we hear most are winos and «drunks».', 'named'],
        ['Adjectives like that, such as «crippled», belong in old novels.', 'named'],
        ['Some old names for them: madmen, «lunatics».', 'named'],
        ['Expressions like «drunkard» hurt.', 'named']
      ],
      'it is not': [
        ['The guests include convicts and «inmates».', 'used'],
        ['People such as convicts and «inmates» came.', 'used'],
        ['In the long term those served are «inmates».', 'used'],
        ['The labels on the boxes are work of «inmates».', 'used'],
        ['A term was on the table in the hall, and the «inmates» left.', 'used'],
        ['Terms such as that were said and he is an «inmate».', 'used'],
        ['Labels were sewn by women, and the guests include «inmates».', 'used']
      ]
    }
  }
]
