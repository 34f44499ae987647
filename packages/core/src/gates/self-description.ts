/** People choose their own words for themselves; what others called them they may tell as it was said. */
import { hasCue } from './cues.js'
import { keep, silence, type Gate } from './gate.js'

export const selfDescriptionGate: Gate = (match, { speech }) => {
  const { tokens, lexicons } = match.around
  if (match.kind === 'verb') return keep
  if (hasCue(lexicons, 'self-reference', tokens, match.from - 5, match.from)) return silence('self-description')
  if (!speech.isSelfDescription(tokens, match, lexicons)) return keep
  return silence(speech.isSaidByOthers(tokens, match) ? 'said-by-others' : 'self-description')
}
