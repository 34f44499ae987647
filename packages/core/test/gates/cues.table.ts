/** Words of the lexicons that gates look for: how near, whole words only, and what a heading is about. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'a cue is a word of its own': [
        ['The term "addict" is old.', 'addict: mention'],
        ['The long-term "addict" came.', 'addict: quotation'],
        ['The terminal "addict" came.', 'addict: quotation']
      ],
      'a cue of several words': [
        ['The so-called addict came.', 'addict: kept'],
        ['He calls himself an addict.', 'addict: self-description'],
        ['He calls and sees himself, an addict.', 'addict: kept']
      ],
      'a heading has to be mostly about it': [
        ['## Terms to avoid\n\n- addict', 'addict: mention'],
        ['## Avoid\n\n- addict', 'addict: mention'],
        ['## How the clinics of Lyon avoid long waits\n\n- addict', 'addict: kept'],
        ['## References\n\nIn 2010 the addict was seen.', 'addict: reference'],
        ['## References to the clinic of the town\n\nIn 2010 the addict was seen.', 'addict: kept']
      ]
    }
  }
]
