/** A label for people, or another noun, replaced in the grammar of its place. */
import type { Suggestion, Wording } from '../compile/rule-set.js'
import { verbForm } from '../compile/inflect.js'
import type { BlockView } from '../gates/gate.js'
import { isKnownNoun, isPluralNoun, partOfSpeech, type TokenRange } from '../match/clause.js'
import {
  auxiliaries,
  determiners,
  endsNounPhrase,
  formsOfBe,
  looksLikeVerb,
  verbsAfterPlural
} from '../match/function-words.js'
import { entriesAt } from '../match/sequence.js'
import type { Match } from '../match/match.js'
import type { Token } from '../match/tokens.js'
import { replaceTokens, type Draft, type Label } from './draft.js'
import { withArticles } from './article.js'
import { fill } from './fill.js'
import { determinerBefore, nounPhraseAt, textOf } from './noun-phrase.js'

type NounWording = Extract<Wording, { form: 'noun' }>
type Built = Omit<Draft, 'suggestion' | 'applicability'> & { isCertain: boolean }

/** Nouns made of verbs, whose doer is named with "by". */
const takesBy = new Set(['access', 'participation', 'involvement', 'attendance', 'engagement'])
/** Adjectives that are better said as the noun they mean. */
const personOf: Readonly<Record<string, readonly [one: string, many: string]>> = {
  human: ['person', 'people'],
  female: ['woman', 'women'],
  male: ['man', 'men'],
  adult: ['adult', 'adults'],
  teen: ['teenager', 'teenagers'],
  teenage: ['teenager', 'teenagers'],
  adolescent: ['adolescent', 'adolescents']
}
const ledBy = new Set(['led', 'run', 'driven', 'owned', 'organized', 'organised', 'founded'])

/** Null where no certain grammar can be had. */
export function draftNoun(wording: NounWording, suggestion: Suggestion, match: Match, view: BlockView): Built | null {
  const { tokens } = match.place
  const number = match.number ?? 'one'
  const one = fill(wording.one, match, view.block.text)
  const many = fill(wording.many, match, view.block.text)
  if (one === null || many === null) return null
  const words: Words = { one: one, many: persons(many, view) }
  const range = { from: match.from, to: match.to }
  const last = tokens[match.to - 1]
  const next = tokens[match.to]
  const before = tokens[match.from - 1]

  const isNegated = before?.kind === 'word' && before.text === 'non' && tokens[match.from]?.joined === 'hyphen'
  if (isNegated) {
    const negated = negate(words)
    return (
      negated &&
      plain(negated[number], negated.many, number, { from: range.from - 1, to: range.to }, match, view, suggestion)
    )
  }
  if (tokens[match.from]?.joined === 'hyphen') return null
  // "abusers of heroin": what follows belongs to the phrase
  if (match.head !== match.to - 1) return plain(words[number], words.many, number, range, match, view, suggestion)
  if (last && last.possessiveEnd > last.end) return possessive(words, number, range, match, view)
  if (next?.kind === 'word' && next.joined === 'hyphen' && ledBy.has(next.text))
    return ledByPeople(words, next, range, match, view)
  // "former people experiencing …" would say that they are people no more
  if (before?.text === 'former' && !/^(?:person|people|persons) (?:who|with) /.test(words[number])) return null
  const isAsked = isQuestionAbout(range, tokens)
  if (
    !isAsked &&
    next?.kind === 'word' &&
    partOfSpeech(tokens, range, match.place.lexicons) === 'modifier' &&
    number === 'one'
  )
    return attributive(words, range, match, view)
  if (next?.kind === 'word' && next.joined === 'hyphen') return null
  if (!isAsked && isBeforeUnknownNoun(number, range, match, view)) return null
  const predicate = afterWhoIs(words, range, match, view)
  if (predicate) return predicate
  const plainly =
    gendered(words, number, range, match, view, suggestion) ??
    plain(words[number], words.many, number, range, match, view, suggestion)
  if (
    number === 'one' &&
    next?.kind === 'word' &&
    (next.text === 'and' || next.text === 'or') &&
    determinerBefore(tokens, range.from)?.index == null &&
    !determiners.has(tokens[range.from]?.text ?? '') &&
    plainly.label
  )
    plainly.label.isShareOnly = true
  return plainly
}

interface Words {
  one: string
  many: string
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
  const { tokens, lexicons } = match.place
  const next = tokens[range.to]
  if (next?.kind !== 'word') return false
  if (number === 'many') {
    const isHeading = view.block.heading !== undefined || view.isTitleCase || view.isAllCaps
    return (
      isKnownNoun(tokens, range.to, lexicons) &&
      !looksLikeVerb(next.text) &&
      !verbsAfterPlural.has(next.text) &&
      (isHeading || (tokens[range.to + 1]?.kind === 'word' && isKnownNoun(tokens, range.to + 1, lexicons)))
    )
  }
  // "drug user and sex worker groups"
  if (next.text === 'and' || next.text === 'or') return false
  return !endsNounPhrase(next.text) && !looksLikeVerb(next.text) && !/[^s]s$/.test(next.text)
}

/** "persons" where the document writes "persons". */
export const persons = (many: string, view: BlockView): string =>
  view.facts.prefersPersons ? many.replace(/^people\b/, 'persons') : many

function plain(
  phrase: string,
  many: string,
  number: 'one' | 'many',
  range: TokenRange,
  match: Match,
  view: BlockView,
  suggestion: Suggestion
): Built {
  const label: Label = { phrase, many, isPerson: false, number, range, compose: (own) => own, isCertain: true }
  return {
    ...replaceTokens(match, view, range, phrase, { dropArticle: suggestion.dropArticle }),
    isCertain: true,
    label
  }
}

/** "non-drug users": people who do not use drugs. */
function negate(words: Words): Words | null {
  const without = (text: string): string => text.replace(/\bwith\b/, 'without')
  if (/ with /.test(words.one) && / with /.test(words.many))
    return { one: without(words.one), many: without(words.many) }
  const verb = / who (\S+)(.*)$/.exec(words.many)
  const noun = / who /.exec(words.one)
  if (!verb || !noun) return null
  const rest = `${verb[1] ?? ''}${verb[2] ?? ''}`
  return {
    one: `${words.one.slice(0, noun.index)} who does not ${rest}`,
    many: `${words.many.slice(0, verb.index)} who do not ${rest}`
  }
}

/** "the addict's family": the family of the person with …; never 's on the long phrase. */
function possessive(
  words: Words,
  number: 'one' | 'many',
  range: TokenRange,
  match: Match,
  view: BlockView
): Built | null {
  const { tokens } = match.place
  const possessed = nounPhraseAt(match, range.to)
  const determiner = determinerBefore(tokens, range.from)
  if (!possessed || !determiner) return null
  const { index } = determiner
  if (number === 'one' && index === null) return null
  const owned = textOf(tokens, possessed, view.block.text)
  const head = tokens[possessed.to - 1]?.text ?? ''
  const modifiers = index === null ? '' : textOf(tokens, { from: index + 1, to: range.from }, view.block.text).trim()
  const article = index === null ? '' : `${tokens[index]?.text ?? ''} `
  const owner = withArticles(
    `${article}${modifiers === '' || index === range.from - 1 ? '' : `${modifiers} `}${words[number]}`
  )
  const isPeople = isPluralNoun(head) && (possessed.isPerson || head === 'families')
  const text = takesBy.has(head)
    ? `${owned} by ${owner}`
    : `${isPeople && index === null ? '' : 'the '}${owned} of ${owner}`
  return { ...replaceTokens(match, view, { from: index ?? range.from, to: possessed.to }, text), isCertain: false }
}

/** "addict population": population of people with …; "alcoholic patients": patients with …. */
function attributive(words: Words, range: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens, lexicons } = match.place
  const noun = nounPhraseAt(match, range.to)
  if (!noun) return null
  // "juvenile offender State and local projects": the noun that it belongs to comes later
  if (['and', 'or'].includes(tokens[noun.to]?.text ?? '') && !noun.isPerson) return null
  const written = textOf(tokens, noun, view.block.text)
  const takesFor = entriesAt('group-noun-for', -1, tokens, noun.to, lexicons).length > 0
  const compose = (phrase: string): string => {
    if (noun.isPerson) return `${written} ${phrase.replace(/^(?:people|persons|person) /, '')}`
    return `${written} ${takesFor ? 'for' : 'of'} ${phrase}`
  }
  const phrase = noun.isPerson ? words[noun.number] : words.many
  const whole = { from: range.from, to: noun.to }
  return {
    ...replaceTokens(match, view, whole, compose(phrase)),
    isCertain: false,
    label: {
      phrase,
      many: words.many,
      isPerson: noun.isPerson,
      number: noun.isPerson ? noun.number : 'many',
      range: whole,
      compose,
      isCertain: false
    }
  }
}

/** "user-led services": services led by people who use drugs. */
function ledByPeople(words: Words, participle: Token, range: TokenRange, match: Match, view: BlockView): Built | null {
  const noun = nounPhraseAt(match, range.to + 1)
  if (!noun) return null
  const text = `${textOf(match.place.tokens, noun, view.block.text)} ${participle.text} by ${words.many}`
  return { ...replaceTokens(match, view, { from: range.from, to: noun.to }, text), isCertain: false }
}

/** After these, "is a person with" would say the person twice. */
const subjectsInWords = new Set(['who', 'that', 'person', 'people', 'persons', 'individual', 'individuals'])

/** "people who are drug addicts": people who have drug use disorders, not "people who are people with". */
function afterWhoIs(words: Words, range: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens } = match.place
  const hasArticle = /^an?$/.test(tokens[range.from - 1]?.text ?? '')
  const be = hasArticle ? range.from - 2 : range.from - 1
  const form = tokens[be]?.text ?? ''
  if (!formsOfBe.has(form) || !subjectsInWords.has(tokens[be - 1]?.text ?? '')) return null
  const isSingular = form === 'is' || hasArticle
  const phrase = isSingular ? words.one : words.many
  const verbs = predicateOf(phrase, words.many)
  if (!verbs) return null
  const feature =
    form === 'is'
      ? 's'
      : form === 'was' || form === 'were'
        ? 'ed'
        : form === 'been'
          ? 'en'
          : form === 'being'
            ? 'ing'
            : 'base'
  const verb = verbs.verb === 'be' ? form : verbForm(verbs.verb, feature)
  return { ...replaceTokens(match, view, { from: be, to: range.to }, `${verb} ${verbs.rest}`), isCertain: true }
}

/** What a person-first phrase says of the person, as a verb: "with a disorder": have a disorder; "who use drugs": use drugs. */
function predicateOf(phrase: string, many: string): { verb: string; rest: string } | null {
  const having = /^\S+ with (.*)$/.exec(phrase)
  if (having) return { verb: 'have', rest: having[1] ?? '' }
  const doing = /^\S+ who (\S+) (.*)$/.exec(many)
  if (doing && doing[1] !== 'are') return { verb: doing[1] ?? '', rest: doing[2] ?? '' }
  const being = /^(?:person|people|persons) (in .*)$/.exec(phrase)
  return being ? { verb: 'be', rest: being[1] ?? '' } : null
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
  const { tokens } = match.place
  const before = tokens[range.from - 1]
  const person = before?.kind === 'word' && Object.hasOwn(personOf, before.text) ? personOf[before.text] : undefined
  const isAlone =
    !['and', 'or', ','].includes(tokens[range.from - 2]?.text ?? '') || tokens[range.from - 2]?.text === ','
  if (!person || !isAlone) return null
  const phrase = words[number]
  if (!/^(?:person|people|persons) /.test(phrase)) return null
  const noun = number === 'one' ? person[0] : person[1]
  return plain(
    phrase.replace(/^\S+/, noun),
    words.many.replace(/^\S+/, person[1]),
    number,
    { from: range.from - 1, to: range.to },
    match,
    view,
    suggestion
  )
}
