/**
 * The sentence that comes out is read again: a draft that would break it is dropped, and the next one takes its place. It is
 * compared with the sentence as it was, so that what was wrong before is nobody's fault.
 */
import type { BlockView } from '../gates/gate.js'
import type { Draft } from '../suggest/draft.js'
import type { Labelled } from '../suggest/writing.js'
import { changedBy, type Changed } from './changed.js'
import type { FaultId } from './faults.js'
import type { Proof } from './proof.js'

/** A draft that is not offered, and why. */
export interface Dropped {
  draft: Draft
  fault: FaultId
}

/** Takes out of the drafts of each finding those that would break the sentence; gives what was taken out of each. */
export function prove<Own extends Labelled>(
  labelled: readonly Own[],
  view: Pick<BlockView, 'block' | 'isTitleCase' | 'isAllCaps'>,
  { checks, repeats }: Proof
): ReadonlyMap<Own, readonly Dropped[]> {
  const droppedOf = new Map<Own, readonly Dropped[]>()
  let last: Changed | null = null
  for (const own of labelled) {
    const dropped: Dropped[] = []
    const kept: Draft[] = []
    let first: Changed | null = null
    for (const draft of own.drafts) {
      const changed = changedBy(draft, own.match, view)
      const fault: FaultId | null =
        first === null && last !== null && isRepeated(last, changed, repeats) ? 'said-twice' : faultOf(changed, checks)
      if (fault === null) {
        kept.push(draft)
        first = first ?? changed
      } else dropped.push({ draft, fault })
    }
    if (dropped.length > 0) {
      own.drafts.splice(0, own.drafts.length, ...kept)
      droppedOf.set(own, dropped)
    }
    last = first ?? last
  }
  return droppedOf
}

const isRepeated = (one: Changed, other: Changed, repeats: Proof['repeats']): boolean =>
  !isSame(one, other) && repeats(one, other)

const faultOf = (changed: Changed, checks: Proof['checks']): FaultId | null =>
  checks.find(([, isFaulty]) => isFaulty(changed))?.[0] ?? null

/** One draft that several findings share. */
const isSame = (one: Changed, other: Changed): boolean =>
  one.skipped === other.skipped && one.gone.from === other.gone.from && one.gone.to === other.gone.to
