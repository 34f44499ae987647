/** Where sentences end. */
import { parse } from '../../../../src/languages/english/clauses/parse.js'
import { sentencesOf } from '../../../../src/match/tokens.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) =>
      sentencesOf(parse(text))
        .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
        .join(' | '),
    rows: {
      'at a full stop, and not behind an abbreviation': [
        ['Two came. Three left.', 'Two came. | Three left.'],
        ['Dr. Lyon came.', 'Dr. Lyon came.'],
        ['They met at 4 p.m. in Lyon.', 'They met at 4 p.m. in Lyon.'],
        ['Did they come? Yes!', 'Did they come? | Yes!']
      ]
    }
  }
]
