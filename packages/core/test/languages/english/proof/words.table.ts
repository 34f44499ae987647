/** Words that the checks ask about. */
import {
  isAnybody,
  isCapital,
  isJoint,
  isManyPeople,
  isPersonAt,
  isPersonBefore,
  isWord,
  saysHow
} from '../../../../src/languages/english/proof/words.js'
import { lexicons, tokensIn } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const tokens = tokensIn(text)
      const [first] = tokens
      return [
        isAnybody(first) && 'anybody',
        isManyPeople(first) && 'many people',
        isPersonAt(tokens, 0, lexicons) && 'a person',
        isPersonBefore(tokens, 1, lexicons) && 'a person before',
        isJoint(first) && 'a joint',
        isCapital(first) && 'a capital',
        saysHow(first) && 'how',
        !isWord(first) && 'no word'
      ]
        .filter((said) => said !== false)
        .join(', ')
    },
    rows: {
      'what a word is': [
        ['people', 'anybody, many people, a person, a person before'],
        ['nurse', 'a person, a person before'],
        ['and', 'a joint'],
        ['Lyon', 'a capital'],
        ['tired', 'how'],
        [',', 'no word'],
        ['house', '']
      ]
    }
  }
]
