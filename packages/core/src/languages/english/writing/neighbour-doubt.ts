/** Where a noun or an adjective is replaced: the words next to it may belong to it, or the new words to them. */
import { isPluralNoun } from '../clauses/clause.js'
import {
  articles,
  auxiliaries,
  conjunctions,
  determiners,
  formsOfBe,
  isAdverb,
  isNumber,
  looksLikeVerb,
  modals,
  possessiveDeterminers,
  prepositions,
  pronouns
} from '../words/function-words.js'
import { longWordings, nounsOfKind, verbsBeforeInfinitive } from '../words/open-classes.js'
import { firstWord, wordsBefore } from '../../../match/places.js'
import { entriesAt } from '../../../match/sequence.js'
import { isPossessive, type Token } from '../../../match/tokens.js'
import type { Doubt } from '../../../suggest/doubts.js'
import type { Placed } from '../../../suggest/placed.js'

const isJoint = (token: Token | undefined): boolean =>
  token?.text === 'and' || token?.text === 'or' || token?.text === 'nor'

export function neighbourDoubt(placed: Placed): Doubt | null {
  const { match, range } = placed
  const { tokens } = match.around
  const [first, last, next] = [tokens[range.from], tokens[range.to - 1], tokens[range.to]]
  const before = tokens[range.from - 1]
  if (isPossessive(last)) return 'owner'
  if (first?.joined === 'hyphen' || first?.joined === 'slash' || next?.joined === 'hyphen' || next?.joined === 'slash')
    return 'compound'
  if (before?.kind === 'word' && negates.has(before.text)) return 'denied'
  if (!isLong(placed.draft.text)) return null
  if (isJoint(before) || isJoint(next)) return 'joined'
  return modifierBefore(placed) ?? attachedBehind(placed)
}

const negates = new Set(['not', 'never', 'non'])

const relatives: ReadonlySet<string> = new Set(['who', 'whose', 'that', ...longWordings])

/** Does the wording say something behind its noun? "person who", "people with": what stands next to it can attach to that. */
const isLong = (text: string): boolean =>
  text.split(/\s+/).some((word, at) => at > 0 && (prepositions.has(word) || relatives.has(word)))

/** What may stand in front so that it surely is no part of it: not "newly" or "acute" before "infected mothers", not "regular" before a label. */
function modifierBefore({ match, range }: Placed): Doubt | null {
  const { tokens, lexicons } = match.around
  let at = range.from
  while (at > 0 && entriesAt('person-modifier', -1, tokens, at, lexicons).length > 0 && tokens[at]?.joined === 'space')
    at--
  const before = tokens[at - 1]
  const isDetermined = tokens
    .slice(Math.max(0, at - 1), range.from + 1)
    .some(({ text }) => determiners.has(text) || isNumber(text))
  // a bare singular is a name, a title or a keyword more often than a person
  if (match.number === 'one' && !isDetermined) return 'no-article'
  if (!before) return null
  if (before.kind !== 'word') return opensSentence(tokens, at, range.to) ? null : 'neighbour'
  if (before.text === 'of' && isKindBefore(tokens, at)) return 'neighbour'
  if (before.possessiveEnd > before.end || possessiveDeterminers.has(before.text)) return 'owned'
  // "left him |an addict|": it says what he is
  if (articles.has(before.text) && objects.has(tokens[at - 2]?.text ?? '')) return 'predicate'
  if (determiners.has(before.text) || isNumber(before.text)) return null
  if (before.text === 'as') return tokens[at - 2]?.text === 'such' ? null : 'predicate'
  if (before.text === 'than') return 'neighbour'
  if (prepositions.has(before.text) || (conjunctions.has(before.text) && !isJoint(before))) return null
  if (formsOfBe.has(before.text)) return 'predicate'
  return entriesAt('people-verb', -1, tokens, at, lexicons).length > 0 && isVerbForm(tokens, at - 1)
    ? null
    : 'neighbour'
}

const objects = new Set(['me', 'him', 'her', 'us', 'them'])

/** "identified" and "helping" may be adjectives, unless what stands before them shows the verb. */
function isVerbForm(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|ing)$/.test(tokens[at]?.text ?? '')) return true
  const before = tokens[at - 1]?.text ?? ''
  return /ing$/.test(tokens[at]?.text ?? '')
    ? prepositions.has(before) || formsOfBe.has(before)
    : pronouns.has(before) || /^(?:have|has|had)$/.test(before)
}

const kinds: ReadonlySet<string> = new Set(nounsOfKind.flatMap((noun) => [noun, `${noun}s`]))

/** "a kind of", "type of": a class, not people. */
const isKindBefore = (tokens: readonly Token[], at: number): boolean => kinds.has(tokens[at - 2]?.text ?? '')

/** "In Lyon, |drug users| meet": one comma, and what stands before it is an opening phrase. */
function opensSentence(tokens: readonly Token[], at: number, to: number): boolean {
  const first = tokens[firstWord(tokens)]
  if (!first || firstWord(tokens) >= at - 1) return true
  const opens = prepositions.has(first.text) || conjunctions.has(first.text) || isAdverb(first.text)
  const isOnlyComma = tokens[at - 1]?.text === ',' && wordsBefore(tokens)(at - 1) === at - 1
  const next = tokens[to]
  return opens && isOnlyComma && next?.kind === 'word'
}

/** What may follow so that it surely neither completes the old label nor attaches to the new wording's own verb. */
function attachedBehind({ match, range }: Placed): Doubt | null {
  const { tokens } = match.around
  const next = tokens[range.to]
  if (!next) return null
  if (next.kind !== 'word')
    return /^[.;!?]$/.test(next.text) ? null : next.text === ',' ? behindComma(tokens[range.to + 1]) : 'neighbour'
  const { text } = next
  if (['who', 'whose', 'whom', 'which', 'that', 'to'].includes(text) || isAdverb(text)) return 'attaches'
  if (prepositions.has(text))
    return ofTheClause.has(text) || isPlacing(tokens, range.to, placeOf(match)) ? null : 'attaches'
  if (conjunctions.has(text)) return null
  return isVerbAt(tokens, range.to) ? null : 'neighbour'
}

/** No "being asked", "having", "been": those are part of the noun's own phrase. */
const isFiniteHelper = (text: string): boolean => !/^(?:be|been|being|having)$/.test(text)

/** These attach to neither "who use drugs" nor "with HIV", but to the clause. */
const ofTheClause = new Set(['than', 'as', 'during', 'since', 'before', 'after', 'because', 'despite', 'including'])

function behindComma(beyond: Token | undefined): Doubt | null {
  const opensClause =
    beyond?.kind === 'word' &&
    (pronouns.has(beyond.text) || conjunctions.has(beyond.text)) &&
    !isJoint(beyond) &&
    !/^wh/.test(beyond.text)
  return opensClause ? null : 'joined'
}

const placeOf =
  ({ around: { tokens, lexicons } }: Placed['match']) =>
  (at: number): boolean =>
    [1, 2, 3].some((length) => entriesAt('place-noun', -1, tokens, at + length, lexicons).length > 0)

/** "in Lyon", "across the city" */
function isPlacing(tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): boolean {
  if (!['in', 'across', 'throughout', 'from'].includes(tokens[at]?.text ?? '')) return false
  const next = tokens[at + 1]
  const beyond = articles.has(next?.text ?? '') || determiners.has(next?.text ?? '') ? tokens[at + 2] : next
  if (/^\p{Lu}\p{Ll}/u.test(beyond?.raw ?? '')) return true
  return beyond !== next && isPlace(at + 2)
}

const beforeInfinitive: ReadonlySet<string> = new Set(verbsBeforeInfinitive)

/** A helping verb; else a form that an object, or an infinitive that it takes, shows to be a verb. */
function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const [label, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word') return false
  if (auxiliaries.has(word.text) || modals.has(word.text)) return isFiniteHelper(word.text)
  if (looksLikeVerb(word.text) && !word.text.endsWith('ed')) return true
  if (next?.kind !== 'word' || word.text.endsWith('ing')) return false
  if (isPluralNoun(word.text) && isPluralNoun(label?.text ?? '')) return false
  if (next.text === 'to') return beforeInfinitive.has(word.text.replace(/s$/, ''))
  if (next.text === 'that') return looksLikeVerb(word.text)
  return articles.has(next.text) || determiners.has(next.text)
}
