/** The rules of what was found, explained. */
import type { RuleSet } from '@stigmalint/core'
import { explanationOf, type Explanation } from '@stigmalint/core/explain'
import type { SelectedReport } from './reporter.js'

/** By their ids; of rules with one id in several configurations, the first. A comment's ruleId has no rule. */
export async function explanationsOf(
  reports: readonly SelectedReport[],
  ruleSets: Iterable<RuleSet>
): Promise<Map<string, Explanation>> {
  const wanted = new Set(reports.flatMap(ruleIdsIn))
  const explanations = new Map<string, Explanation>()
  for (const ruleSet of new Set(ruleSets)) {
    const rules = await ruleSet.rules()
    for (const rule of rules.rules)
      if (wanted.has(rule.id) && !explanations.has(rule.id))
        explanations.set(rule.id, explanationOf(rule, rules, await ruleSet.reference()))
  }
  return explanations
}

/** The rules of what is listed, and of what is listed as suppressed. */
export const ruleIdsIn = ({ listed, silenced }: SelectedReport): string[] =>
  [...listed, ...silenced.map(({ finding }) => finding)].map(({ ruleId }) => ruleId ?? '')
