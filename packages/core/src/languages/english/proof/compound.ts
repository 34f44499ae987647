/** "DUI/|people who …|", "anti-|people|": a wording of several words in a compound of one. */
import type { Check } from '../../../prove/proof.js'

export const breaksCompound: Check = ({ match, before, gone, after, fresh }) => {
  if (fresh.to - fresh.from < 2) return false
  const isJoined = (joined: string | undefined): boolean => joined === 'hyphen' || joined === 'slash'
  const isPrefixed = match.around.lexicons.language.isPrefix(before[gone.from - 1]?.text ?? '')
  const isBroken = isJoined(before[gone.from]?.joined) && gone.from > 0 && !isPrefixed
  return isBroken || (isJoined(after[fresh.to]?.joined) && before[gone.to]?.joined === 'slash')
}
