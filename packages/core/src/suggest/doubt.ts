/**
 * Why a fix may not be applied unseen. A fix is safe where nothing outside of what it replaces decides its grammar or its
 * meaning, and nothing near speaks of the words instead of using them. What cannot be seen here counts as a doubt.
 */
import type { Suggestion } from '../compile/rule-set.js'
import type { Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import { firstWord } from '../match/places.js'
import { clauseDoubt } from './clause-doubt.js'
import { mentionDoubt } from './mention-doubt.js'
import { neighbourDoubt } from './neighbour-doubt.js'
import { isClause, type Placed } from './placed.js'

/**
 * The first reason why a person has to look at the fix, in words that stand behind "because"; null where there is none.
 * `others` are the other matches of the sentence.
 */
export function doubtAbout(
  placed: Placed,
  { dropArticle }: Pick<Suggestion, 'dropArticle'>,
  others: readonly Match[]
): string | null {
  const { match, range } = placed
  if (match.level === 'information') return 'the guides do not agree about the word'
  if (isTouched(placed, others)) return 'another finding stands next to it'
  if (dropArticle && match.around.tokens[range.from]?.text !== 'the') return 'the wording takes no article'
  return caseDoubt(placed) ?? mentionDoubt(placed) ?? (isClause(placed) ? clauseDoubt(placed) : neighbourDoubt(placed))
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
function caseDoubt({ match, view, range }: Placed): string | null {
  if (view.isTitleCase || view.isAllCaps) return 'its capitals may be those of a title'
  if (view.block.heading !== undefined) return 'it stands in a heading, and links may lead to its words'
  if (match.kind === 'acronym') return 'what the letters stand for may be said elsewhere'
  const { tokens } = match.around
  const first = firstWord(tokens)
  const isName = (at: number): boolean => at > first && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.raw ?? '')
  for (let at = range.from; at < range.to; at++) if (isName(at)) return 'its capitals may be those of a name'
  const isAfterName = isName(range.from - 1) || (range.from - 1 === first && range.from - 1 > 0)
  return isAfterName || isName(range.to) ? 'a name may stand next to it' : null
}
