/** Fixing until nothing is left to fix: a fix may stand in the way of another in the first pass. */
import { applyEdits, fixesToApply } from '@stigmalint/core'
import type { Checked, PlacedFinding } from '@stigmalint/core/trusted'
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
    const mended = mendedOnce(fixed.text, fixed.result.findings, which)
    if (mended.text === fixed.text) break
    fixed = {
      text: mended.text,
      applied: fixed.applied + mended.applied,
      changes: [...fixed.changes, ...mended.changes],
      result: await check(mended.text)
    }
  }
  return fixed
}

/** One pass. The fixes are forgotten with it: the next check would have to find room beside them. */
function mendedOnce(
  text: string,
  findings: readonly PlacedFinding[],
  which: 'safe' | 'suggested'
): Omit<Fixed, 'result'> {
  const fixes = fixesToApply(findings, which)
  return {
    text: applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits)
    ),
    applied: fixes.length,
    changes: changesOf(findings, new Set(fixes.map(({ id }) => id)))
  }
}
