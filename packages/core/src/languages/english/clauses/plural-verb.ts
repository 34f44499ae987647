/**
 * Bare verbs behind a plural that names people by an adjective: "the disabled |need| a ramp". Most are nouns, too ("the
 * homeless |need| is great"): what follows tells, and where it does not, the word is taken for a noun.
 */
import {
  adverbs,
  articles,
  auxiliaries,
  conjunctions,
  determiners,
  endsNounPhrase,
  isAdverb,
  isNumber,
  looksLikeVerb,
  prepositions,
  pronouns
} from '../words/function-words.js'
import {
  bareVerbs,
  verbsWithDeterminer,
  verbsWithInfinitive,
  verbsWithObject,
  verbsWithPreposition
} from '../words/open-classes.js'
import type { Token } from '../../../match/tokens.js'

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)

const onlyVerbs = set(bareVerbs)
const withObject = set(verbsWithObject)
const withDeterminer = set(verbsWithDeterminer)
const withPreposition = new Map(Object.entries(verbsWithPreposition))
const withInfinitive = set(verbsWithInfinitive)
/** "last year", "every day": when it was, and no object. */
const beforeTime = set(['this', 'that', 'last', 'next', 'every', 'each', 'all'])

const opensClause = (text: string): boolean => conjunctions.has(text) && text !== 'whose'

/** Is the word behind tokens [from, to), such a plural, its verb? */
export function isPluralVerb(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const [word, next] = [tokens[to], tokens[to + 1]]
  if (word?.kind !== 'word' || word.joined !== 'space' || word.possessiveEnd > word.end) return false
  if (onlyVerbs.has(word.text)) return next?.joined !== 'hyphen'
  if (word.text === 'live' && next?.kind !== 'word') return isSubject(tokens, from)
  if (next?.kind !== 'word' || next.joined !== 'space' || hasVerbBehind(tokens, to + 1)) return false
  return takesObject(word.text, next.text) || (isSubject(tokens, from) && takes(word.text, next.text))
}

const takesObject = (word: string, next: string): boolean =>
  withObject.has(word) && (isObject(next) || !(endsNounPhrase(next) || looksLikeVerb(next)))

function takes(word: string, next: string): boolean {
  if (next === 'to' && withInfinitive.has(word)) return true
  const taken = withPreposition.get(word)
  if (taken) return taken.includes(next) || isAdverb(next)
  return withDeterminer.has(word) && isObject(next)
}

/** Nothing of its clause stands before it: "he praised the homeless |work| in town". */
function isSubject(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before?.kind !== 'word' || opensClause(before.text) || isAdverb(before.text)
}

const isObject = (next: string): boolean => determines(next) && !beforeTime.has(next)
const determines = (text: string): boolean =>
  articles.has(text) || determiners.has(text) || isNumber(text) || (pronouns.has(text) && !subjects.has(text))
const subjects = set(['i', 'he', 'she', 'we', 'they', 'who', 'whom', 'whoever'])

/** Another verb in the clause: then this is the noun that it belongs to. */
function hasVerbBehind(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || opensClause(token.text) || subjects.has(token.text)) return false
    if (auxiliaries.has(token.text) && tokens[at - 1]?.text !== 'to') return true
    if (looksLikeVerb(token.text) && !isParticiple(tokens, at)) return true
  }
  return false
}

/** "stairs |used| by all", "a |rented| room" */
const isParticiple = (tokens: readonly Token[], at: number): boolean => {
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
  return (
    /(?:ed|en|t|ld|ft|de)$/.test(tokens[at]?.text ?? '') &&
    (prepositions.has(after) || determiners.has(before) || adverbs.has(before))
  )
}
