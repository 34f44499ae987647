/** Words that a bill takes out are left alone. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

const key = 'EXPLANATION: matter in brackets is old law to be omitted.'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'in brackets, where the text says what brackets mean': [
        [`The plan serves [drug users] ALL WHO COME.\n\n${key}`, 'drug users: mention'],
        ['The plan serves [drug users] ALL WHO COME.\n\n[Bracketed text] is deleted.', 'drug users: mention'],
        ['It is about [the drug users] of the port.', 'drug users: kept'],
        [
          'It is about [the drug users] of the port.\n\nBrackets were made of wood in the town of Lyon in the year when the hall and the bridge were removed.',
          'drug users: kept'
        ]
      ],
      'outside of brackets': [
        [`The drug users met [in the hall].\n\n${key}`, 'drug users: kept'],
        [`The plan [of Lyon] serves drug users [of Lyon].\n\n${key}`, 'drug users: kept'],
        [`The plan [of Lyon serves] drug users.\n\n${key}`, 'drug users: kept'],
        [`The plan serves drug users [of Lyon].\n\n${key}`, 'drug users: kept']
      ]
    }
  }
]
