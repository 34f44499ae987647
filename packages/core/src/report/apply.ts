/** Fixes applied to a text. */
import type { Edit, Finding, Fix } from './finding.js'

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
  if (!['safe', 'suggested'].includes(which))
    throw new Error(`which fixes to apply is 'safe' or 'suggested', found \`${which}\``)
  const chosen = new Map<string, Fix>()
  for (const finding of findings) {
    const fix = which === 'safe' ? finding.fixes.find((own) => own.applicability === 'safe') : finding.fixes[0]
    if (fix) chosen.set(fix.id, fix)
  }
  const taken: Edit[] = []
  let applied = 0
  const startOf = (fix: Fix): number => Math.min(...fix.edits.map((edit) => edit.start))
  for (const fix of [...chosen.values()].sort((a, b) => startOf(a) - startOf(b))) {
    if (fix.edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end))) continue
    taken.push(...fix.edits)
    applied++
  }
  return { text: applyEdits(text, taken), applied }
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0
  let result = ''
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
