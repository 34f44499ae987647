/** Why a fix is not applied unseen: the first reason. */
import { safety } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      none: [['Services for drug users are open daily.', 'safe']],
      'another finding beside it': [
        [
          'Services for drug users and addicts are open.',
          'suggested: it is joined with others; see that both still fit'
        ],
        ['Services for drug users are open to addicts.', 'safe']
      ],
      'capitals of a title or a name': [
        [
          '# Open days for drug users in the city',
          'suggested: it stands in a heading, which links or a table of contents may repeat'
        ],
        ['Open Days For Drug Users In Lyon', 'suggested: the capitals may be those of a title'],
        ['THE PLAN IS FOR DRUG USERS.', 'suggested: the capitals may be those of a title'],
        ['The plan is for Drug users in the city.', 'no fix'],
        [
          'Vorbeck drug users were asked in May.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['The plan is for Vorbeck drug users.', 'no fix'],
        ['Two drug users Lyon knew were asked.', 'suggested: what stands next to it may be a name']
      ],
      letters: [['The IDU came for an HIV test.', 'not reported']]
    }
  }
]
