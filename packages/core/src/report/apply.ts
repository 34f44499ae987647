/** Fixes applied to a text. */
import { applyEdits, type Edit } from './edits.js'
import type { Finding, Fix } from './finding.js'

export interface Applied {
  text: string
  /** how many fixes were applied */
  applied: number
}

/**
 * Applies the safe fixes, or with `suggested` the first fix of each finding. A fix that several findings share is
 * applied once; of two that overlap the first in the text is applied, and the other left for the next run.
 */
export function applyFixes(text: string, findings: readonly Finding[], which: 'safe' | 'suggested'): Applied {
  const fixes = fixesToApply(findings, which)
  return {
    text: applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits)
    ),
    applied: fixes.length
  }
}

/** The fixes that `applyFixes` applies, in the order of the text. */
export function fixesToApply(findings: readonly Finding[], which: 'safe' | 'suggested'): Fix[] {
  const chosen = new Map<string, Fix>()
  for (const finding of findings) {
    const fix = which === 'safe' ? finding.fixes.find((own) => own.applicability === 'safe') : finding.fixes[0]
    if (fix) chosen.set(fix.id, fix)
  }
  const taken: Edit[] = []
  const startOf = (fix: Fix): number => Math.min(...fix.edits.map((edit) => edit.start))
  return [...chosen.values()]
    .sort((a, b) => startOf(a) - startOf(b))
    .filter(({ edits }) => {
      if (edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end))) return false
      taken.push(...edits)
      return true
    })
}
