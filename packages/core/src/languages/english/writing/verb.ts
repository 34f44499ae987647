/** A verb takes the form of the verb that it replaces. */
import type { Feature } from '../../language.js'
import { verbForm } from '../words/inflect.js'
import type { BlockView } from '../../../gates/gate.js'
import {
  auxiliaries,
  determiners,
  formsOfBe,
  isAdjective,
  isAdverb,
  isNumber,
  modals,
  prepositions
} from '../words/function-words.js'
import { tagAt } from '../analysis/ask.js'
import { isPluralNoun, subjectBefore } from '../clauses/clause.js'
import type { Match } from '../../../match/match.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { replaceTokens } from './replace.js'
import { fill, ofMany } from './fill.js'
import { hasManner, withManner } from './manner.js'
import { sharesVerb } from './predicate.js'

const formsOfHave = new Set(['have', 'has', 'had', 'having'])

export function draftVerb(
  verb: string,
  match: Match,
  view: BlockView
): { start: number; end: number; text: string; isCertain: boolean } | null {
  const filled = fill(verb, match, view.block.text)
  if (filled === null || match.head < 0 || isNounThere(match)) return null
  const [first = '', ...rest] = (isOfMany(match) ? ofMany(filled) : filled).split(' ')
  const form = formOf(first, match)
  if (form === null) return null
  const { tokens } = match.around
  if (formsOfBe.has(tokens[match.head]?.text ?? '') && first !== 'be' && sharesVerb(tokens, match.to)) return null
  const { from, to } = match.underlined
  // the verb may begin before what is underlined
  const range = { from: Math.min(from, match.head), to }
  const equal = equalBefore(form, match)
  if (equal !== null)
    return { ...replaceTokens(match, view, { from: equal, to }, [form, ...rest].join(' ')), isCertain: false }
  // "was |often| ill": the adverb stays, in front of a verb that is no "be"
  const adverb = adverbsBehind(match)
  // "is also severely ill": which of them stays where, only a writer can tell
  if (adverb.length > 1) return null
  if (adverb[0] === 'not' && !formsOfBe.has(form)) {
    const helper = helpers.get(tokens[match.head]?.text ?? '')
    if (helper === undefined) return null
    const denied = [helper, 'not', verbForm(first, 'base'), ...rest].join(' ')
    return { ...replaceTokens(match, view, range, denied), isCertain: false }
  }
  if (hasManner(tokens, match.head + 2) && adverb.length > 0) {
    // "is |visually| disabled": has a visual disability
    const said = formsOfHave.has(form) ? withManner({ kind: 'having', words: rest.join(' ') }, adverb.join(' ')) : null
    return said && { ...replaceTokens(match, view, range, `${form} ${said.words}`), isCertain: false }
  }
  const words = formsOfBe.has(form) ? [form, ...adverb, ...rest] : [...adverb, form, ...rest]
  const shared = sharedBe(form, match, to)
  if (shared.length > 0)
    return {
      ...replaceTokens(match, view, { ...range, to: to + 1 }, [...words, ...shared].join(' ')),
      isCertain: false
    }
  return { ...replaceTokens(match, view, range, words.join(' ')), isCertain: true }
}

/** "|was| not ill": "did" not have an illness. */
const helpers: ReadonlyMap<string, string> = new Map([
  ['am', 'do'],
  ['are', 'do'],
  ['is', 'does'],
  ['was', 'did'],
  ['were', 'did']
])

/** "|using or| abusing": where a verb begins that says the same as the new one, joined with it; null where none does. */
function equalBefore(form: string, { head, around: { tokens } }: Match): number | null {
  return isJoint(tokens[head - 1]?.text) && tokens[head - 2]?.text === form ? head - 2 : null
}

const isJoint = (text: string | undefined): boolean => text === 'and' || text === 'or'

/**
 * "is mentally ill |and dangerous|": the "be" that was of both is said again, where the first has become another verb; nothing
 * where there is no other.
 */
function sharedBe(form: string, { head, around: { tokens } }: Match, to: number): string[] {
  const be = tokens[head]?.raw ?? ''
  if (!formsOfBe.has(be) || formsOfBe.has(form) || !isJoint(tokens[to]?.text)) return []
  let at = to + 1
  while (isAdverb(tokens[at]?.text ?? '')) at++
  const isSaid = /^(?:J|VN)$/.test(tagAt(tokens, at)) && !/^(?:N|NS|NP|J|G)$/.test(tagAt(tokens, at + 1))
  return isSaid ? [tokens[to]?.text ?? '', be] : []
}

/** Adverbs, or "not", between the verb of the match, a form of "be", and the rest of it that its pattern does not have. */
function adverbsBehind({ head, span, around: { tokens } }: Match): string[] {
  const adverbs: string[] = []
  if (!formsOfBe.has(tokens[head]?.text ?? '')) return adverbs
  for (let at = head + 1; at < span.to; at++) {
    const text = tokens[at]?.text ?? ''
    const isOwn = span.atoms.some(({ from, to }) => from <= at && at < to)
    if (isOwn || !(text === 'not' || isAdverb(text))) break
    adverbs.push(text)
  }
  return adverbs
}

const subjectsToo = new Set([
  'that',
  'those',
  'these',
  'all',
  'both',
  'most',
  'many',
  'much',
  'few',
  'several',
  'some',
  'any',
  'each',
  'either',
  'neither',
  'another',
  'which',
  'what',
  'her'
])

/** "his attempts to …", "the risk of attempt": no verb stands behind a determiner, and behind a preposition only "-ing". */
function isNounThere(match: Match): boolean {
  const { tokens } = match.around
  const { features } = match
  if (features.includes('ing') || formsOfBe.has(tokens[match.head]?.text ?? '')) return false
  let before = match.head - 1
  while (isNumber(tokens[before]?.text ?? '') || isAdjective(tokens[before]?.text ?? '')) before--
  const word = tokens[before]
  if (word?.kind !== 'word') return false
  if (word.possessiveEnd > word.end) return true
  if (determiners.has(word.text)) return !subjectsToo.has(word.text) || before < match.head - 1
  return (
    prepositions.has(word.text) &&
    !['to', 'before', 'after', 'since', 'until', 'than', 'as', 'like'].includes(word.text)
  )
}

/** Does the verb tell of several? "They became addicted" */
function isOfMany(match: Match): boolean {
  const { tokens } = match.around
  if (tokens[match.head]?.text === 'are') return true
  const subject = subjectBefore(tokens, match.head)
  return subject !== null && isPlural(tokens, subject)
}

const pluralPronouns = new Set(['they', 'we', 'those', 'these', 'both', 'many', 'few', 'several', 'some', 'most'])

function isPlural(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const word = tokens[to - 1]?.text ?? ''
  if (word === 'who' || word === 'that') return isPluralNoun(tokens[from - 1]?.text ?? '')
  return pluralPronouns.has(word) || isPluralNoun(word)
}

function formOf(verb: string, match: Match): string | null {
  const { tokens } = match.around
  const word = tokens[match.head]?.text ?? ''
  if (formsOfBe.has(word)) {
    if (verb === 'be') return word
    if (word === 'is') return verbForm(verb, 's')
    if (word === 'was' || word === 'were') return verbForm(verb, 'ed')
    if (word === 'been') return verbForm(verb, 'en')
    return verbForm(verb, word === 'being' ? 'ing' : 'base')
  }
  let before = match.head - 1
  while (isAdverb(tokens[before]?.text ?? '') || tokens[before]?.text === 'not') before--
  const helper = tokens[before]?.text ?? ''
  const feature = featureOf(match.features, helper)
  if (feature === null) return null
  if (verb === 'be' && feature === 'base' && !modals.has(helper)) return 'are'
  return verbForm(verb, feature)
}

/** "abused" is a past tense, or after "have" and "be" a participle. */
function featureOf(features: readonly Feature[], helper: string): Feature | null {
  const verbal = features.filter((feature) => feature !== 'one' && feature !== 'many')
  if (verbal.includes('en') && (formsOfHave.has(helper) || formsOfBe.has(helper))) return 'en'
  if (verbal.includes('base') && (auxiliaries.has(helper) || modals.has(helper))) return 'base'
  // "beat" may be present or past
  if (verbal.includes('base') && verbal.includes('ed')) return null
  return verbal.includes('ed') && !verbal.includes('base') ? 'ed' : (verbal[0] ?? null)
}
