/** A finding as plain data for the page: what is marked, listed and put to a group. */
import { contextTexts, noteInWords } from '@stigmalint/core/reasons'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { ShownFinding } from './protocol.js'

/** What is said of comments that switch off nothing is of no rule. */
const ownConcept = 'stigmalint'

/** The pack of a rule, which is what its words are about: "drug-use". */
export const conceptOf = (ruleId: string): string => ruleId.slice(0, Math.max(0, ruleId.indexOf('/'))) || ownConcept

export function shownFinding(
  finding: PlacedFinding,
  id: number,
  isDisputed: (ruleId: string) => boolean
): ShownFinding {
  const { ruleId = `${ownConcept}/comment`, severity, reason, excerpt, lowered, context } = finding
  return {
    id,
    start: finding.start,
    end: finding.end,
    ruleId,
    concept: conceptOf(ruleId),
    severity,
    reason,
    words: excerpt.words,
    before: excerpt.before,
    after: excerpt.after,
    note: contextTexts(context)?.inHover ?? (lowered === null ? null : noteInWords(lowered)),
    isDisputed: lowered === 'lowered' || isDisputed(ruleId),
    offers: finding.offers.map(({ title, wording, replaces, applicability, because, doubt }) => ({
      title,
      wording,
      replaces,
      applicability,
      because: because ?? doubt ?? null
    }))
  }
}
