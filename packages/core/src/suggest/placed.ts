/** A fix in its sentence. */
import type { TokenRange } from '../match/tokens.js'
import type { BlockView } from '../gates/gate.js'
import type { Match } from '../match/match.js'
import { tokenEndingAfter, tokenFrom } from '../match/places.js'
import type { Draft } from './draft.js'

export interface Placed {
  match: Match
  view: BlockView
  draft: Pick<Draft, 'start' | 'end' | 'text'>
  /** tokens of the sentence that it replaces */
  range: TokenRange
  /** a verb is replaced, so that its clause has a say */
  isClause: boolean
}

export function placedAt(
  match: Match,
  view: BlockView,
  draft: Placed['draft'],
  hasVerb: (match: Match, range: TokenRange) => boolean
): Placed {
  const { tokens } = match.around
  const from = tokenEndingAfter(tokens, draft.start)
  const to = tokenFrom(tokens, draft.end)
  const range = { from: from === tokens.length ? 0 : from, to }
  return { match, view, draft, range, isClause: match.kind === 'verb' || hasVerb(match, range) }
}
