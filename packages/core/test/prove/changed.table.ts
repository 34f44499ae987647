/** The sentence as it is, and as it comes out. */
import type { Table } from '../tables.js'
import { changed } from '../languages/english/proof/proving.js'

export const tables: readonly Table[] = [
  {
    ask: (written) => {
      const { after, fresh } = changed(written)
      const said = after.map(
        ({ text, joined }) => `${joined === 'hyphen' ? '-' : joined === 'slash' ? '/' : ''}${text}`
      )
      return [
        ...said.slice(0, fresh.from),
        '[',
        ...said.slice(fresh.from, fresh.to),
        ']',
        ...said.slice(fresh.to)
      ].join(' ')
    },
    rows: {
      'what is new stands among what stays': [
        ['The [addict → person with a disorder] left.', 'the [ person with a disorder ] left .'],
        ['The ex-[addict → person] left.', 'the ex [ -person ] left .'],
        ['An [addict → HIV-positive person, ill] left.', 'an [ hiv -positive person , ill ] left .']
      ]
    }
  }
]
