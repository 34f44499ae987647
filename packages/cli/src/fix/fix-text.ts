/** Fixing until nothing is left to fix: a fix may stand in the way of another in the first pass. */
import { applyEdits, fixesToApply, type CheckResult } from '@stigmalint/core'
import { changesOf, type Change } from './change.js'

const mostPasses = 10

export interface Fixed {
  text: string
  applied: number
  changes: readonly Change[]
  /** what the fixed text still has */
  result: CheckResult
}

export async function fixText(
  text: string,
  first: CheckResult,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<CheckResult>
): Promise<Fixed> {
  let fixed: Fixed = { text, applied: 0, changes: [], result: first }
  for (let pass = 0; pass < mostPasses; pass++) {
    const { messages } = fixed.result
    const fixes = fixesToApply(messages, which)
    const next = applyEdits(
      fixed.text,
      fixes.flatMap(({ edits }) => edits)
    )
    if (next === fixed.text) break
    const changes = [...fixed.changes, ...changesOf(messages, new Set(fixes.map(({ id }) => id)))]
    fixed = { text: next, applied: fixed.applied + fixes.length, changes, result: await check(next) }
  }
  return fixed
}
