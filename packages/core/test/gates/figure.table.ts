/** No person is meant, or the law's own status: a note. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'what is no person': [
        ['The banks are repeat offenders in this field.', 'repeat offenders: lowered'],
        ['Our airline is a habitual offender when it rains.', 'habitual offender: lowered'],
        ['His brothers are repeat offenders.', 'repeat offenders: kept'],
        ['They met repeat offenders.', 'repeat offenders: kept'],
        ['The banks met offenders.', 'offenders: kept']
      ],
      'what somebody likes': [
        ['The true \u2018Friends\u2019 addicts know each scene.', 'addicts: lowered'],
        ['The addicts know each scene.', 'addicts: kept']
      ],
      'a status of law': [
        ['He was declared a dangerous offender in May.', 'offender: lowered'],
        ['They were designated as dangerous offenders.', 'offenders: lowered'],
        ['The court met a dangerous offender in May.', 'offender: kept']
      ]
    }
  }
]
