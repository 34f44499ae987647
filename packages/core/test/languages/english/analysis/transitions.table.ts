/** Which class stands behind which. */
import { indexOfTag, isTag, tags } from '../../../../src/languages/english/analysis/tags.js'
import { transitions } from '../../../../src/languages/english/analysis/transitions.js'
import type { Table } from '../../../tables.js'

const cost = (pair: string): number => {
  const [before = '', behind = ''] = pair.split(' ')
  if (!isTag(before) || !isTag(behind)) throw new Error(pair)
  return transitions[indexOfTag(before) * tags.length + indexOfTag(behind)] ?? NaN
}

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const [likely = '', seldom = ''] = text.split(' | ')
      return cost(likely) < cost(seldom) ? 'likelier' : 'not likelier'
    },
    rows: {
      'a noun behind a determiner, no verb': [['D N | D VZ', 'likelier']],
      'a verb behind "to"': [['TO VB | TO N', 'likelier']],
      'a participle behind "have"': [['HZ VN | HZ VD', 'likelier']],
      'a verb behind its subject': [['PS VD | PS NS', 'likelier']],
      'an adverb of a modal behind a modal alone': [
        ['MD RM | N RM', 'likelier'],
        ['N R | N RM', 'not likelier']
      ]
    }
  },
  {
    ask: (tag) => {
      if (!isTag(tag)) throw new Error(tag)
      const sum = tags.reduce((total, own) => total + Math.exp(-cost(`${tag} ${own}`)), 0)
      return sum > 0.6 && sum < 1.1 ? 'shares of one' : String(sum)
    },
    rows: { 'what may follow adds up': tags.map((tag) => [tag, 'shares of one']) }
  }
]
