/** Texts checked by the built-in rules, for tests. */
import type { FormatId } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { check, type PlacedFinding } from '@stigmalint/core/trusted'

export async function findingsIn(text: string, format: FormatId = 'markdown'): Promise<readonly PlacedFinding[]> {
  return (await check(text, { ruleSet: await loadRuleSet(), format })).findings
}
