/** What is no person is called so in a manner of speaking, and an authority may call a person so by law: lowered. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import type { Match } from '../match/match.js'
import { entriesAt } from '../match/sequence.js'
import { keep, lower, type BlockView, type Gate } from './gate.js'
import { quotationsBetween } from './quotations.js'

export const figureGate: Gate = (match, view) =>
  isLabel(match) && (isOfThing(match) || isBehindTitle(match, view) || isStatus(match)) ? lower('lowered') : keep

/** Does the rule offer a noun for people in its place? */
const isLabel = ({ kind, rule }: Match): boolean =>
  kind === 'noun' && rule.suggestions.some(({ wording }) => wording.form === 'noun' && wording.one.besides !== null)

/** From the verb to what it says somebody is. */
const reach = 5
/** In characters. */
const longestTitle = 60
const noPeople: readonly EngineLexicon[] = ['organization']

/** "the banks are repeat offenders" */
function isOfThing({ from, around: { tokens, clauses, lexicons } }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (lexicons.language.isSmall(token.text)) continue
    if (!lexicons.language.isOfClass('verb-be', token.text)) return false
    const subject = clauses.subjectBefore(tokens, at)
    return subject !== null && noPeople.some((name) => entriesAt(name, -1, tokens, subject.to, lexicons).length > 0)
  }
  return false
}

/** "‘Friends’ addicts": a name in quotation marks directly before it is what they like. */
function isBehindTitle({ from, around: { tokens } }: Match, { block, quotations }: BlockView): boolean {
  const [before, label] = [tokens[from - 1], tokens[from]]
  if (!before || label?.joined !== 'space') return false
  // the mark that closes may have been read as an apostrophe
  const border = before.possessiveEnd
  return quotationsBetween(quotations, Math.max(0, border - longestTitle), border).some(
    ({ innerStart, innerEnd, end }) => end === border && /\p{Lu}/u.test(block.text.slice(innerStart, innerEnd))
  )
}

/** "was declared a dangerous offender" */
function isStatus({ from, around: { tokens, lexicons } }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    if (tokens[at]?.kind !== 'word') return false
    if (entriesAt('status-verb', 1, tokens, at, lexicons).length > 0) return true
  }
  return false
}
