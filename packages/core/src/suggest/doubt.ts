/**
 * Why a fix may not be applied unseen. A fix is safe where nothing outside of what it replaces decides its grammar or its
 * meaning, and nothing near speaks of the words instead of using them. What cannot be seen here counts as a doubt.
 */
import type { Suggestion } from '../compile/rule-set.js'
import type { Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import { firstWord } from '../match/places.js'
import { mentionDoubt } from './mention-doubt.js'
import type { Doubt } from './doubts.js'
import type { Placed } from './placed.js'
import type { Writing } from './writing.js'

/**
 * The first reason why a person has to look at the fix; null where there is none.
 * `others` are the other matches of the sentence.
 */
export function doubtAbout(
  placed: Placed,
  { dropArticle }: Pick<Suggestion, 'dropArticle'>,
  others: readonly Match[],
  { isDefinite, doubtAbout: doubtInSentence }: Pick<Writing, 'isDefinite' | 'doubtAbout'>
): Doubt | null {
  const { match, range } = placed
  if (match.level === 'information') return 'guides-differ'
  if (isTouched(placed, others)) return 'other-finding'
  if (dropArticle && !isDefinite(match.around.tokens[range.from]?.text ?? '')) return 'no-article-wanted'
  return caseDoubt(placed) ?? mentionDoubt(placed) ?? doubtInSentence(placed)
}

/** For each token, the matches that reach to it. */
const matchesAt = oncePer((matches: readonly Match[]) => {
  const at = new Map<number, Match[]>()
  for (const match of matches)
    for (let index = match.from; index <= match.to; index++) {
      const others = at.get(index)
      if (others) others.push(match)
      else at.set(index, [match])
    }
  return at
})

function isTouched({ match, range }: Placed, others: readonly Match[]): boolean {
  const at = matchesAt(others)
  for (let index = range.from; index <= range.to; index++)
    if (at.get(index)?.some((other) => other !== match)) return true
  return false
}

/** Capitals that may be those of a title or of a name. */
function caseDoubt({ match, view, range }: Placed): Doubt | null {
  if (view.isTitleCase || view.isAllCaps) return 'title'
  if (view.block.heading !== undefined) return 'heading'
  if (match.kind === 'acronym') return 'acronym'
  const { tokens } = match.around
  const first = firstWord(tokens)
  const isName = (at: number): boolean => at > first && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.raw ?? '')
  for (let at = range.from; at < range.to; at++) if (isName(at)) return 'name'
  const isAfterName = isName(range.from - 1) || (range.from - 1 === first && range.from - 1 > 0)
  return isAfterName || isName(range.to) ? 'next-to-name' : null
}
