/** The same letters in another sense: what the rule itself excepts. */
import { exceptionOf } from '../match/match.js'
import { keep, lower, silence, type Gate } from './gate.js'

export const otherSenseGate: Gate = (match) => {
  const exception = exceptionOf(match)
  if (exception === 'silence') return silence('other-sense')
  return exception === 'lower' ? lower('lowered') : keep
}
