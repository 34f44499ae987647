/** "the place of the person in prison |of work|", "people in prison |of the school|": what follows belonged to the old noun. */
import type { Check } from '../../../prove/proof.js'
import { isPersonAt } from './words.js'
import { isPossessive } from '../../../match/tokens.js'

export const doublesOf: Check = ({ match, before, gone, after, fresh }) => {
  if (after[fresh.to]?.text !== 'of' || before[gone.to]?.text !== 'of') return false
  const words = after.slice(fresh.from, fresh.to)
  const hasOf = words.some(({ text }) => text === 'of')
  const wasOwned = before.slice(gone.from, gone.to).some(isPossessive)
  if (hasOf && wasOwned) return true
  const { lexicons } = match.around
  const isPerson = isPersonAt(after, fresh.from, lexicons) || isPersonAt(after, fresh.from + 1, lexicons)
  // "people of any faith" says how they are; "in prison of the school" would say whose prison it is
  return isPerson && words.at(-2)?.text === 'in'
}
