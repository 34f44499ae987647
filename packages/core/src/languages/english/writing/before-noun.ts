/** A label that stands before another noun: as its owner, or as its kind. */
import type { Phrase } from '../../../compile/rule-set.js'
import { phraseText, restText } from './phrase.js'
import type { BlockView } from '../../../gates/gate.js'
import { hasFiniteVerb, isSure, kindAt, phraseOfHead, phraseOver } from '../analysis/ask.js'
import { isKnownNoun, isPluralNoun } from '../clauses/clause.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Match } from '../../../match/match.js'
import { firstWord } from '../../../match/places.js'
import { isPossessive, type Token, type TokenRange } from '../../../match/tokens.js'
import { groupsOfPeople, nounsWithBy } from '../words/open-classes.js'
import { withArticles } from '../words/article.js'
import type { Built, Words } from '../../../suggest/draft.js'
import { replaceTokens } from './replace.js'
import { determiners } from '../words/function-words.js'
import { determinerBefore, firstAdjective, nounPhraseAt, ofBehind, textOf, type NounPhrase } from './noun-phrase.js'
import { asRelativeClause } from './predicate.js'

const takesBy: ReadonlySet<string> = new Set(nounsWithBy)
const groups: ReadonlySet<string> = new Set(groupsOfPeople)

/** "the addict's family": the family of the person with …; never 's on the long phrase. */
export function possessive(
  words: Words,
  number: 'one' | 'many',
  range: TokenRange,
  match: Match,
  view: BlockView
): Built | null {
  const { tokens } = match.around
  const phrase = phraseText(words[number])
  // one word takes the ending: "this person's record"
  if (!phrase.includes(' ')) {
    const ending = /s$/.test(phrase) ? "'" : "'s"
    const written = view.block.text.slice(tokens[range.to - 1]?.end ?? 0, tokens[range.to - 1]?.possessiveEnd ?? 0)
    const text = `${phrase}${written.startsWith('’') ? ending.replace("'", '’') : ending}`
    return { ...replaceTokens(match, view, range, text, { takesPossessive: true }), isCertain: true }
  }
  const possessed = possessedFrom(match, range.to)
  const owning = phraseOfOwner(tokens, range)
  const determiner = owning ? { index: owning.determiner } : determinerBefore(tokens, range.from)
  if (!possessed || !determiner) return null
  const { index } = determiner
  if (number === 'one' && index === null) return hasFiniteVerb(tokens) ? null : referred(words.one, range, match, view)
  // "the inmate's history |and prognosis|": what is joined belongs to the owner, and would lose it
  const isJoined = isJointAt(tokens, possessed.to) && !isOfAnother(tokens, possessed.to + 1)
  // "the inmate's receipt |of the letter|" has an "of" already
  const isLonger = isJoined || tokens[possessed.to]?.text === 'of'
  if (isLonger && number === 'one' && tokens[index ?? -1]?.text === 'the')
    return referred(words.one, range, match, view)
  const to = isJoined ? lastOfJoined(tokens, possessed.to) : possessed.to
  if (to === null) return null
  const owned = textOf(tokens, { from: possessed.from, to }, view.block.text)
  const head = tokens[possessed.to - 1]?.text ?? ''
  const start = index ?? owning?.from ?? firstAdjective(tokens, range.from)
  const modifiers = modifiersBefore(range.from, index === null ? start : index + 1, match, view)
  const article = index === null ? '' : `${tokens[index]?.text ?? ''} `
  const owner = withArticles(`${article}${modifiers === '' ? '' : `${modifiers} `}${phrase}`)
  const isPeople = isPluralNoun(head) && (possessed.isPerson || groups.has(head))
  const text = takesBy.has(head)
    ? `${owned} by ${owner}`
    : `${isPeople && index === null ? '' : 'the '}${owned} of ${owner}`
  return { ...replaceTokens(match, view, { from: start, to }, text), isCertain: false }
}

/** What is owned, with what it is of: "the inmate's |place of work|". */
function possessedFrom(match: Match, at: number): NounPhrase | null {
  const { tokens } = match.around
  const phrase = nounPhraseAt(match, at)
  if (!phrase || tokens[phrase.to]?.text !== 'of') return phrase
  const behind = phraseOver(tokens, phrase.to + 1)
  const isPlain =
    behind !== null && behind.from === phrase.to + 1 && behind.determiner === null && behind.owner === null
  return isPlain && isSure(tokens, { from: behind.from, to: behind.to }) ? { ...phrase, to: behind.to } : phrase
}

/** The phrase that a possessive label ends, where the analysis sees one. */
function phraseOfOwner(
  tokens: readonly Token[],
  range: TokenRange
): { from: number; determiner: number | null } | null {
  const owner = phraseOfHead(tokens, range.to - 1)
  if (owner === null || owner.from > range.from || (owner.determiner ?? -1) >= range.from) return null
  return isSure(tokens, { from: owner.from, to: range.from }) ? owner : null
}

const isJointAt = (tokens: readonly Token[], at: number): boolean => ['and', 'or'].includes(tokens[at]?.text ?? '')

/** "the inmate's sentence |and the| hearing", "|and his| lawyer", "|and is| long": what follows has a word of its own. */
const isOfAnother = (tokens: readonly Token[], at: number): boolean =>
  determiners.has(tokens[at]?.text ?? '') || phraseOver(tokens, at)?.from !== at

/** The end of what "and" adds to something owned; null where that is not sure. */
function lastOfJoined(tokens: readonly Token[], joint: number): number | null {
  const behind = phraseOver(tokens, joint + 1)
  return behind !== null && isSure(tokens, { from: behind.from, to: behind.to }) && !isJointAt(tokens, behind.to)
    ? behind.to
    : null
}

/**
 * Somebody who was named before, or a field that says of nobody what they are: "the inmate's name and age" is the person's, and
 * so is "inmate's name".
 */
function referred(phrase: Phrase, range: TokenRange, match: Match, view: BlockView): Built | null {
  if (phrase.head.includes(' ') || phrase.besides === null) return null
  const reference: Phrase = { ...phrase, rest: null, modifier: '' }
  const text = phraseText(reference)
  return text.includes(' ') ? null : possessive({ one: reference, many: reference }, 'one', range, match, view)
}

/** The words before the label as they are written; a capital from the start of the sentence is none of theirs. */
function modifiersBefore(to: number, from: number, match: Match, view: BlockView): string {
  const { tokens } = match.around
  if (from >= to) return ''
  const text = textOf(tokens, { from, to }, view.block.text)
  const isFirst = firstWord(tokens) >= from
  return isFirst ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** "addict population": population of people with …; "alcoholic patients": patients with …. */
export function attributive(words: Words, range: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens, lexicons } = match.around
  const noun = nounPhraseAt(match, range.to)
  if (!noun || isPossessive(tokens[noun.to - 1])) return null
  // "the drug user levy": on them, or by them
  if (!noun.isPerson && !isKnownNoun(tokens, noun.to - 1, lexicons)) return null
  // "juvenile offender State and local projects": the noun that it belongs to comes later
  if (['and', 'or'].includes(tokens[noun.to]?.text ?? '') && !noun.isPerson) return null
  const written = textOf(tokens, noun, view.block.text)
  // "the addict group" is of them, "addict support groups" are for them
  const isCompoundGroup = noun.to - noun.from > 1 && kindAt(tokens, noun.to - 1) === 'group'
  const takesFor = isCompoundGroup || entriesAt('group-noun-for', -1, tokens, noun.to, lexicons).length > 0
  const whole = { from: range.from, to: noun.to }
  if (noun.isPerson) {
    // "addict support group leaders": who leads is not who is supported
    if (noun.to - noun.from > 2) return null
    const phrase = words[noun.number]
    const of = ofBehind(match, noun)
    if (of === 'person') return null
    if (of !== null) {
      const said = asRelativeClause(phrase, noun.number)
      const named = textOf(tokens, { from: noun.from, to: of.to }, view.block.text)
      return said === null
        ? null
        : { ...replaceTokens(match, view, { from: range.from, to: of.to }, `${named} ${said}`), isCertain: false }
    }
    return {
      ...replaceTokens(match, view, whole, saidOf(written, phrase)),
      isCertain: false,
      label: { phrase, many: words.many, number: noun.number, range: whole, compose: null, isCertain: false }
    }
  }
  const compose = (phrase: string): string => `${written} ${takesFor ? 'for' : 'of'} ${phrase}`
  const [from, ofPeople] = describedBefore(range.from, match, view)
  if (from < range.from) {
    const text = compose(`${ofPeople} ${phraseText(words.many)}`)
    return { ...replaceTokens(match, view, { from, to: noun.to }, text), isCertain: false }
  }
  return {
    ...replaceTokens(match, view, whole, compose(phraseText(words.many))),
    isCertain: false,
    label: { phrase: words.many, many: words.many, number: 'many', range: whole, compose, isCertain: false }
  }
}

/** "a drug users' rights group": a group for the rights of people who use drugs; "a drug users project": a project for them. */
export function ofTheirs(words: Words, range: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const noun = nounPhraseAt(match, range.to)
  if (!noun || noun.number === 'many') return null
  const owned = isPossessive(tokens[range.to - 1]) || isPluralNoun(tokens[range.to]?.text ?? '')
  const phrase = phraseText(words.many)
  const head = tokens[noun.to - 1]
  const isOfOwned = owned && noun.to - noun.from === 2 && isPluralNoun(tokens[noun.from]?.text ?? '')
  const text = isOfOwned
    ? `${head?.raw ?? ''} for the ${tokens[noun.from]?.raw ?? ''} of ${phrase}`
    : `${textOf(tokens, noun, view.block.text)} ${isOfPeople(match, noun) ? 'of' : 'for'} ${phrase}`
  return { ...replaceTokens(match, view, { from: range.from, to: noun.to }, text), isCertain: false }
}

/** A group of them is of them; what has another purpose is for them. */
const isOfPeople = ({ around: { tokens } }: Match, noun: NounPhrase): boolean =>
  noun.to - noun.from === 1 && ['group', 'organization'].includes(kindAt(tokens, noun.to - 1) ?? '')

/** "|elderly| inmate numbers": what is said of the people goes with them; where it begins, and as it is written. */
function describedBefore(to: number, match: Match, view: BlockView): [from: number, words: string] {
  const { tokens, lexicons } = match.around
  let from = to
  while (
    tokens[from]?.joined === 'space' &&
    !determiners.has(tokens[from - 1]?.text ?? '') &&
    entriesAt('person-modifier', -1, tokens, from, lexicons).length > 0
  )
    from--
  return [from, modifiersBefore(to, from, match, view)]
}

/** What a phrase says of its own noun, said of another that names people: "patients" with a disorder. */
function saidOf(noun: string, phrase: Phrase): string {
  const { modifier, besides, rest } = phrase
  if (besides === null || (rest === null && besides !== 'nothing')) return `${noun} ${phraseText(phrase)}`
  return [modifier, noun, rest ? restText(rest) : ''].filter((words) => words !== '').join(' ')
}

/** "user-led services": services led by people who use drugs. */
export function ledByPeople(
  words: Words,
  participle: Token,
  range: TokenRange,
  match: Match,
  view: BlockView
): Built | null {
  const noun = nounPhraseAt(match, range.to + 1)
  if (!noun) return null
  const text = `${textOf(match.around.tokens, noun, view.block.text)} ${participle.text} by ${phraseText(words.many)}`
  return { ...replaceTokens(match, view, { from: range.from, to: noun.to }, text), isCertain: false }
}
