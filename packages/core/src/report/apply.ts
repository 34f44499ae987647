/** Fixes applied to a text. */
import { applyEdits, type Edit } from './edits.js'
import type { FindingView, Fix } from './finding.js'
import type { PlacedFinding } from './placed.js'

export interface Applied {
  text: string
  /** how many fixes were applied */
  applied: number
}

/**
 * Applies the safe fixes, or with `suggested` the first fix of each finding. A fix that several findings share is
 * applied once; of two that overlap the first in the text is applied, and the other left for the next run.
 */
export function applyFixes(text: string, findings: readonly Fixable[], which: 'safe' | 'suggested'): Applied {
  const fixes = fixesToApply(findings, which)
  return {
    text: applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits)
    ),
    applied: fixes.length
  }
}

/** A message has its fixes, a finding in its place makes the one that is wanted. */
export type Fixable = Pick<FindingView, 'fixes'> | Pick<PlacedFinding, 'offers' | 'fix'>

/** The fixes that `applyFixes` applies, in the order of the text. */
export function fixesToApply(findings: readonly Fixable[], which: 'safe' | 'suggested'): Fix[] {
  if (!['safe', 'suggested'].includes(which))
    throw new Error(`which fixes to apply is 'safe' or 'suggested', found \`${which}\``)
  const fixes: Fix[] = []
  for (const finding of findings) {
    const isPlaced = 'offers' in finding
    const offers = isPlaced ? finding.offers : finding.fixes
    const index = which === 'safe' ? offers.findIndex(({ applicability }) => applicability === 'safe') : 0
    const fix = isPlaced ? finding.fix(index) : finding.fixes[index]
    if (fix) fixes.push(fix)
  }
  return fixesApart(fixes)
}

/** Those of the fixes that can be applied together, in the order of the text: a shared one once, of two that overlap the first. */
export function fixesApart(fixes: readonly Fix[]): Fix[] {
  const taken = new TakenText()
  // the same fix begins in the same place: of very many, few have to be known again
  let [start, ids]: [start: number, ids: string[]] = [-1, []]
  return fixes
    .map((fix) => ({ fix, from: startOf(fix) }))
    .sort((a, b) => a.from - b.from)
    .flatMap(({ fix, from }) => {
      if (from !== start) [start, ids] = [from, []]
      if (ids.includes(fix.id) || !taken.isFree(fix.edits)) return []
      taken.take(fix.edits)
      ids.push(fix.id)
      return [fix]
    })
}

const startOf = (fix: Fix): number => fix.edits.reduce((least, { start }) => Math.min(least, start), Infinity)

/** Which text is spoken for. Most fixes come in the order of the text, so that a new one goes to the end. */
class TakenText {
  /** in order, and apart */
  readonly #edits: Edit[] = []

  isFree(edits: readonly Edit[]): boolean {
    return edits.every((edit) => {
      const index = this.#behind(edit.start)
      const before = this.#edits[index - 1]
      const after = this.#edits[index]
      return (!before || before.end <= edit.start) && (!after || edit.end <= after.start)
    })
  }

  take(edits: readonly Edit[]): void {
    for (const edit of edits) this.#edits.splice(this.#behind(edit.start), 0, edit)
  }

  /** The number of the first edit that starts behind a place. */
  #behind(place: number): number {
    if ((this.#edits.at(-1)?.start ?? 0) <= place) return this.#edits.length
    let low = 0
    let high = this.#edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edits[middle]?.start ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return low
  }
}
