/** The rules of what was found, explained. */
import type { RuleSet } from '@stigmalint/core'
import { explanationOf, type Explanation } from '@stigmalint/core/explain'
import type { SelectedReport } from './reporter.js'

/** By their ids; of rules with one id in several configurations, the first. A comment's ruleId has no rule. */
export async function explanationsOf(
  reports: readonly SelectedReport[],
  ruleSets: Iterable<RuleSet>
): Promise<Map<string, Explanation>> {
  const wanted = new Set(reports.flatMap(({ listed }) => listed.map(({ ruleId }) => ruleId ?? '')))
  const explanations = new Map<string, Explanation>()
  for (const ruleSet of new Set(ruleSets)) {
    const rules = await ruleSet.rules()
    for (const rule of rules.rules)
      if (wanted.has(rule.id) && !explanations.has(rule.id))
        explanations.set(rule.id, explanationOf(rule, rules, await ruleSet.reference()))
  }
  return explanations
}
