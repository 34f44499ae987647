/** Questions about a sentence that those who write in it have, answered by its analysis; null where it is not sure. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import { analysisOf } from './analysis.js'
import { isJoint, type Coordination } from './coordination.js'
import { kindsOf } from './kinds.js'
import type { NounPhrase } from './noun-phrases.js'
import type { VerbGroup } from './verb-groups.js'
import type { Kind } from './word-table.js'

/**
 * From this margin on a class is told and not guessed: the next best reading of the word is e^2 times less likely, by costs
 * that were set by hand.
 */
export const sureFrom = 2

/** Are the classes of all these words sure? */
export const isSure = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  analysisOf(tokens).words.slice(from, to).every(({ margin }) => margin >= sureFrom)

/** The widest noun phrase over a token. */
export function phraseOver(tokens: readonly Token[], at: number): NounPhrase | null {
  let widest: NounPhrase | null = null
  for (const own of analysisOf(tokens).phrases)
    if (own.from <= at && at < own.to && (widest === null || own.to - own.from > widest.to - widest.from)) widest = own
  return widest
}

/** The phrase that the word at a token heads. */
export const phraseOfHead = (tokens: readonly Token[], head: number): NounPhrase | null =>
  analysisOf(tokens).phrases.find((own) => own.head === head) ?? null

/** How the words of a label stand to the noun phrase around them. */
export function placeInPhrase(tokens: readonly Token[], range: TokenRange): 'head' | 'before-head' | null {
  const phrase = phraseOver(tokens, range.to - 1)
  if (phrase === null || phrase.from > range.from) return null
  // "addict |and| alcoholic treatment centers": the noun comes later
  if (isJoint(analysisOf(tokens).words, range.to)) return phrase.head === range.to - 1 ? 'head' : null
  const place = phrase.head === range.to - 1 ? 'head' : phrase.head >= range.to ? 'before-head' : null
  return place !== null && isSure(tokens, { from: range.to - 1, to: Math.min(tokens.length, range.to + 1) }) ? place : null
}

/** What the noun at a token mostly names; null where that is not known. */
export function kindAt(tokens: readonly Token[], at: number): Kind | null {
  const word = analysisOf(tokens).words[at]
  return word && /^(?:N|NS|NP|G)$/.test(word.tag) ? (kindsOf(word)[0] ?? null) : null
}

/** The coordination that a word is the head of a member of. */
export const coordinationAt = (tokens: readonly Token[], head: number): Coordination | null =>
  analysisOf(tokens).coordinations.find(({ members }) => members.some((own) => own.head === head)) ?? null

/** Is it said of somebody in a sentence, and no heading, field or item? */
export const hasFiniteVerb = (tokens: readonly Token[]): boolean =>
  analysisOf(tokens).verbs.some(({ finite }) => finite !== null)

/** How many of something: "many", "several". */
export const isQuantifier = (tokens: readonly Token[], at: number): boolean => analysisOf(tokens).words[at]?.tag === 'Q'

/** The verb whose subject a noun is. */
export const verbOf = (tokens: readonly Token[], subject: number): VerbGroup | null =>
  analysisOf(tokens).verbs.find((own) => own.subject === subject) ?? null

/** Does a finite verb stand before a place, in the same sentence? */
export const verbBefore = (tokens: readonly Token[], at: number): boolean =>
  analysisOf(tokens).verbs.some(({ finite, to }) => finite !== null && to <= at)
