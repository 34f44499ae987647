/** Fixing until nothing is left to fix: a fix may stand in the way of another in the first pass. */
import { applyFixes, type CheckResult } from '@stigmalint/core'

const mostPasses = 10

export interface Fixed {
  text: string
  applied: number
  /** what the fixed text still has */
  result: CheckResult
}

export async function fixText(
  text: string,
  first: CheckResult,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<CheckResult>
): Promise<Fixed> {
  let fixed: Fixed = { text, applied: 0, result: first }
  for (let pass = 0; pass < mostPasses; pass++) {
    const { text: next, applied } = applyFixes(fixed.text, fixed.result.messages, which)
    if (applied === 0 || next === fixed.text) break
    fixed = { text: next, applied: fixed.applied + applied, result: await check(next) }
  }
  return fixed
}
