/** "a tired, |soldier with …|": the comma stood between two adjectives, and one of them has moved. */
import type { Check } from '../../../prove/proof.js'
import { determiners, isAdjective, prepositions } from '../words/function-words.js'
import { isWord, saysHow } from './words.js'

export const leavesComma: Check = ({ match, after, fresh }) => {
  if (match.kind !== 'adjective' || after[fresh.from - 1]?.text !== ',') return false
  const [adjective, lead] = [after[fresh.from - 2], after[fresh.from - 3]]
  if (!isWord(adjective) || !(isAdjective(adjective.text) || saysHow(adjective))) return false
  return isWord(lead) && (determiners.has(lead.text) || prepositions.has(lead.text))
}
