/** Do the conditions of a rule hold here? */
import type { BlockRole, Condition, Pattern, Sequence } from '../compile/rule-set.js'
import type { ProfileId, Spelling } from '../compile/schema.js'
import type { DocumentFacts } from '../scan/facts.js'
import type { Clauses, PartOfSpeech } from './clauses.js'
import type { Lexicons } from './lexicons.js'
import { firstWord } from './places.js'
import { entriesAt, matchAt, matchBefore } from './sequence.js'
import { isAmong, sentencesWith, standing } from './standing.js'
import type { Token, TokenRange } from './tokens.js'

/** Where a match stands. */
export interface Surroundings {
  tokens: readonly Token[]
  /** all sentences of the block, this one among them */
  sentences: readonly (readonly Token[])[]
  roles: readonly string[]
  facts: DocumentFacts
  profile: ProfileId
  /** of wordings, where the document does not tell */
  spelling: Spelling
  lexicons: Lexicons
  clauses: Clauses
}

/** What the conditions may ask about the match itself. */
export interface MatchedWords extends TokenRange {
  kind: Pattern['kind']
  number: 'one' | 'many' | null
}

const nearMost = 5

export function holds(condition: Condition, match: MatchedWords, place: Surroundings): boolean {
  const { tokens, lexicons, clauses } = place
  if (condition.profile && !condition.profile.includes(place.profile)) return false
  if (condition.in && !condition.in.some((role: BlockRole) => place.roles.includes(role))) return false
  if (condition.number && condition.number !== match.number) return false
  if (condition.case && condition.case !== caseOf(tokens, match.from)) return false
  if (condition.usedAs && !isUsedAs(condition.usedAs, match, place)) return false
  if (condition.voice && condition.voice !== (clauses.isPassive(tokens, match.from) ? 'passive' : 'active'))
    return false
  if (
    condition.precededBy &&
    !condition.precededBy.some((sequence) => matchBefore(sequence, tokens, match.from, lexicons))
  )
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
  if (condition.subject && !isSubject(condition.subject, match, place)) return false
  if (condition.object && !within(condition.object, tokens, clauses.nounPhraseAfter(tokens, match.to), lexicons))
    return false
  if (condition.modifies && !isModifier(condition.modifies, match, place)) return false
  if (condition.inSentence && !inSentence(condition.inSentence, match, place)) return false
  if (condition.inParagraph && !inParagraph(condition.inParagraph, match, place)) return false
  if (condition.inDocument && !inDocument(condition.inDocument, place)) return false
  return true
}

const inSentence = (sequences: readonly Sequence[], match: MatchedWords, { tokens, lexicons }: Surroundings): boolean =>
  isAmong(standing(sequences, tokens, lexicons), 0, tokens.length, match)

function inParagraph(sequences: readonly Sequence[], match: MatchedWords, place: Surroundings): boolean {
  const { tokens, sentences, lexicons } = place
  const isHere = isAmong(standing(sequences, tokens, lexicons), 0, tokens.length)
  return (
    sentencesWith(sequences, sentences, lexicons) > (isHere ? 1 : 0) || (isHere && inSentence(sequences, match, place))
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

function isSubject(sequences: readonly Sequence[], match: MatchedWords, place: Surroundings): boolean {
  const subject = place.clauses.subjectBefore(place.tokens, match.from)
  if (!subject) return false
  if (endsIn(sequences, place.tokens, subject, place.lexicons)) return true
  const meansPersons = sequences.some(
    (sequence) =>
      sequence.atoms.length === 1 && sequence.atoms[0]?.kind === 'lexicon' && sequence.atoms[0].name === 'person'
  )
  return meansPersons && entriesAt('person-pronoun', 1, place.tokens, subject.from, place.lexicons).length > 0
}

function isModifier(sequences: readonly Sequence[], match: MatchedWords, place: Surroundings): boolean {
  const noun = place.clauses.modifiedNoun(place.tokens, match.to)
  if (!noun) return false
  // "alcoholic patients need": the noun may end before the words that follow it
  for (let to = noun.from + 1; to <= noun.to; to++)
    if (endsIn(sequences, place.tokens, { from: noun.from, to }, place.lexicons)) return true
  return false
}

function isUsedAs(wanted: PartOfSpeech, match: MatchedWords, { tokens, lexicons, clauses }: Surroundings): boolean {
  const used = clauses.partOfSpeech(tokens, match, lexicons)
  return used === wanted || (wanted === 'adjective' && used === 'modifier')
}

/** A capital at the start of a sentence says nothing: neither. */
function caseOf(tokens: readonly Token[], from: number): 'capitalized' | 'lower' | null {
  const token = tokens[from]
  if (!token) return null
  if (/^\p{Lu}/u.test(token.raw)) return firstWord(tokens) < from ? 'capitalized' : null
  return 'lower'
}

const inDocument = (sequences: readonly Sequence[], place: Surroundings): boolean =>
  place.facts.someWords(sequences, (words) => {
    const tokens = words.map((text): Token => ({
      text,
      raw: text,
      start: 0,
      end: 0,
      possessiveEnd: 0,
      kind: 'word',
      joined: 'space'
    }))
    return isAmong(standing(sequences, tokens, place.lexicons), 0, tokens.length)
  })
