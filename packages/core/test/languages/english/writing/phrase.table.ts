/** Phrases as texts. */
import { phraseText, restText } from '../../../../src/languages/english/writing/phrase.js'
import type { Rest } from '../../../../src/compile/rule-set.js'
import type { Table } from '../../../tables.js'

const kinds: readonly Rest['kind'][] = ['doing', 'having', 'being', 'other']
const restIn = (text: string): Rest | null => {
  const [kind, ...words] = text.split(' ')
  const own = kinds.find((one) => one === kind)
  return own ? { kind: own, words: words.join(' ') } : null
}

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const rest = restIn(text)
      return rest ? restText(rest) : 'none'
    },
    rows: {
      'what is said of somebody': [
        ['doing uses drugs', 'who uses drugs'],
        ['having a disorder', 'with a disorder'],
        ['being prison', 'in prison'],
        ['other known to the police', 'known to the police']
      ]
    }
  },
  {
    ask: (head) => phraseText({ head, modifier: '', besides: 'nothing', rest: restIn('doing uses drugs') }),
    rows: { 'with whom it is said of': [['person', 'person who uses drugs']] }
  }
]
