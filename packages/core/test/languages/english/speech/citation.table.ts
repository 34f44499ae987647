/** What is an entry of a list of references. */
import { givesSource, isCitation } from '../../../../src/languages/english/speech/citation.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => (isCitation(text) ? 'a citation' : 'none'),
    rows: {
      'authors and one more mark': [
        ['Kelly JF, Westerhoff CM. A trial. Int J Drug Policy 2010;21:202-7.', 'a citation'],
        ['Kelly J and others. A trial (2010).', 'a citation'],
        ['  [3] Kelly JF, Westerhoff CM. A trial. 21(3): 202', 'a citation'],
        ['Kelly JF, Westerhoff CM. A trial.', 'none']
      ],
      'without authors two marks, of which one is an address': [
        ['A trial. doi:10.1000/1, pp. 3.', 'a citation'],
        ['A trial by Lyon et al. PMID 1234', 'a citation'],
        ['A trial. 2010;21, pp. 3.', 'none']
      ],
      'a paragraph is none': [[`Kelly JF, Westerhoff CM. A trial. 2010;21:202-7. ${'word '.repeat(140)}`, 'none']]
    }
  },
  {
    ask: (text) => (givesSource(text) ? 'a source' : 'none'),
    rows: {
      'under a heading for references a year or an address is enough': [
        ['Drug users in Lyon. 2010.', 'a source'],
        ['Drug users in Lyon. https://example.org', 'a source'],
        ['Drug users in Lyon. DOI 10.1000/1', 'a source'],
        ['Drug users in Lyon. 12010', 'none'],
        ['Drug users in Lyon.', 'none']
      ]
    }
  }
]
