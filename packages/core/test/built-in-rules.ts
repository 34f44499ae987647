/** The project's own rules as the build compiled them: to compile them anew takes longer than most tests. */
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'

const ruleSet = await loadRuleSet()

export const builtInRules = {
  ruleSet,
  rules: await ruleSet.rules(),
  reference: await ruleSet.reference(),
  authored: await loadAuthored()
}
