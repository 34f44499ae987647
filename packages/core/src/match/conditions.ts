/** Do the conditions of a rule hold here? */
import { isOfPersons } from '../compile/of-persons.js'
import type { BlockRole, Condition, Pattern, Sequence } from '../compile/rule-set.js'
import type { ProfileId, Spelling } from '../compile/schema.js'
import type { DocumentFacts } from '../scan/facts.js'
import type { Clauses, PartOfSpeech } from './clauses.js'
import type { Lexicons } from './lexicons.js'
import { oncePer } from './once.js'
import { firstWord } from './places.js'
import { entriesAt, isDeterminer, matchAt, matchBefore } from './sequence.js'
import { isAmong, sentencesWith, standing } from './standing.js'
import { isTopic, type Spoken } from './topic.js'
import { tokensOfWords, type Token, type TokenRange } from './tokens.js'

/** Where a match stands. */
export interface Surroundings extends Spoken {
  roles: readonly string[]
  facts: DocumentFacts
  profile: ProfileId
  /** of wordings, where the document does not tell */
  spelling: Spelling
  clauses: Clauses
}

/** What the conditions may ask about the match itself. */
export interface MatchedWords extends TokenRange {
  kind: Pattern['kind']
  number: 'one' | 'many' | null
}

const nearMost = 5
/** A determiner opens the noun phrase that many words before its head, at most. */
export const farthestDeterminer = 8

/** A word that makes another sense of a match stands so many tokens from it at most. */
const exceptionReach = 12

/** The same of an exception that silences: what it asks of the sentence has to stand near, since one word at its other end says little. */
export function holdsNear(condition: Condition, match: MatchedWords, around: Surroundings): boolean {
  if (!holds(condition, match, around)) return false
  const { inSentence: sequences } = condition
  if (!sequences || condition.otherwise !== undefined) return true
  const { tokens, lexicons } = around
  const [from, to] = [match.from - exceptionReach, match.to + exceptionReach]
  return isAmong(standing(sequences, tokens, lexicons), Math.max(0, from), Math.min(tokens.length, to), match)
}

export function holds(condition: Condition, match: MatchedWords, around: Surroundings): boolean {
  const { tokens, lexicons, clauses } = around
  if (condition.profile && !condition.profile.includes(around.profile)) return false
  if (condition.in && !condition.in.some((role: BlockRole) => around.roles.includes(role))) return false
  if (condition.number && condition.number !== match.number) return false
  if (condition.case && condition.case !== caseOf(around, match)) return false
  if (condition.usedAs && !isUsedAs(condition.usedAs, match, around)) return false
  if (condition.voice && condition.voice !== (clauses.isPassive(tokens, match.from) ? 'passive' : 'active'))
    return false
  if (condition.precededBy && !condition.precededBy.some((sequence) => endsBefore(sequence, match, around)))
    return false
  if (condition.followedBy && !condition.followedBy.some((sequence) => matchAt(sequence, tokens, match.to, lexicons)))
    return false
  if (
    condition.near &&
    !anywhere(
      condition.near,
      tokens,
      Math.max(0, match.from - nearMost),
      Math.min(tokens.length, match.to + nearMost),
      match,
      lexicons
    )
  )
    return false
  if (condition.subject && !isSubject(condition.subject, match, around)) return false
  if (condition.object && !within(condition.object, tokens, clauses.nounPhraseAfter(tokens, match.to), lexicons))
    return false
  if (condition.modifies && !isModifier(condition.modifies, match, around)) return false
  if (condition.inSentence && !inSentence(condition.inSentence, match, around)) return false
  if (condition.inParagraph && !inParagraph(condition.inParagraph, match, around)) return false
  if (condition.inDocument && !inDocument(condition.inDocument, around)) return false
  if (condition.topic && !isTopic(condition.topic, match, around)) return false
  return true
}

const inSentence = (sequences: readonly Sequence[], match: MatchedWords, { tokens, lexicons }: Surroundings): boolean =>
  isAmong(standing(sequences, tokens, lexicons), 0, tokens.length, match)

function inParagraph(sequences: readonly Sequence[], match: MatchedWords, around: Surroundings): boolean {
  const { tokens, sentences, lexicons } = around
  const isHere = isAmong(standing(sequences, tokens, lexicons), 0, tokens.length)
  return (
    sentencesWith(sequences, sentences, lexicons) > (isHere ? 1 : 0) || (isHere && inSentence(sequences, match, around))
  )
}

/** Does one of the sequences stand in tokens [from, to), a few of them, outside `but`? */
function anywhere(
  sequences: readonly Sequence[],
  tokens: readonly Token[],
  from: number,
  to: number,
  but: TokenRange | null,
  lexicons: Lexicons
): boolean {
  for (let index = from; index < to; index++) {
    if (but && index >= but.from && index < but.to) continue
    for (const sequence of sequences) {
      const span = matchAt(sequence, tokens, index, lexicons)
      if (span && span.to <= to && span.to > span.from && !(but && span.from < but.to && but.from < span.to))
        return true
    }
  }
  return false
}

const within = (
  sequences: readonly Sequence[],
  tokens: readonly Token[],
  range: TokenRange,
  lexicons: Lexicons
): boolean => anywhere(sequences, tokens, range.from, range.to, null, lexicons)

const endsIn = (
  sequences: readonly Sequence[],
  tokens: readonly Token[],
  range: TokenRange,
  lexicons: Lexicons
): boolean => sequences.some((sequence) => matchBefore(sequence, tokens, range.to, lexicons))

function isSubject(sequences: readonly Sequence[], match: MatchedWords, around: Surroundings): boolean {
  const subject = around.clauses.subjectBefore(around.tokens, match.from)
  if (!subject) return false
  if (endsIn(sequences, around.tokens, subject, around.lexicons)) return true
  const meansPersons = sequences.some(isOfPersons)
  const isPronoun = (at: number): boolean =>
    entriesAt('person-pronoun', 1, around.tokens, at, around.lexicons).length > 0
  // "staff who are": a pronoun for people takes the subject up
  return (
    meansPersons &&
    (isPronoun(subject.from) ||
      (subject.to < match.from && isPronoun(subject.to)) ||
      around.clauses.namesSomebody(around.tokens, subject))
  )
}

function isModifier(sequences: readonly Sequence[], match: MatchedWords, around: Surroundings): boolean {
  const noun = around.clauses.modifiedNoun(around.tokens, match.to)
  if (!noun) return false
  const { tokens, lexicons, clauses } = around
  const meansPersons = sequences.some(isOfPersons)
  // "alcoholic patients need": the noun may end before the words that follow it
  for (let to = noun.from + 1; to <= noun.to; to++) {
    if (endsIn(sequences, tokens, { from: noun.from, to }, lexicons)) return true
    const last = { from: to - 1, to }
    // "an addicted |teacher|", and no "addicted teacher |training|"
    if (meansPersons && clauses.namesSomebody(tokens, last) && clauses.partOfSpeech(tokens, last, lexicons) === 'noun')
      return true
  }
  return false
}

/** Does `sequence` end before the match? The determiner of a noun does so before its adjectives, too: "a |young| addict". */
function endsBefore(sequence: Sequence, match: MatchedWords, { tokens, lexicons, clauses }: Surroundings): boolean {
  if (matchBefore(sequence, tokens, match.from, lexicons)) return true
  if (match.kind !== 'noun' || !isDeterminer(sequence, lexicons)) return false
  const at = clauses.behindDeterminer(tokens, match)
  return at !== null && match.from - at <= farthestDeterminer && matchBefore(sequence, tokens, at, lexicons) !== null
}

function isUsedAs(
  wanted: PartOfSpeech | 'predicate',
  match: MatchedWords,
  { tokens, lexicons, clauses }: Surroundings
): boolean {
  // "is drunk", and not "is drunk driving": the verb may be among the words of the match, the last one decides
  if (wanted === 'predicate')
    return clauses.partOfSpeech(tokens, { from: match.to - 1, to: match.to }, lexicons) !== 'modifier'
  const used = clauses.partOfSpeech(tokens, match, lexicons)
  return used === wanted || (wanted === 'adjective' && used === 'modifier')
}

/** A capital at the start of a sentence says nothing, and in a title nothing of many, whom no surname is: neither. */
function caseOf({ tokens, lexicons }: Surroundings, { from, number }: MatchedWords): 'capitalized' | 'lower' | null {
  const token = tokens[from]
  if (!token) return null
  if (!isCapitalized(token)) return 'lower'
  const saysNothing = from <= firstWord(tokens) || (number === 'many' && isTitle(lexicons)(tokens))
  return saysNothing ? null : 'capitalized'
}

const isCapitalized = ({ raw }: Token): boolean => /^\p{Lu}/u.test(raw)

/** Have all its words capitals but the small ones? */
const isTitle = oncePer(({ language }: Lexicons) =>
  oncePer((tokens: readonly Token[]) => {
    const telling = tokens.filter(({ kind, text }) => kind === 'word' && !language.isSmallInNames(text))
    return telling.length > 1 && telling.every(isCapitalized)
  })
)

const inDocument = (sequences: readonly Sequence[], around: Surroundings): boolean =>
  around.facts.someWords(sequences, (words) => {
    const tokens = tokensOfWords(words)
    return isAmong(standing(sequences, tokens, around.lexicons), 0, tokens.length)
  })
