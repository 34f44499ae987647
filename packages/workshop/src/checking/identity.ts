/** Numbers for findings that stay while a finding does, so that the page knows again what it shows. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { Agreement } from './delta.js'

export interface Numbered {
  readonly id: number
  readonly finding: PlacedFinding
}

/**
 * The new list with numbers: those of findings that stayed, and where an edit had a paragraph read again, those of findings
 * of the same rule and the same words, in their order.
 */
export function numbered(
  before: readonly Numbered[],
  after: readonly PlacedFinding[],
  { from, removed, added }: Agreement,
  nextId: () => number
): Numbered[] {
  const free = before.slice(from, from + removed)
  const idOf = (finding: PlacedFinding): number => {
    const index = free.findIndex(({ finding: old }) => isAlike(old, finding))
    return index < 0 ? nextId() : (free.splice(index, 1)[0]?.id ?? nextId())
  }
  return after.map((finding, index) => {
    if (index >= from && index < from + added) return { id: idOf(finding), finding }
    const known = before[index < from ? index : index - added + removed]
    return { id: known?.id ?? nextId(), finding }
  })
}

const isAlike = (one: PlacedFinding, other: PlacedFinding): boolean =>
  one.ruleId === other.ruleId && one.actual === other.actual
