/** A look at the grammar around a match: subject, object, noun phrase, part of speech. Heuristics on closed classes. */
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import {
  adverbs,
  articles,
  auxiliaries,
  determiners,
  endsNounPhrase,
  formsOfBe,
  isAdverb,
  isNumber,
  looksLikeVerb,
  modals,
  possessiveDeterminers,
  prepositions,
  pronouns,
  singularDeterminers
} from '../words/function-words.js'
import { pluralsOfPeople, pluralsWithoutEnding } from '../words/open-classes.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { isSure, phraseOfHead, phraseOver, placeInPhrase, subjectOf, tagAt } from '../analysis/ask.js'
import { isPluralVerb } from './plural-verb.js'
import { oncePer } from '../../../match/once.js'
import { entriesAt } from '../../../match/sequence.js'
import type { PartOfSpeech } from '../../../match/clauses.js'
import type { Token, TokenRange } from '../../../match/tokens.js'

const isWord = (token: Token | undefined): token is Token & { kind: 'word' } => token?.kind === 'word'
const relativePronouns = new Set(['who', 'that', 'which'])
/** Words that introduce a clause of its own, so that a subject is not looked for beyond them. */
const clauseOpeners = new Set([
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'if',
  'unless',
  'when',
  'whenever',
  'where',
  'but',
  'so',
  'than'
])
const subjectPronouns = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'everyone',
  'everybody',
  'one',
  'nobody',
  'those'
])

/** The noun phrase directly behind token border `at`: its content words, small words at its start left out. */
export function nounPhraseAfter(tokens: readonly Token[], at: number, most = 6): TokenRange {
  let from = at
  while (
    isWord(tokens[from]) &&
    (determiners.has(tokens[from]?.text ?? '') ||
      articles.has(tokens[from]?.text ?? '') ||
      isAdverb(tokens[from]?.text ?? '') ||
      isNumber(tokens[from]?.text ?? ''))
  )
    from++
  let to = from
  while (to - from < most) {
    const token = tokens[to]
    if (!isWord(token)) {
      // "powerful, dangerous drugs"
      if (token?.text === ',' && to > from && isWord(tokens[to + 1]) && !endsNounPhrase(tokens[to + 1]?.text ?? '')) {
        to++
        continue
      }
      break
    }
    if (
      endsNounPhrase(token.text) &&
      !(
        to > from &&
        ['and', 'or'].includes(token.text) &&
        isWord(tokens[to + 1]) &&
        !endsNounPhrase(tokens[to + 1]?.text ?? '')
      )
    )
      break
    to++
    if (token.possessiveEnd > token.end && to - from > most / 2) break
  }
  return { from, to }
}

/** The nouns that a token range directly before a noun belongs to: "alcoholic |male patients|". Null if no noun follows. */
export function modifiedNoun(tokens: readonly Token[], at: number): TokenRange | null {
  const first = tokens[at]
  if (!isWord(first) || endsNounPhrase(first.text) || isNumber(first.text)) return null
  let to = at + 1
  while (to - at < 4) {
    const token = tokens[to]
    if (!isWord(token) || endsNounPhrase(token.text) || looksLikeVerb(token.text)) break
    if (tokens[to - 1] && (tokens[to - 1]?.possessiveEnd ?? 0) > (tokens[to - 1]?.end ?? 0)) break
    to++
  }
  return { from: at, to }
}

/**
 * The same, and where "and", "or" or a comma stands between: "mentally ill |and disabled| people". What is joined with the
 * words has to be the rest of their own noun phrase.
 */
export function nounShared(tokens: readonly Token[], at: number): TokenRange | null {
  if (!isJointAt(tokens, at)) return modifiedNoun(tokens, at)
  const phrase = phraseOver(tokens, at - 1)
  if (phrase === null || phrase.isNamedByAdjective || phrase.head <= at || phrase.to !== phrase.head + 1) return null
  // "the addict and his mother"
  return phrase.owner === null ? { from: at + 1, to: phrase.to } : null
}

const isJointAt = (tokens: readonly Token[], at: number): boolean =>
  ['and', 'or', ','].includes(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'word'

const subjects = oncePer((_tokens: readonly Token[]) => new Map<number, TokenRange | null>())

/** The head of the subject of the clause in which a verb or predicate begins at `at`; null where none is seen. */
export function subjectBefore(tokens: readonly Token[], at: number): TokenRange | null {
  const known = subjects(tokens).get(at)
  if (known !== undefined) return known
  const subject = analysedSubject(tokens, at) ?? findSubject(tokens, at)
  subjects(tokens).set(at, subject)
  return subject
}

/** What the analysis sees as the subject; of "who" the noun before it. */
function analysedSubject(tokens: readonly Token[], at: number): TokenRange | null {
  // "ask a resident to stay": its subject is the object of another verb, which the analysis does not follow
  const subject = tokens[at - 1]?.text === 'to' ? null : subjectOf(tokens, at)
  if (subject === null) return null
  const head = headOfSome(tokens, subject)
  if (tagAt(tokens, head) !== 'WP') return { from: head, to: head + 1 }
  return nounBefore(tokens, head) ?? (tokens[head]?.text === 'who' ? { from: head, to: head + 1 } : null)
}

/** "each of the |brothers|": what an amount is of is what is spoken of. */
function headOfSome(tokens: readonly Token[], head: number): number {
  if (tokens[head + 1]?.text !== 'of' || !/^(?:PN|Q|CD)$/.test(tagAt(tokens, head))) return head
  return phraseOver(tokens, head + 2)?.head ?? head
}

function findSubject(tokens: readonly Token[], at: number): TokenRange | null {
  let border = at
  // back over the auxiliaries and adverbs of the verb
  while (border > 0) {
    const token = tokens[border - 1]
    if (
      !isWord(token) ||
      !(
        auxiliaries.has(token.text) ||
        modals.has(token.text) ||
        isAdverb(token.text) ||
        adverbs.has(token.text) ||
        token.text === 'both' ||
        token.text === 'all'
      )
    )
      break
    border--
  }
  const before = tokens[border - 1]
  if (!isWord(before)) return null
  if (relativePronouns.has(before.text)) {
    const noun = nounBefore(tokens, border - 1)
    return noun ?? (before.text === 'who' ? { from: border - 1, to: border } : null)
  }
  if (['and', 'or'].includes(before.text)) return subjectBefore(tokens, previousVerb(tokens, border - 1))
  if (subjectPronouns.has(before.text)) return { from: border - 1, to: border }
  // the first noun phrase of the clause is its subject; what follows a preposition belongs to it
  let start = border - 1
  while (start > 0 && border - start < 14) {
    const token = tokens[start - 1]
    if (!isWord(token) || clauseOpeners.has(token.text) || token.text === 'that') break
    // "patients who use heroin relapsed": the relative clause is over, its noun is the subject
    if (token.text === 'who') return { from: start - 1, to: start }
    if (token.text === 'which') return nounBefore(tokens, start - 1)
    start--
  }
  let head: TokenRange | null = null
  for (let index = start; index < border; index++) {
    const token = tokens[index]
    if (!isWord(token)) continue
    if (prepositions.has(token.text)) {
      if (head) return head
      // "in the camp, people": an opening phrase was cut off by its comma; without one, its noun is passed over
      while (index + 1 < border && isWord(tokens[index + 1]) && !pronouns.has(tokens[index + 1]?.text ?? '')) index++
      continue
    }
    if (subjectPronouns.has(token.text)) head = { from: index, to: index + 1 }
    else if (!endsNounPhrase(token.text)) head = { from: index, to: index + 1 }
  }
  return head ?? { from: border - 1, to: border }
}

/** Start of the verb before a coordination: "people who use drugs and |abuse|". */
function previousVerb(tokens: readonly Token[], conjunction: number): number {
  for (let index = conjunction - 1; index >= 0 && conjunction - index < 10; index--) {
    const token = tokens[index]
    if (!isWord(token)) return index + 1
    if (auxiliaries.has(token.text) || relativePronouns.has(token.text) || subjectPronouns.has(token.text))
      return index + 1
  }
  return Math.max(0, conjunction - 1)
}

function nounBefore(tokens: readonly Token[], at: number): TokenRange | null {
  const index = isWord(tokens[at - 1]) ? at - 1 : tokens[at - 1]?.text === ',' ? at - 2 : -1
  return isWord(tokens[index]) ? { from: index, to: index + 1 } : null
}

/** Plurals without an ending: of people, and what is spoken of as many. */
const irregularPlurals = new Set([...Object.values(pluralsOfPeople), ...pluralsWithoutEnding])
const singularInS = /(?:ss|us|is|news|series|ics)$/

export const isPluralNoun = (word: string): boolean =>
  irregularPlurals.has(word) ||
  (word.length > 3 && word.endsWith('s') && !singularInS.test(word) && !auxiliaries.has(word) && !adverbs.has(word))

/** "a| young addict" */
export function behindDeterminer(tokens: readonly Token[], range: TokenRange): number | null {
  const determiner = phraseOfHead(tokens, range.to - 1)?.determiner ?? null
  if (determiner === null || determiner >= range.from) return null
  // "the |suspected| addict", "the |gun| offender": what says more than what somebody is like makes it another label
  for (let at = determiner + 1; at < range.from; at++) if (!describing.has(tagAt(tokens, at))) return null
  return determiner + 1
}

const describing: ReadonlySet<string> = new Set(['J', 'R', 'CD', 'Q', ',J', 'CJ'])

/** How the words in `range` are used here. */
export function partOfSpeech(tokens: readonly Token[], range: TokenRange, lexicons: Lexicons): PartOfSpeech {
  const last = tokens[range.to - 1]
  const isPossessive = last !== undefined && last.possessiveEnd > last.end
  if (isPossessive || isNamedByAdjective(tokens, range)) return 'noun'
  return analysedPart(tokens, range) ?? partByNeighbours(tokens, range, lexicons)
}

/** What the analysis of the sentence is sure of. */
function analysedPart(tokens: readonly Token[], range: TokenRange): PartOfSpeech | null {
  // "the |elderly|, free water": a comma within a phrase and one that ends it look alike
  const next = tokens[range.to]
  if (next?.joined === 'hyphen' || next?.text === ',') return null
  // Of several words the rule knows that they are a noun together.
  if (range.to - range.from === 1 && isSure(tokens, range) && verbTags.has(tagAt(tokens, range.from))) return 'verb'
  const place = placeInPhrase(tokens, range)
  return place === 'head' ? 'noun' : place === 'before-head' ? 'modifier' : null
}

const verbTags: ReadonlySet<string> = new Set(['VB', 'VP', 'VZ', 'VD', 'VG'])

function partByNeighbours(tokens: readonly Token[], range: TokenRange, lexicons: Lexicons): PartOfSpeech {
  const before = tokens[range.from - 1]
  const after = tokens[range.to]
  const last = tokens[range.to - 1]
  const previous = isWord(before) ? before.text : ''
  const isAfterDeterminer =
    determiners.has(previous) || articles.has(previous) || possessiveDeterminers.has(previous) || isNumber(previous)
  const noun =
    isWord(after) && (after.joined !== 'nothing' || after.start > (last?.end ?? 0))
      ? modifiedNoun(tokens, range.to)
      : null
  // "people abuse drugs": between a plural and a noun stands a verb
  if (
    noun !== null &&
    last !== undefined &&
    isPluralNoun(previous) &&
    !isPluralNoun(last.text) &&
    before?.possessiveEnd === before?.end
  )
    return 'verb'
  if (last !== undefined && noun !== null && !isLikelyVerbAfter(tokens, range, isAfterDeterminer, lexicons)) {
    if (formsOfBe.has(previous) && !isAfterDeterminer && last.text.endsWith('ing')) return 'verb'
    if (takesVerb(previous, range) || (pronouns.has(previous) && !possessiveDeterminers.has(previous))) return 'verb'
    return 'modifier'
  }
  if (takesVerb(previous, range) || (subjectPronouns.has(previous) && !singularDeterminers.has(previous))) return 'verb'
  if (isAfterDeterminer) return 'noun'
  if (formsOfBe.has(previous) || (isAdverb(previous) && formsOfBe.has(tokens[range.from - 2]?.text ?? '')))
    return last?.text.endsWith('s') === true && !last.text.endsWith('ss') ? 'noun' : 'adjective'
  if (
    isWord(after) &&
    (determiners.has(after.text) || articles.has(after.text) || possessiveDeterminers.has(after.text)) &&
    previous !== '' &&
    !endsNounPhrase(previous)
  )
    return 'verb'
  return 'noun'
}

/** "|the homeless| need a room": the adjective heads its phrase, since the verb follows it. */
export const isNamedByAdjective = (tokens: readonly Token[], range: TokenRange): boolean =>
  tokens[range.from]?.text === 'the' && (isPluralVerb(tokens, range) || isBeforeFiniteVerb(tokens, range))

const finiteOfMany: ReadonlySet<string> = new Set(['VP', 'VB', 'VD', 'MD'])

/** "the demented |ply| their trade": a verb that is rare, and no noun, so that the phrase ends before it. */
const isBeforeFiniteVerb = (tokens: readonly Token[], { to }: TokenRange): boolean =>
  tokens[to]?.joined === 'space' && finiteOfMany.has(tagAt(tokens, to)) && phraseOfHead(tokens, to - 1) !== null

/** "will abuse", "to abuse"; but "relating to drug abuse". */
const takesVerb = (previous: string, range: TokenRange): boolean =>
  modals.has(previous) && (previous !== 'to' || range.to - range.from === 1)

/** "addicts need", "the addict returned": what follows is the verb of the noun. */
const nounLexicons: readonly EngineLexicon[] = [
  'person',
  'group-noun-for',
  'group-noun-of',
  'service-noun',
  'place-noun'
]
const nounEnding = /(?:tion|sion|ment|ity|ness|ship|ance|ence|ism|ics|ure|hood|age)s?$/

export function isKnownNoun(tokens: readonly Token[], at: number, lexicons: Lexicons): boolean {
  return (
    nounEnding.test(tokens[at]?.text ?? '') ||
    nounLexicons.some((name) => entriesAt(name, 1, tokens, at, lexicons).length > 0)
  )
}

function isLikelyVerbAfter(
  tokens: readonly Token[],
  range: TokenRange,
  isAfterDeterminer: boolean,
  lexicons: Lexicons
): boolean {
  const last = tokens[range.to - 1]
  const after = tokens[range.to]
  if (!last || !isWord(after)) return false
  if (after.joined === 'hyphen') return false
  if (looksLikeVerb(after.text)) return true
  const noun = modifiedNoun(tokens, range.to)
  const isPlural = /[^s]s$/.test(last.text)
  if (isPlural) return true
  // "a person slept", "an addict population": behind an article only what is known as a noun counts
  if (!isAfterDeterminer || !noun) return false
  for (let at = noun.from; at < noun.to; at++) if (isKnownNoun(tokens, at, lexicons)) return false
  return true
}

/** "was abused", "is often abused" */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  let index = at - 1
  while (isAdverb(tokens[index]?.text ?? '')) index--
  return formsOfBe.has(tokens[index]?.text ?? '')
}
