/** A fix in its sentence. */
import type { BlockView } from '../gates/gate.js'
import type { TokenRange } from '../match/clause.js'
import { formsOfBe } from '../english/function-words.js'
import type { Match } from '../match/match.js'
import { tokenEndingAfter, tokenFrom } from '../match/places.js'
import type { Draft } from './draft.js'

export interface Placed {
  match: Match
  view: BlockView
  draft: Pick<Draft, 'start' | 'end' | 'text'>
  /** tokens of the sentence that it replaces */
  range: TokenRange
}

export function placedAt(match: Match, view: BlockView, draft: Placed['draft']): Placed {
  const { tokens } = match.around
  const from = tokenEndingAfter(tokens, draft.start)
  const to = tokenFrom(tokens, draft.end)
  return { match, view, draft, range: { from: from === tokens.length ? 0 : from, to } }
}

/** Is a verb replaced, so that its clause has a say? */
export const isClause = ({ match, range }: Placed): boolean =>
  match.kind === 'verb' || match.around.tokens.slice(range.from, range.to).some((token) => formsOfBe.has(token.text))
