/** Every tag has its place. */
import { indexOfTag, isTag, tags } from '../../../../src/languages/english/analysis/tags.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (written) => (isTag(written) ? (tags[indexOfTag(written)] ?? 'lost') : 'no tag'),
    rows: {
      'a tag is found where it stands': tags.map((tag) => [tag, tag]),
      'what is none': [
        ['NOUN', 'no tag'],
        ['', 'no tag']
      ]
    }
  }
]
