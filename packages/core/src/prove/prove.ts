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
    let first: Changed | null = null
    const kept = own.drafts.filter((draft) => {
      const changed = changedBy(draft, own.match, view)
      const isRepeated = first === null && last !== null && !isSame(last, changed) && repeats(last, changed)
      const fault = isRepeated ? 'said-twice' : faultOf(changed, checks)
      if (fault === null) first ??= changed
      else dropped.push({ draft, fault })
      return fault === null
    })
    if (dropped.length > 0) {
      own.drafts.splice(0, own.drafts.length, ...kept)
      droppedOf.set(own, dropped)
    }
    last = first ?? last
  }
  return droppedOf
}

const faultOf = (changed: Changed, checks: Proof['checks']): FaultId | null =>
  checks.find(([, isFaulty]) => isFaulty(changed))?.[0] ?? null

/** One draft that several findings share. */
const isSame = (one: Changed, other: Changed): boolean =>
  one.skipped === other.skipped && one.gone.from === other.gone.from && one.gone.to === other.gone.to
