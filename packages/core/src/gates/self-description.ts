/** People choose their own words for themselves. */
import { hasCue } from './cues.js'
import { keep, silence, type Gate } from './gate.js'

export const selfDescriptionGate: Gate = (match, { speech }) => {
  const { tokens, lexicons } = match.around
  if (match.kind === 'verb') return keep
  const isOfOneself =
    hasCue(lexicons, 'self-reference', tokens, match.from - 5, match.from) ||
    speech.isSelfDescription(tokens, match, lexicons)
  return isOfOneself ? silence('self-description') : keep
}
