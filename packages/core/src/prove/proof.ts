/** What a language looks for in a sentence that comes out. */
import type { Changed } from './changed.js'
import type { FaultId } from './faults.js'

/** One look at a sentence: is this wrong with it? */
export type Check = (changed: Changed) => boolean

export interface Proof {
  /** The looks in their order, each for a fault of its own. */
  checks: readonly (readonly [FaultId, Check])[]
  /** Would two replacements in one sentence, both taken, say the same side by side? */
  repeats: (first: Changed, second: Changed) => boolean
}
