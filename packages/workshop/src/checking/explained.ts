/** A finding explained: why in a sentence, who says so, and all that is cited. */
import type { RuleSet } from '@stigmalint/core'
import { explainHere, explainRule, saidInWords, strongestFirst } from '@stigmalint/core/explain'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { sidesOf } from '../workshop/disputed.js'
import type { ShownExplanation } from './protocol.js'

/** Null where the finding is of no rule. */
export async function explained(
  finding: PlacedFinding,
  ruleSet: RuleSet,
  where: { profile: string; text: string }
): Promise<ShownExplanation | null> {
  const { ruleId } = finding
  const [here, rule] = await Promise.all([
    explainHere(finding, ruleSet, where),
    ruleId === undefined ? null : explainRule(ruleId, ruleSet)
  ])
  if (!here || !rule) return null
  const references = strongestFirst(rule.references, where.profile)
  return {
    title: rule.title,
    why: here.why,
    whyInFull: rule.why,
    said: [...(here.ownJudgement === null ? [] : [here.ownJudgement]), ...here.said.map(saidInWords)],
    sides: sidesOf(references),
    references: references.map(({ says, text, url }) => ({ says, text, url })),
    elsewhere: here.elsewhere
  }
}
