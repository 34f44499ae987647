/** What people are called, or are not to be called. */
import { isGivenName } from '../../../../src/languages/english/speech/given-name.js'
import { lexicons, marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return isGivenName(tokens, range, lexicons) ? 'named' : 'used'
    },
    rows: {
      'anybody is given a name': [
        ['Many call people «junkies» and laugh.', 'named'],
        ['To describe somebody as «insane» says little.', 'named'],
        ['They refer to people as «addicts».', 'named'],
        ['Describing a person as an «addict» shuts doors.', 'named']
      ],
      'it is not to be given': [
        ['Do not describe our residents as «offenders».', 'named'],
        ['Nobody should label a neighbour as an «addict».', 'named'],
        ["We don't list the families as «homeless».", 'named']
      ],
      'somebody is given it, or nobody is': [
        ['The file describes our residents as «offenders».', 'used'],
        ['The police called the «offenders».', 'used'],
        ['He works with people as «offenders» and guards do.', 'used'],
        ['She treats people as «offenders».', 'used']
      ]
    }
  }
]
