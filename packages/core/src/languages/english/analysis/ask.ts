/** Questions about a sentence that those who write in it have, answered by its analysis; null where it is not sure. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import { bareInfinitiveTakers, prepositions, singularDeterminers } from '../words/function-words.js'
import { analysisOf } from './analysis.js'
import { isJoint, type Coordination } from './coordination.js'
import { kindsOf } from './kinds.js'
import type { NounPhrase } from './noun-phrases.js'
import type { Tag } from './tags.js'
import type { VerbGroup } from './verb-groups.js'
import { entriesOf, type Kind } from './word-table.js'

/**
 * From this margin on a class is told and not guessed: the next best reading of the word is e^2 times less likely, by costs
 * that were set by hand.
 */
export const sureFrom = 2

/** Are the classes of all these words sure? */
export const isSure = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  analysisOf(tokens)
    .words.slice(from, to)
    .every(({ margin }) => margin >= sureFrom)

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
  const { words } = analysisOf(tokens)
  const isHead = phrase.head === range.to - 1
  // "addict |and| alcoholic treatment centers": the noun comes later
  if (isJoint(words, range.to)) return isHead ? 'head' : null
  const next = { from: range.to, to: Math.min(tokens.length, range.to + 1) }
  const border = { from: range.to - 1, to: next.to }
  if (isHead) return isSure(tokens, border) || isVerbOfOne(tokens, phrase, range.to) ? 'head' : null
  if (isHelped(tokens, phrase, range.to)) return 'head'
  // Whether the label is a noun or an adjective there makes no difference: the next word is one of the phrase.
  return phrase.head >= range.to && isSure(tokens, next) ? 'before-head' : null
}

/** "help an inmate |return| to work": what somebody is helped to do, and no noun; in "see the inmate |work programme|" one follows. */
const isHelped = (tokens: readonly Token[], { from }: NounPhrase, at: number): boolean =>
  bareInfinitiveTakers.has(tokens[from - 1]?.text ?? '') &&
  canBeVerb(tokens[at]?.text ?? '') &&
  !/^(?:N|NS|G)$/.test(tagAt(tokens, at + 1))

/** "an inmate |damages| property": behind a word for one a form in -s is its verb, since no noun of many could follow. */
const isVerbOfOne = (tokens: readonly Token[], { determiner }: NounPhrase, at: number): boolean =>
  determiner !== null &&
  singularDeterminers.has(tokens[determiner]?.text ?? '') &&
  analysisOf(tokens).words[at]?.tag === 'VZ'

/** Does the phrase at a token hold an "and" or a comma directly before it: "blind and |handicapped| pupils"? */
export function isJoinedWithin(tokens: readonly Token[], from: number): boolean {
  const phrase = phraseOver(tokens, from)
  const { words } = analysisOf(tokens)
  return phrase !== null && phrase.from < from && isJoint(words, from - 1)
}

/**
 * "a tired|,| hungry man": a comma within a phrase that something opens, or that has another comma; in "When tired, hungry men
 * rest" a clause may end there.
 */
export function isCommaWithin(tokens: readonly Token[], at: number): boolean {
  const phrase = tokens[at]?.text === ',' ? phraseOver(tokens, at) : null
  if (phrase === null || phrase.from >= at) return false
  return (
    phrase.determiner !== null ||
    tagAt(tokens, phrase.from - 1) === 'I' ||
    tokens.slice(phrase.from, at).some(({ text }) => text === ',')
  )
}

/** The class of a word, as `analysis/tags.ts` names it. */
export const tagAt = (tokens: readonly Token[], at: number): Tag => analysisOf(tokens).words[at]?.tag ?? 'END'

/** What the noun at a token mostly names; null where that is not known. */
export function kindAt(tokens: readonly Token[], at: number): Kind | null {
  const word = analysisOf(tokens).words[at]
  return word && /^(?:N|NS|NP|G)$/.test(word.tag) ? (kindsOf(word)[0] ?? null) : null
}

const things = new Set(['it', 'this', 'that'])

/** Is it somebody, or people? A pronoun may be. */
export function isSomebody(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (/^P[SN]$/.test(tagAt(tokens, at))) return !things.has(text) && !text.endsWith('thing')
  return text === 'people' || kindAt(tokens, at) === 'person'
}

/** The coordination that a word is the head of a member of. */
export const coordinationAt = (tokens: readonly Token[], head: number): Coordination | null =>
  analysisOf(tokens).coordinations.find(({ members }) => members.some((own) => own.head === head)) ?? null

/** Is it said of somebody in a sentence, and no heading, field or item? */
export const hasFiniteVerb = (tokens: readonly Token[]): boolean =>
  analysisOf(tokens).verbs.some(({ finite }) => finite !== null)

/** The coordination whose members stand before the noun at a token: "drug and alcohol |services|". */
export const coordinationBefore = (tokens: readonly Token[], head: number): Coordination | null =>
  analysisOf(tokens).coordinations.find(({ kind, sharedHead }) => kind === 'noun' && sharedHead === head) ?? null

/** How many of something: "many", "several". */
export const isQuantifier = (tokens: readonly Token[], at: number): boolean => analysisOf(tokens).words[at]?.tag === 'Q'

/** The verb whose subject a noun is. */
export const verbOf = (tokens: readonly Token[], subject: number): VerbGroup | null =>
  analysisOf(tokens).verbs.find((own) => own.subject === subject) ?? null

/** Does a finite verb stand before a place, in the same sentence? */
export const verbBefore = (tokens: readonly Token[], at: number): boolean =>
  analysisOf(tokens).verbs.some(({ finite, to }) => finite !== null && to <= at)

/**
 * "Under the scheme |inmates| are paid": a clause that a preposition opens has no subject yet when its verb comes, so that what
 * stands directly before the verb is one, and no part of the phrase in front.
 */
export function isSubjectBehindLead(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const { words, verbs } = analysisOf(tokens)
  if (!verbs.some((verb) => verb.finite !== null && verb.from === to)) return false
  let at = from - 1
  while (at > 0 && /^(?:N|NS|NP|J|D|CD|Q|G)$/.test(words[at]?.tag ?? '') && tokens[at]?.joined === 'space') at--
  if (at >= from - 1 || !prepositions.has(tokens[at]?.text ?? '')) return false
  const lead = tokens[at - 1]
  return lead?.kind !== 'word' || lead.text === 'that'
}

/** The subject of the verb at a token: its own, or of the verb that governs its infinitive: "|they| continue to be", "|they| were found to be". */
export function subjectOf(tokens: readonly Token[], at: number): number | null {
  const { verbs } = analysisOf(tokens)
  const own = verbs.findIndex(({ from, to }) => from <= at && at < to)
  for (let index = own; index >= 0 && index >= own - 1; index--) {
    const verb = verbs[index]
    if (verb && verb.finite !== null) return verb.subject
    if (verb && tagAt(tokens, verb.from - 1) !== 'TO') return null
  }
  return null
}

/** Is the verb at a token an infinitive behind what others say or find: "they were found |to be|"? */
export function isToldOf(tokens: readonly Token[], at: number): boolean {
  const { verbs } = analysisOf(tokens)
  const own = verbs.findIndex(({ from, to }) => from <= at && at < to)
  const [verb, governing] = [verbs[own], verbs[own - 1]]
  return verb?.finite === null && governing !== undefined && governing.isPassive && governing.finite !== null
}

/** Is it a name of a place, as far as the table knows? */
export const namesPlace = (word: string): boolean =>
  entriesOf(word).some(({ part, kinds }) => part === 'P' && kinds.includes('place'))

/** May a word in its base form be a verb, as far as the table knows? */
export const canBeVerb = (word: string): boolean => entriesOf(word).some(({ part }) => part === 'V')

/** May a word be an adjective, as far as the table knows? */
export const canBeAdjective = (word: string): boolean => entriesOf(word).some(({ part }) => part === 'J')

/** The same of what is nothing else. */
export const isOnlyAdjective = (word: string): boolean =>
  canBeAdjective(word) && entriesOf(word).every(({ part }) => part === 'J')
