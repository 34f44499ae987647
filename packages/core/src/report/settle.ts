/** Fixing until nothing is left to fix: a fix may stand in the way of another in the first pass. */
import { fixesToApply, type Fixable } from './apply.js'
import { applyEdits } from './edits.js'
import type { Fix } from './finding.js'

/** Fixes come to an end, which the tests hold as a property; where those of a house rule do not, this does. */
const mostPasses = 10

/**
 * The text with its fixes, and what it still has. `first` is what was found in it, and `check` is asked again after each
 * pass. `told` hears of each pass before the next check; its offsets count in the text as it was then.
 * What a pass found is forgotten with it: the next check would have to find room beside it.
 */
export async function fixUntilSettled<Found extends { findings: readonly Fixable[] }>(
  text: string,
  first: Found,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<Found>,
  told: (found: Found, fixes: readonly Fix[]) => void
): Promise<{ text: string; result: Found }> {
  let [current, result] = [text, first]
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = fixedOnce(current, result, which, told)
    if (next === current) break
    current = next
    result = await check(next)
  }
  return { text: current, result }
}

function fixedOnce<Found extends { findings: readonly Fixable[] }>(
  text: string,
  found: Found,
  which: 'safe' | 'suggested',
  told: (found: Found, fixes: readonly Fix[]) => void
): string {
  const fixes = fixesToApply(found.findings, which)
  const next = applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits)
  )
  if (next !== text) told(found, fixes)
  return next
}
