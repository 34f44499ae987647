/** Texts checked by the built-in rules, for tests. */
import { check, type Finding, type FormatId } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'

export async function findingsIn(text: string, format: FormatId = 'markdown'): Promise<Finding[]> {
  return (await check(text, { ruleSet: await loadRuleSet(), format })).messages
}
