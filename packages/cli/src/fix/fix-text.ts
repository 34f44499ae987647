/** Fixing until nothing is left to fix: a fix may stand in the way of another in the first pass. */
import { applyEdits, fixesToApply } from '@stigmalint/core'
import type { Checked } from '@stigmalint/core/trusted'
import { changesOf, type Change } from './change.js'

const mostPasses = 10

export interface Fixed {
  text: string
  applied: number
  changes: readonly Change[]
  /** what the fixed text still has */
  result: Checked
}

export async function fixText(
  text: string,
  first: Checked,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<Checked>
): Promise<Fixed> {
  let fixed: Fixed = { text, applied: 0, changes: [], result: first }
  for (let pass = 0; pass < mostPasses; pass++) {
    const { findings } = fixed.result
    const fixes = fixesToApply(findings, which)
    const next = applyEdits(
      fixed.text,
      fixes.flatMap(({ edits }) => edits)
    )
    if (next === fixed.text) break
    const changes = [...fixed.changes, ...changesOf(findings, new Set(fixes.map(({ id }) => id)))]
    fixed = { text: next, applied: fixed.applied + fixes.length, changes, result: await check(next) }
  }
  return fixed
}
