/** A suppression comment that silences nothing is reported, so that it does not outlive its reason. */
import { VFileMessage } from 'vfile-message'
import type { Rules } from '../compile/rule-set.js'
import type { SuppressionMark } from '../scan/suppression-marks.js'
import type { Finding } from './finding.js'
import type { pointer } from './places.js'

export const unusedSuppression = 'stigmalint/unused-suppression'

export function unusedSuppressions(
  marks: readonly SuppressionMark[],
  used: ReadonlySet<SuppressionMark>,
  rules: Rules,
  point: ReturnType<typeof pointer>
): Finding[] {
  if (marks.length === 0) return []
  const known = new Set(rules.rules.map((rule) => rule.id))
  return marks.flatMap((mark) => {
    const unknown = mark.ruleIds.filter((id) => !known.has(id) && !Object.hasOwn(rules.renamed, id))
    if (mark.kind === 'enable' || (used.has(mark) && unknown.length === 0)) return []
    const reason =
      unknown.length > 0
        ? `Unknown rule \`${unknown.join('`, `')}\` in a suppression comment, correct its name`
        : 'Unexpected suppression comment: nothing is found there, remove it'
    const place = { start: point(mark.start), end: point(mark.end) }
    const message = new VFileMessage(reason, { place, source: 'stigmalint', ruleId: unusedSuppression })
    return [
      Object.assign(message, {
        ruleId: unusedSuppression,
        fatal: null as unknown as undefined,
        actual: '',
        expected: [],
        note: '',
        severity: 'information' as const,
        fixes: [],
        context: 'use' as const,
        sources: [],
        excerpt: { before: '', words: '', after: '' }
      })
    ]
  })
}
