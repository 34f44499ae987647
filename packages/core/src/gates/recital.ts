/** A paragraph that recalls or reaffirms an instrument takes over its wording: lowered. */
import { entriesAt } from '../match/sequence.js'
import { keep, lower, type Gate } from './gate.js'

export const recitalGate: Gate = (match, view) => {
  const { lexicons } = match.place
  const opensRecital = (tokens: typeof match.place.tokens): boolean => {
    const first = tokens.findIndex((token) => token.kind === 'word')
    return first >= 0 && /^\p{Lu}/u.test(tokens[first]?.raw ?? '') && entriesAt('recital-opener', 1, tokens, first, lexicons).length > 0
  }
  const [opening] = view.sentences
  return (opening && opensRecital(opening)) || opensRecital(match.place.tokens) ? lower('recital') : keep
}
