/** Noun phrases behind a label or an adjective: where they end, and in which number they are. */
import { canBeAdjective, isJoinedWithin, isSure, kindAt, phraseOver, tagAt } from '../analysis/ask.js'
import { isKnownNoun, isPluralNoun, modifiedNoun } from '../clauses/clause.js'
import {
  articles,
  determiners,
  endsNounPhrase,
  formsOfBe,
  isAdjective,
  isNumber,
  modals
} from '../words/function-words.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Match } from '../../../match/match.js'
import { isPossessive, type Token, type TokenRange } from '../../../match/tokens.js'

export interface NounPhrase extends TokenRange {
  number: 'one' | 'many'
  isPerson: boolean
}

/** The noun phrase that begins at token `at`, or the rest of the one that began before. */
export function nounPhraseAt(match: Match, at: number): NounPhrase | null {
  const { tokens, lexicons } = match.around
  const phrase = phraseOver(tokens, at)
  const isWhole = phrase !== null && !phrase.isNamedByAdjective && phrase.head === phrase.to - 1
  if (isWhole && isSure(tokens, { from: at, to: Math.min(tokens.length, phrase.to + 1) })) {
    const isPerson =
      entriesAt('person', -1, tokens, phrase.to, lexicons).length > 0 || kindAt(tokens, phrase.head) === 'person'
    const isMany = phrase.number === 'many' || isPluralNoun(tokens[phrase.head]?.text ?? '')
    const owner = tokens.slice(at, phrase.head).findIndex((token) => isPossessive(token))
    // "the addict |population's| needs": it belongs to the owner
    if (owner >= 0) return { from: at, to: at + owner + 1, number: 'one', isPerson: false }
    return { from: at, to: phrase.to, number: isMany ? 'many' : 'one', isPerson }
  }
  const guessed = guessedPhraseAt(match, at)
  return guessed && withNounBehindIng(tokens, guessed)
}

/**
 * "the mentally ill members |of the council|": what is said of a person goes behind this, since it would stand between the two.
 * `null` where nothing follows so, `person` where it would then be said of somebody else.
 */
export function ofBehind(match: Match, noun: NounPhrase): TokenRange | 'person' | null {
  const { tokens, lexicons } = match.around
  if (!noun.isPerson || tokens[noun.to]?.text !== 'of') return null
  const behind = phraseOver(tokens, noun.to + 1)
  if (behind === null || behind.from !== noun.to + 1 || !isSure(tokens, { from: behind.head, to: behind.to }))
    return null
  const isPerson =
    kindAt(tokens, behind.head) === 'person' || entriesAt('person', -1, tokens, behind.head + 1, lexicons).length > 0
  return isPerson ? 'person' : { from: noun.to, to: behind.to }
}

/** "housing |areas|": what looks like a verb in -ing is the first noun of two. */
function withNounBehindIng(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  const tag = tagAt(tokens, phrase.to)
  if (tagAt(tokens, phrase.to - 1) !== 'VG' || !/^NS?$/.test(tag) || tokens[phrase.to]?.joined !== 'space')
    return phrase
  return { from: phrase.from, to: phrase.to + 1, number: tag === 'NS' ? 'many' : 'one', isPerson: false }
}

/** Where the analysis is not sure: it ends at its first person noun or plural. */
function guessedPhraseAt(match: Match, at: number): NounPhrase | null {
  const { tokens, lexicons } = match.around
  const range = modifiedNoun(tokens, at)
  if (!range) return null
  for (let to = range.from + 1; to <= range.to; to++) {
    const word = tokens[to - 1]
    if (!word) break
    const isPerson = entriesAt('person', -1, tokens, to, lexicons).length > 0
    const next = to < range.to ? tokens[to] : undefined
    const goesOn =
      next?.kind === 'word' &&
      to < range.to &&
      (next.joined === 'hyphen' ||
        entriesAt('person', 1, tokens, to, lexicons).length > 0 ||
        // "|criminal| record"
        (isPerson && canBeAdjective(word.text) && isKnownNoun(tokens, to, lexicons)))
    // "the program helps families": the second is the verb of the first
    const beyond = tokens[to + 1]
    if (
      !isPerson &&
      isKnownNoun(tokens, to - 1, lexicons) &&
      !isPluralNoun(word.text) &&
      next?.kind === 'word' &&
      isPluralNoun(next.text) &&
      beyond?.kind === 'word' &&
      !['of', 'for', 'in', 'and', 'or'].includes(beyond.text) &&
      !formsOfBe.has(beyond.text)
    )
      return { from: range.from, to, number: 'one', isPerson }
    // "the addict population grows": a verb may follow what is known as a noun
    if (
      !isPerson &&
      isKnownNoun(tokens, to - 1, lexicons) &&
      next?.kind === 'word' &&
      !isKnownNoun(tokens, to, lexicons)
    )
      return { from: range.from, to, number: isPluralNoun(word.text) ? 'many' : 'one', isPerson }
    if ((isPerson || isPluralNoun(word.text)) && !goesOn)
      return { from: range.from, to, number: isPluralNoun(word.text) ? 'many' : 'one', isPerson }
  }
  return { ...range, number: 'one', isPerson: false }
}

export const textOf = (tokens: readonly Token[], range: TokenRange, blockText: string): string =>
  blockText.slice(tokens[range.from]?.start ?? 0, tokens[range.to - 1]?.end ?? 0)

/** No adjective ends in a plain s, and none follows a modal. */
const isNoAdjective = (tokens: readonly Token[], index: number): boolean =>
  /[^su]s$/.test(tokens[index]?.text ?? '') || modals.has(tokens[index - 1]?.text ?? '')

/** The determiner before `from`, adjectives between them allowed; null where none is seen and a word of its own stands there. */
export function determinerBefore(tokens: readonly Token[], from: number): { index: number | null } | null {
  for (let index = from - 1; index >= from - 3; index--) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') return isOnlyAdjectives(tokens, index + 1, from) ? { index: null } : null
    if (articles.has(token.text) || determiners.has(token.text) || isNumber(token.text)) return { index }
    if (endsNounPhrase(token.text) || (index === from - 1 && isNoAdjective(tokens, index)))
      return isOnlyAdjectives(tokens, index + 1, from) ? { index: null } : null
  }
  return null
}

const isOnlyAdjectives = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => isAdjective(token.text))

/** "poor and |homeless| veterans": the adjective before would lose its noun. "the poor and homeless veterans" are two groups. */
export function sharesNoun(tokens: readonly Token[], from: number): boolean {
  if (isJoinedWithin(tokens, from) && tokens[phraseOver(tokens, from)?.from ?? from]?.text !== 'the') return true
  const [word, conjunction] = [tokens[from - 2], tokens[from - 1]]
  if (word?.kind !== 'word' || !/^(?:and|or)$/.test(conjunction?.text ?? '')) return false
  const isCompound = word.joined === 'hyphen' && /(?:ed|ing)$/.test(word.text)
  if (!isCompound && !isAdjective(word.text)) return false
  return tokens[firstAdjective(tokens, from - 1) - 1]?.text !== 'the'
}

/** "addicted mothers", "drug-using mothers" */
export const beginsWithAdjective = (tokens: readonly Token[], at: number): boolean => {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const isCompound = second?.joined === 'hyphen' && /(?:ed|ing)$/.test(second.text)
  return isCompound || isAdjective(first?.text ?? '') || first?.text.endsWith('ed') === true
}

/** The first of the adjectives that stand directly before `to`, or `to` itself. */
export function firstAdjective(tokens: readonly Token[], to: number): number {
  let from = to
  while (from > 0 && tokens[from - 1]?.kind === 'word' && isAdjective(tokens[from - 1]?.text ?? '')) from--
  return from
}
