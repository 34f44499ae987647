/** What the writer switched off: by a comment, or as an allowed term. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

const allowed = (text: string): Promise<string> => outcomes(text, { settings: { allow: ['Drug Users', 'alcoholic'] } })

export const tables: readonly Table[] = [
  {
    ask: allowed,
    rows: {
      'an allowed term, whatever its capitals and spaces': [
        ['The plan is for drug users.', 'drug users: suppression'],
        ['The plan is for drug\nusers.', 'drug users: suppression'],
        ['Drug users came.', 'Drug users: suppression'],
        ['The drug user came.', 'drug user: kept'],
        ['The alcoholic came.', 'alcoholic: suppression']
      ]
    }
  },
  {
    ask: outcomes,
    rows: {
      'a comment': [
        ['<!-- stigmalint-disable-next-line drug-use/drug-user -->\nDrug users came.', 'Drug users: suppression'],
        ['<!-- stigmalint-disable-next-line drug-use/addict -->\nDrug users came.', 'Drug users: kept'],
        ['<!-- stigmalint-disable-next-line -->\nDrug users came.', 'Drug users: suppression'],
        ['<!-- stigmalint-disable-next-line -->\nThey came.\nDrug users came.', 'Drug users: kept']
      ]
    }
  }
]
