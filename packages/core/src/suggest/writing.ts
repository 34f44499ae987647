/** What a language tells of replacements in their sentences. */
import type { Suggestion } from '../compile/rule-set.js'
import type { BlockView } from '../gates/gate.js'
import type { Match } from '../match/match.js'
import type { TokenRange } from '../match/tokens.js'
import type { Doubt } from './doubts.js'
import type { Built, Draft } from './draft.js'
import type { Placed } from './placed.js'

/** A match with its replacements, best first. */
export interface Labelled {
  match: Match
  drafts: Draft[]
}

export interface Writing {
  /** What a suggestion writes in the grammar of its place; null where no certain grammar can be had. */
  build: (suggestion: Suggestion, match: Match, view: BlockView) => Built | null
  /** Would the sentence be broken with this in it? */
  isBroken: (placed: Placed) => boolean
  /** Is a verb among the tokens? */
  hasVerb: (match: Match, range: TokenRange) => boolean
  /** May it be left out before a wording that takes no article? */
  isDefinite: (word: string) => boolean
  /** What the words around a replacement may do to it, or it to them; null where nothing is to be feared. */
  doubtAbout: (placed: Placed) => Doubt | null
  /**
   * Joins the first replacements of labels that stand in one coordination. The shared draft comes first in each; what
   * would rewrite one label alone and leave the other beside it is dropped.
   */
  join: (labelled: readonly Labelled[], view: BlockView) => void
}
