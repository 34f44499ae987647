/** What to write in place of a finding, in parts that a line may be broken between. */
import { noteInWords } from '../compile/reasons.js'
import type { Offer } from './finding.js'
import type { PlacedFinding } from './placed.js'

/** Where no replacement can be had. */
const none = 'no wording fits here by itself'

/**
 * `write "A"`, `or "B"`, at most `most` wordings. What they stand for is named where that is not `found`; nothing for a
 * finding that is no more than a note, and about a comment or a setting, which are not rewritten.
 */
export function advice(finding: PlacedFinding, most: number, found = finding.excerpt.words): string[] {
  const fixes = [...new Map(finding.offers.map((fix) => [fix.wording, fix])).values()].slice(0, most)
  if (fixes.length === 0) return isRewritten(finding) ? [none] : []
  const whole = new Set(fixes.map(({ replaces }) => replaces))
  const isForAll = whole.size === 1
  const parts = fixes.map((fix) => `"${fix.wording}"${isForAll ? '' : standsFor(fix, found)}`)
  const [first = '', ...others] = parts
  const last = isForAll && fixes[0] ? standsFor(fixes[0], found) : ''
  const all = [`write ${first}`, ...others.map((part) => `or ${part}`)]
  return all.map((part, index) => (index === all.length - 1 ? part + last : part))
}

const standsFor = ({ replaces }: Offer, found: string): string => (replaces === found ? '' : ` for "${replaces}"`)

const isRewritten = ({ severity, ruleId }: PlacedFinding): boolean =>
  severity !== 'information' && !(ruleId ?? '').startsWith('stigmalint/')

/** The reason, and of a note why a gate says that it is no more. */
export const reasonOf = ({ reason, lowered }: PlacedFinding): string =>
  lowered === null ? reason : `${reason} (only a note: ${noteInWords(lowered)})`

/** The reason, and what to write instead: at most two wordings, so that the line stays readable. */
export function reasonWithWording(finding: PlacedFinding): string {
  const what = advice(finding, 2)
  return [reasonOf(finding), ...(what.length > 0 ? [what.join(' ')] : [])].join('; ')
}
