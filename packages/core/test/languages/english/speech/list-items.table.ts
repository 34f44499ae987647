/** The items of a list, back to what leads them in. */
import { startOfItems } from '../../../../src/languages/english/speech/list-items.js'
import { marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return tokens[startOfItems(tokens, range.from, (at) => tokens[at]?.text === 'include')]?.text ?? 'no list'
    },
    rows: {
      'back to the lead': [
        ['They include apples, pears and «plums».', 'apples'],
        ['They include «plums».', 'plums'],
        ['They include apples; pears; or "red «plums»".', 'apples']
      ],
      'a clause, another mark, no lead': [
        ['They include apples that we ate with «plums».', 'no list'],
        ['They include apples and he is a «plum».', 'no list'],
        ['They include apples. Then «plums».', 'no list'],
        ['Apples, pears and «plums».', 'no list']
      ]
    }
  }
]
