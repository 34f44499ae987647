/** The look at the raw text of a part before it is read: could a pattern that is on match there at all? */
import type { Rules } from '../compile/rule-set.js'
import type { Format } from '../formats/format.js'
import { lexiconsOf } from '../match/lexicons.js'
import { isLikelyAmong, type IsOn } from '../match/likely.js'
import type { Region } from '../scan/scan.js'
import type { Part } from './part.js'

/** The answer stands in the part: it stays the same as long as the same patterns are on. */
export function isLikely(part: Part, rules: Rules, isOn: IsOn, format: Format): boolean {
  const isLikelyRegion = ({ from, to, isDecoded }: Region): boolean =>
    isDecoded || isLikelyAmong(format.bare(part.text.slice(from, to)), rules, lexiconsOf(rules), isOn)
  if (part.likely?.isOn !== isOn) part.likely = { isOn, answer: part.scanned?.regions.some(isLikelyRegion) ?? false }
  return part.likely.answer
}
