/** The look at the raw text of a piece before it is read: could a pattern that is on match there at all? */
import type { Rules } from '../compile/rule-set.js'
import type { Format } from '../formats/format.js'
import { lexiconsOf } from '../match/lexicons.js'
import { isLikelyAmong, type IsOn } from '../match/likely.js'
import type { Region } from '../scan/scan.js'
import type { CheckedPiece } from './checked-piece.js'

/** The answer stands in the piece: it stays the same as long as the same patterns are on. */
export function isLikely(piece: CheckedPiece, rules: Rules, isOn: IsOn, format: Format): boolean {
  const isLikelyRegion = ({ from, to, isDecoded }: Region): boolean =>
    isDecoded || isLikelyAmong(format.bare(piece.text.slice(from, to)), rules, lexiconsOf(rules), isOn)
  if (piece.likely?.isOn !== isOn) piece.likely = { isOn, answer: piece.scanned?.regions.some(isLikelyRegion) ?? false }
  return piece.likely.answer
}
