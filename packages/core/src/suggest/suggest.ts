/** A finding to its replacements, best first. */
import type { Suggestion } from '../compile/rule-set.js'
import type { BlockView } from '../gates/gate.js'
import { holds } from '../match/conditions.js'
import { isLeftToWriter, type Match } from '../match/match.js'
import { doubtAbout } from './doubt.js'
import { doubts } from './doubts.js'
import type { Draft } from './draft.js'
import { placedAt } from './placed.js'
import type { Writing } from './writing.js'

/**
 * The replacements that fit here, in the order of the rule, equal ones once. `others` are the other matches of the
 * sentence. A fix is as safe as its rule says, or less: where the grammar is not certain, or something near leaves a doubt.
 */
export function draftsFor(match: Match, view: BlockView, others: readonly Match[], writing: Writing): Draft[] {
  if (isLeftToWriter(match)) return []
  const drafts: Draft[] = []
  for (const suggestion of match.rule.suggestions) {
    if (!isOffered(suggestion, match)) continue
    const built = writing.build(suggestion, match, view)
    if (!built) continue
    const { isCertain, ...draft } = built
    if (view.block.text.slice(draft.start, draft.end) === draft.text) continue
    if (drafts.some((other) => other.start === draft.start && other.end === draft.end && other.text === draft.text))
      continue
    const placed = placedAt(match, view, draft, writing.hasVerb)
    if (writing.isBroken(placed)) continue
    if (suggestion.applicability === 'suggested') drafts.push({ ...draft, suggestion, applicability: 'suggested' })
    else {
      const doubt = isCertain ? doubtAbout(placed, suggestion, others, writing) : 'uncertain-grammar'
      drafts.push(
        doubt === null
          ? { ...draft, suggestion, applicability: 'safe' }
          : { ...draft, suggestion, applicability: 'suggested', doubt: doubts[doubt] }
      )
    }
  }
  return drafts
}

function isOffered(suggestion: Suggestion, match: Match): boolean {
  if (suggestion.labels && !(match.pattern.label !== null && suggestion.labels.includes(match.pattern.label)))
    return false
  if (suggestion.profiles && !suggestion.profiles.includes(match.around.profile)) return false
  if (suggestion.when && !suggestion.when.some((line) => holds(line, match, match.around))) return false
  return !suggestion.unless.some((line) => holds(line, match, match.around))
}
