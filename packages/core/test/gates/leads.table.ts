/** What leads words in says that they are named. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the start of a line': [
        ['**Avoid:** recovering addict', 'recovering addict: mention'],
        [
          'Use: person in custody  \nNot: recovering addict; drug abuser',
          'recovering addict: mention; drug abuser: mention'
        ],
        ['Say this: people with disabilities. Not this: drug abusers.', 'drug abusers: mention'],
        ['Note: drug abusers may call at night.', 'drug abusers: kept'],
        ['What we avoid: waste. The drug abusers came.', 'drug abusers: kept']
      ],
      'a line above short ones': [
        ['We do not say:  \ndrug abuser  \naddict', 'drug abuser: mention; addict: mention'],
        [
          'We do not say:\nthe drug abuser came to the clinic on Monday and asked for a bed there.',
          'drug abuser: kept'
        ],
        ['We serve:  \ndrug abusers  \naddicts', 'drug abusers: kept; addicts: kept']
      ],
      'a sign that it is wrong': [
        ['❌ drug abuser, addict', 'drug abuser: mention; addict: mention'],
        ['❌ person ✅ addict', 'addict: kept'],
        ['❌ Never. The addict came.', 'addict: kept']
      ],
      'the heads of two columns': [
        ['| Say | Not |\n| --- | --- |\n| person | drug abuser |', 'drug abuser: mention'],
        ['| Avoid/Outmoded | Use |\n| --- | --- |\n| drug abuser | person |', 'drug abuser: mention'],
        ['| Town | Who |\n| --- | --- |\n| Lyon | drug abuser |', 'drug abuser: kept'],
        ['| Town/District | Who |\n| --- | --- |\n| drug abuser | 3 |', 'drug abuser: kept']
      ]
    }
  },
  {
    ask: (text) => outcomes(text, { format: 'text' }),
    rows: {
      'in plain text, beyond a blank line': [
        ['We do not say:\n\ndrug abuser\naddict', 'drug abuser: mention; addict: mention'],
        ['We do not say:\n\nThe drug abuser came to the clinic.', 'drug abuser: kept']
      ]
    }
  }
]
