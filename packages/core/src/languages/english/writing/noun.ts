/** A label for people, or another noun, replaced in the grammar of its place. */
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import type { NounWording, Phrase, Suggestion } from '../../../compile/rule-set.js'
import { phraseText } from './phrase.js'
import type { Measure } from '../../../scan/facts.js'
import type { BlockView } from '../../../gates/gate.js'
import {
  canBeAdjective,
  canBeVerb,
  coordinationBefore,
  isCommaWithin,
  isOnlyAdjective,
  isSubjectBehindLead,
  isSure,
  kindAt,
  namesPlace,
  phraseOver,
  placeInPhrase,
  tagAt
} from '../analysis/ask.js'
import { isKnownNoun, isNamedByAdjective, isPluralNoun, partOfSpeech } from '../clauses/clause.js'
import {
  auxiliaries,
  determiners,
  endsNounPhrase,
  isAdjective,
  looksLikeVerb,
  isVerbAfterPlural,
  singularDeterminers
} from '../words/function-words.js'
import { placing } from '../words/lists.js'
import { formalPlurals, ledBy, peopleOfAdjectives } from '../words/open-classes.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Match } from '../../../match/match.js'
import { isPossessive, type Token, type TokenRange } from '../../../match/tokens.js'
import { attributive, ledByPeople, ofTheirs, possessive } from './before-noun.js'
import type { Built, Label, Words } from '../../../suggest/draft.js'
import { replaceTokens } from './replace.js'
import { ageBefore } from './age.js'
import { standingBefore, withStanding } from './standing.js'
import { appositionAt } from './apposition.js'
import { fillPhrase } from './fill.js'
import { namedTogether } from './named-together.js'
import { saidOfPeopleBefore } from './people-before.js'
import { beginsWithAdjective, determinerBefore, sharesNoun, textOf } from './noun-phrase.js'
import { afterBecome, afterWhoIs, asRelativeClause, hasClause, negated, saysOfPerson } from './predicate.js'

/** "Iraqi", "French", "Danish", "Catholic": what is written with a capital and is an adjective all the same. */
const demonymEnding = /(?:i|an|ese|ish|ch|ic|ne|al|ous|ed)$/
const leads: ReadonlySet<string> = new Set(ledBy)

/** Null where no certain grammar can be had. */
export function draftNoun(wording: NounWording, suggestion: Suggestion, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const one = fillPhrase(wording.one, match, view.block.text)
  const many = fillPhrase(wording.many, match, view.block.text)
  if (one === null || many === null) return null
  const words: Words = { one, many: persons(many, view) }
  const range = { from: match.from, to: match.to }
  const aged = ageBefore(tokens, range.from, words.many)
  if (aged === 'other') return null
  if (aged === 'same') {
    const built = draftLabel(words, { from: range.from - 1, to: range.to }, suggestion, match, view)
    return built && { ...built, isCertain: false }
  }
  const people = saidOfPeopleBefore(words, range, match)
  if (people !== null) {
    const built = draftLabel(people.words, people.range, suggestion, match, view)
    return built && { ...built, isCertain: false }
  }
  const stands = standingBefore(tokens, range)
  if (stands === null) return draftLabel(words, range, suggestion, match, view)
  const all = withStanding(words, stands)
  if (all === 'as-it-is') return draftLabel(words, range, suggestion, match, view)
  const whole = { from: stands.from, to: match.to }
  const built = all && draftLabel(all, whole, suggestion, match, view)
  return built && { ...built, isCertain: false }
}

/** A label with what stands before it as a part of it. */
function draftLabel(
  words: Words,
  range: TokenRange,
  suggestion: Suggestion,
  match: Match,
  view: BlockView
): Built | null {
  const { tokens } = match.around
  const number = match.number ?? 'one'
  const { one } = words
  const last = tokens[match.to - 1]
  const next = tokens[match.to]
  const before = tokens[range.from - 1]

  const together = namedTogether(words, range, match, view)
  if (together !== null) return together
  const isNegated = before?.kind === 'word' && before.text === 'non' && tokens[range.from]?.joined === 'hyphen'
  if (isNegated) {
    const others = negated(words)
    const whole = { from: range.from - 1, to: range.to }
    return others && plain(others[number], others.many, number, whole, match, view, suggestion)
  }
  if (tokens[range.from]?.joined === 'hyphen') return null
  // "abusers of heroin": what follows belongs to the phrase
  if (match.head !== match.to - 1) return plain(words[number], words.many, number, range, match, view, suggestion)
  // "The inmates gender" in a table: an apostrophe is missing
  if (number === 'many' && view.block.roles.includes('table-cell') && isLastWord(tokens, range.to)) return null
  if (number === 'many' && isOneOfTheirs(range, match)) return ofTheirs(words, range, match, view)
  if (isBehindNoun(range, tokens)) return null
  if (number === 'one' && isShortenedBeforeNoun(tokens, range.to)) return null
  if (isPossessive(last)) return possessive(words, number, range, match, view)
  if (next?.kind === 'word' && next.joined === 'hyphen' && leads.has(next.text))
    return ledByPeople(words, next, range, match, view)
  if (sharesNoun(tokens, range.from) && beginsWithAdjective(tokens, range.from)) return null
  const isAsked = isQuestionAbout(range, tokens)
  const place = placeOf(range, tokens)
  const isBeforeNoun =
    !isDescribedBehind(range, tokens) &&
    (place === null ? partOfSpeech(tokens, range, match.around.lexicons) === 'modifier' : place === 'before-head')
  if (!isAsked && next?.kind === 'word' && isBeforeNoun && number === 'one')
    return attributive(words, range, match, view)
  if (place === 'before-head' && !isAsked && !canBeVerb(next?.text ?? '') && !isGroupBeforeComma(range, tokens))
    return null
  if (one.besides !== null && takesComplement(range, tokens)) return null
  const others = othersBeforeNoun(range, tokens)
  if (others !== null) return withOthers(others, words, number, range, match, view)
  if (isBehindPlaceName(range, match, view)) return ofPlace(words[number], range, match, view)
  if (next?.kind === 'word' && next.joined === 'hyphen') return null
  if (
    !isAsked &&
    place !== 'head' &&
    !isDescribedBehind(range, tokens) &&
    isBeforeUnknownNoun(number, range, match, view)
  )
    return null
  const predicate = afterWhoIs(words, range, tokens) ?? afterBecome(words[number], range, tokens)
  if (predicate) {
    const { from, text } = predicate
    return { ...replaceTokens(match, view, { from, to: range.to }, text), isCertain: true }
  }
  const who = appositionAt(range, match)
  const described = who === null ? null : asRelativeClause(words[number], number)
  if (who !== null && described !== null)
    return { ...replaceTokens(match, view, { from: who, to: range.to }, described), isCertain: false }
  // "a mother of three": the number would be of what she has
  if (one.besides === 'role' && one.rest !== null && next?.text === 'of') return null
  // "a young|, drug-addicted| mother": the comma goes with the adjective behind it
  if (isCommaWithin(tokens, range.from - 1) && beginsWithAdjective(tokens, range.from)) {
    const whole = { from: range.from - 1, to: range.to }
    return { ...replaceTokens(match, view, whole, ` ${phraseText(words[number])}`), isCertain: false }
  }
  const plainly =
    gendered(words, number, range, match, view, suggestion) ??
    plain(words[number], words.many, number, range, match, view, suggestion)
  if (
    number === 'one' &&
    one.besides !== null &&
    next?.kind === 'word' &&
    (next.text === 'nor' ||
      ((next.text === 'and' || next.text === 'or') && determinerBefore(tokens, range.from)?.index == null)) &&
    !determiners.has(tokens[range.from]?.text ?? '') &&
    plainly.label
  )
    plainly.label.isShareOnly = true
  return plainly
}

/** Lexicons of what is for people. */
const forPeople: readonly EngineLexicon[] = ['group-noun-for', 'service-noun', 'place-noun']

/** "a |drug users|' rights group", "a |drug users| project": the word for one belongs to what follows. */
function isOneOfTheirs({ from, to }: TokenRange, { around: { tokens, lexicons } }: Match): boolean {
  const determiner = tokens[from - 1]?.text ?? ''
  const phrase = phraseOver(tokens, to - 1)
  // "the |young offenders| centre": "the" is of one or of many, so that the noun has to be sure
  if (determiner === 'the')
    return (
      phrase !== null &&
      phrase.head === to &&
      phrase.to === to + 1 &&
      phrase.number === 'one' &&
      (isSure(tokens, { from, to: Math.min(tokens.length, to + 2) }) ||
        forPeople.some((name) => entriesAt(name, 1, tokens, to, lexicons).length > 0))
    )
  if (!singularDeterminers.has(determiner) || determiner === 'that') return false
  if (phrase !== null && phrase.head >= to) return phrase.number === 'one' && phrase.to === phrase.head + 1
  return isKnownNoun(tokens, to, lexicons) && !isPluralNoun(tokens[to]?.text ?? '')
}

function isLastWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && token.joined === 'space' && at === tokens.length - 1 && !endsNounPhrase(token.text)
}

/** "Iraq inmates": the name would stand before "people in prison" as if it were an adjective. */
function isBehindPlaceName(range: TokenRange, match: Match, view: BlockView): boolean {
  const { tokens } = match.around
  const before = tokens[range.from - 1]
  if (before?.kind !== 'word' || view.isTitleCase || view.isAllCaps || before.possessiveEnd > before.end) return false
  if (!/^\p{Lu}\p{Ll}/u.test(before.raw) || endsNounPhrase(before.text)) return false
  // "in Lyon |drug users| wait": where they do, is no name before them
  if (placing.has(tokens[range.from - 2]?.text ?? '')) return false
  const isFirst = !tokens.slice(0, range.from - 1).some((token) => token.kind === 'word')
  return (
    (!isFirst || namesPlace(before.text) || tagAt(tokens, range.from - 1) === 'NP') &&
    !isAdjective(before.text) &&
    (namesPlace(before.text) || !demonymEnding.test(before.text))
  )
}

/** "Texas inmates": people in prison |in Texas|, where nothing follows that would say where as well. */
function ofPlace(phrase: Phrase, { from, to }: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const name = phraseOver(tokens, to - 1)
  const isName = (at: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(tokens[at]?.raw ?? '') && !endsNounPhrase(tokens[at]?.text ?? '')
  let first = from - 1
  while (isName(first - 1)) first--
  if (name === null || name.head !== to - 1 || !namesPlace(tokens[from - 1]?.text ?? '') || !saysOfPerson(phrase))
    return null
  const isWhole = determiners.has(tokens[first - 1]?.text ?? '') || name.from >= first
  if (!isWhole || tokens[to]?.text === 'in' || tokens[to]?.text === 'at' || tokens[to]?.text === 'of') return null
  const place = textOf(tokens, { from: first, to: from }, view.block.text)
  // the capital of the name is none of the label's
  const text = `${phraseText(phrase)} in ${place}`
  const replaced = replaceTokens(match, view, { from: first, to }, text, { capitals: { from, to } })
  return { ...replaced, isCertain: false }
}

/** "the drug user |(DU) community|": its short form stands between it and the noun that it belongs to. */
const isShortenedBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' &&
  tokens[at + 2]?.text === ')' &&
  /^\p{Lu}{2,}s?$/u.test(tokens[at + 1]?.raw ?? '') &&
  /^NS?$/.test(tagAt(tokens, at + 3))

/** Does the label head its phrase, or stand before the head? */
function placeOf(range: TokenRange, tokens: readonly Token[]): ReturnType<typeof placeInPhrase> {
  if (isNamedByAdjective(tokens, range)) return 'head'
  return tokens[range.to]?.joined === 'hyphen' ? null : placeInPhrase(tokens, range)
}

/** "care for |the elderly|, free water": the comma ends the group, since no person follows who could be elderly. */
function isGroupBeforeComma({ from, to }: TokenRange, tokens: readonly Token[]): boolean {
  if (tokens[from]?.text !== 'the' || tokens[to]?.text !== ',') return false
  const phrase = phraseOver(tokens, to - 1)
  return phrase === null || kindAt(tokens, phrase.head) !== 'person'
}

/** "home detention inmates", "single-parent alcoholics": what stands in front is a noun, and can stand in front of no person. */
function isBehindNoun({ from, to }: TokenRange, tokens: readonly Token[]): boolean {
  const phrase = phraseOver(tokens, to - 1)
  if (phrase === null || phrase.from >= from || !isSure(tokens, { from: from - 1, to: from })) return false
  // "about addiction. drug users came": a full stop that the parser takes for that of an abbreviation
  if ((tokens[from]?.start ?? 0) - (tokens[from - 1]?.end ?? 0) > 1) return false
  return (
    tagAt(tokens, from - 1) === 'N' && tokens[from]?.joined === 'space' && !isSubjectBehindLead(tokens, { from, to })
  )
}

/** "|cancer and| AIDS patients": what stands before the noun of the label as well, in front of it; null where nothing does. */
function othersBeforeNoun({ from, to }: TokenRange, tokens: readonly Token[]): TokenRange | null {
  const shared = coordinationBefore(tokens, to - 1)
  const first = shared?.members[0]
  return first && first.head < from ? { from: first.from, to: from - 1 } : null
}

/** "people with cancer and people living with HIV"; where the others are no illness, nothing that surely reads well. */
function withOthers(
  others: TokenRange,
  words: Words,
  number: 'one' | 'many',
  { to }: TokenRange,
  match: Match,
  view: BlockView
): Built | null {
  const { tokens } = match.around
  const isIllness = others.to - others.from === 1 && kindAt(tokens, others.from) === 'illness'
  if (!isIllness || number !== 'many' || words.many.besides === null) return null
  const { head, modifier, besides } = words.many
  const having: Phrase = { head, modifier, besides, rest: { kind: 'having', words: tokens[others.from]?.raw ?? '' } }
  const joint = tokens[others.to]?.text ?? 'and'
  const text = `${phraseText(having)} ${joint} ${phraseText(words.many)}`
  return { ...replaceTokens(match, view, { from: others.from, to }, text), isCertain: false }
}

/** "an offender |subject to| an order", "an addict |unable to| work": an adjective with what it takes, and no noun. */
function isDescribedBehind({ to }: TokenRange, tokens: readonly Token[]): boolean {
  const [next, beyond] = [tokens[to], tokens[to + 1]]
  if (next?.kind !== 'word' || next.joined !== 'space') return false
  if (beyond?.text === 'to') return canBeAdjective(next.text)
  return (beyond?.text === 'for' || beyond?.text === 'of') && isOnlyAdjective(next.text)
}

/** "an addict |to opium|": what follows belongs to the label, and would be lost behind another. */
function takesComplement({ to }: TokenRange, tokens: readonly Token[]): boolean {
  if (tokens[to]?.text !== 'to') return false
  const kind = kindAt(tokens, phraseOver(tokens, to + 1)?.head ?? to)
  return kind === 'drug' || kind === 'substance'
}

/** "May an addict apply?": the verb went to the front, and what stands behind the label is the rest of it. */
function isQuestionAbout(range: TokenRange, tokens: readonly Token[]): boolean {
  const first = tokens.findIndex((token) => token.kind === 'word')
  const opener = tokens[first]?.text ?? ''
  const isFronted = auxiliaries.has(opener) && determiners.has(tokens[first + 1]?.text ?? '') && range.from - first <= 4
  return isFronted && tokens.some((token) => token.text === '?')
}

/** "the drug user levy", "offenders improvement grants": perhaps a noun stands behind the label, and the label would have to move. */
function isBeforeUnknownNoun(number: 'one' | 'many', range: TokenRange, match: Match, view: BlockView): boolean {
  const { tokens, lexicons } = match.around
  const next = tokens[range.to]
  if (next?.kind !== 'word') return false
  if (number === 'many') {
    const isHeading = view.block.heading !== undefined || view.isTitleCase || view.isAllCaps
    return (
      isKnownNoun(tokens, range.to, lexicons) &&
      !looksLikeVerb(next.text) &&
      !isVerbAfterPlural(next.text) &&
      (isHeading || (tokens[range.to + 1]?.kind === 'word' && isKnownNoun(tokens, range.to + 1, lexicons)))
    )
  }
  // "drug user and sex worker groups"
  if (next.text === 'and' || next.text === 'or' || isNamedByAdjective(tokens, range)) return false
  return !endsNounPhrase(next.text) && !looksLikeVerb(next.text) && !/[^s]s$/.test(next.text)
}

/** "persons" where the document writes "persons". */
export function persons(phrase: Phrase, view: BlockView): Phrase {
  const own = formally.get(phrase.head)
  return own && view.facts.balance(own.surplus) > 0 ? { ...phrase, head: own.formal } : phrase
}

function plain(
  phrase: Phrase,
  many: Phrase,
  number: 'one' | 'many',
  range: TokenRange,
  match: Match,
  view: BlockView,
  suggestion: Suggestion
): Built {
  const { tokens, lexicons } = match.around
  const after = tokens[range.to]
  const both = bothNumbers(phrase, many, number, range, tokens)
  if (both) return { ...replaceTokens(match, view, both.range, both.text), isCertain: true }
  // "people who use drugs with HIV" would use them with it
  const hasCondition =
    hasClause(phrase) &&
    after?.text === 'with' &&
    conditions.some((name) => entriesAt(name, 1, tokens, range.to + 1, lexicons).length > 0)
  const behind = hasCondition
    ? ` and ${number === 'one' ? 'lives' : 'live'} with`
    : isDescribedBehind(range, tokens)
      ? describing(phrase, number)
      : ''
  const compose = (own: string): string => `${own}${behind}`
  const whole = hasCondition ? { from: range.from, to: range.to + 1 } : range
  const label: Label = { phrase, many, number, range: whole, compose, isCertain: true }
  return {
    ...replaceTokens(match, view, whole, compose(phraseText(phrase)), { dropArticle: suggestion.dropArticle }),
    isCertain: true,
    label
  }
}

/** What leads from a wording to an adjective behind it: "who has committed an offence |and is| subject to". */
function describing(phrase: Phrase, number: 'one' | 'many'): string {
  const be = number === 'one' ? 'is' : 'are'
  if (hasClause(phrase)) return ` and ${be}`
  return number === 'one' && phrase.rest !== null ? ` who ${be}` : ''
}

/** Lexicons of what people live with. */
const conditions: readonly EngineLexicon[] = ['health-condition', 'infection']

/** "a drug user or users", "drug user(s)": a person or people who use drugs. */
function bothNumbers(
  phrase: Phrase,
  many: Phrase,
  number: 'one' | 'many',
  range: TokenRange,
  tokens: readonly Token[]
): { range: TokenRange; text: string } | null {
  const last = tokens[range.to - 1]
  const next = tokens[range.to]
  const beyond = tokens[range.to + 1]
  if (number !== 'one' || !last || !next || !beyond) return null
  const isOr = next.text === 'or' && !isPossessive(beyond) && beyond.text === `${last.text}s`
  const isBracket =
    next.text === '(' && next.start === last.end && beyond.text === 's' && tokens[range.to + 2]?.text === ')'
  if (!(isOr || isBracket) || !saysOfPerson(phrase)) return null
  return { range: { from: range.from, to: range.to + (isOr ? 2 : 3) }, text: `${phrase.head} or ${phraseText(many)}` }
}

/** "female drug users": women who use drugs. */
function gendered(
  words: Words,
  number: 'one' | 'many',
  range: TokenRange,
  match: Match,
  view: BlockView,
  suggestion: Suggestion
): Built | null {
  const { tokens } = match.around
  const before = tokens[range.from - 1]
  const person =
    before?.kind === 'word' && Object.hasOwn(peopleOfAdjectives, before.text)
      ? peopleOfAdjectives[before.text]
      : undefined
  const isAlone =
    !['and', 'or', ','].includes(tokens[range.from - 2]?.text ?? '') || tokens[range.from - 2]?.text === ','
  if (!person || !isAlone) return null
  const phrase = words[number]
  if (phrase.besides !== 'nothing' || phrase.modifier !== '' || !phrase.rest) return null
  const [one = '', many = ''] = person
  return plain(
    { ...phrase, head: number === 'one' ? one : many, besides: 'sex-or-age' },
    { ...words.many, head: many, besides: 'sex-or-age' },
    number,
    { from: range.from - 1, to: range.to },
    match,
    view,
    suggestion
  )
}

const occurrences = (text: string, of: RegExp): number => text.match(of)?.length ?? 0
/** By each plural the formal one, and by how much a text has that more often. */
const formally: ReadonlyMap<string, { formal: string; surplus: Measure }> = new Map(
  Object.entries(formalPlurals).map(([plain, formal]) => {
    const [ofFormal, ofPlain] = [new RegExp(`\\b${formal}\\b`, 'gi'), new RegExp(`\\b${plain}\\b`, 'gi')]
    const surplus: Measure = ({ text }) => occurrences(text, ofFormal) - occurrences(text, ofPlain)
    return [plain, { formal, surplus }]
  })
)
