/** "State |people in prison|", "Single-parent |people|": what stood before a noun stands before a noun for anybody, and hangs in the air. */
import type { Check } from '../../../prove/proof.js'
import type { Lexicons } from '../../../match/lexicons.js'
import type { Token } from '../../../match/tokens.js'
import { isSubjectBehindLead, namesPlace } from '../analysis/ask.js'
import { isKnownNoun } from '../clauses/clause.js'
import {
  conjunctions,
  determiners,
  endsNounPhrase,
  isAdjective,
  isAdverb,
  isNumber,
  looksLikeVerb,
  prepositions
} from '../words/function-words.js'
import { entriesAt } from '../../../match/sequence.js'
import { firstWord } from '../../../match/places.js'
import { isAnybody, isCapital, isWord } from './words.js'

export const hangsBefore: Check = ({ match, before, gone, after, fresh, beginsLine }) => {
  const { lexicons } = match.around
  const [first, last] = [after[fresh.from], after[fresh.from - 1]]
  if (
    !isAnybody(first) ||
    (first?.joined !== 'space' && first?.joined !== 'hyphen') ||
    gone.from === 0 ||
    beginsLine ||
    isAnybody(before[gone.from])
  )
    return false
  if (last?.text === ')') return isShortened(after, fresh.from - 1)
  // a stop that the parser took for one of an abbreviation
  if (last && (before[gone.from]?.start ?? 0) - last.end > 1) return false
  if (!isWord(last) || last.possessiveEnd > last.end || isSmall(last)) return false
  if (lexicons.language.isPrefix(last.text)) return true
  if (entriesAt('label-modifier', -1, after, fresh.from, lexicons).length > 0) return true
  if (last.joined === 'hyphen') return !endsAsAdjective(last) && !isPrefixed(after, fresh.from - 1, lexicons)
  if (isNameBefore(after, fresh.from)) return true
  if (isSubjectBehindLead(match.around.tokens, match.underlined)) return false
  return !looksLikeVerb(last.text) && !isAdjective(last.text) && isPlainNoun(after, fresh.from - 1, lexicons)
}

const isSmall = ({ text }: Pick<Token, 'text'> = { text: '' }): boolean =>
  endsNounPhrase(text) || determiners.has(text) || isNumber(text)

/** "middle-aged", "drug-free" */
const endsAsAdjective = ({ text }: Token): boolean =>
  /(?:ed|ing|free|old|risk|income|born)$/.test(text) || isAdjective(text)
const isPrefixed = (tokens: readonly Token[], at: number, { language }: Lexicons): boolean =>
  language.isPrefix(tokens[at - 1]?.text ?? '')

/** "(IV)" */
const isShortened = (tokens: readonly Token[], close: number): boolean =>
  tokens[close - 2]?.text === '(' && /^[\p{Lu}\p{N}]+$/u.test(tokens[close - 1]?.raw ?? '')

/** "State", "Iraq", "TB", with nothing before it that it belongs to. */
function isNameBefore(tokens: readonly Token[], border: number): boolean {
  const last = tokens[border - 1]
  if (!last || !isCapital(last) || isAdjective(last.text) || isAdverb(last.text) || isOfPeople(last)) return false
  let at = border - 1
  while (isCapital(tokens[at - 1]) && !isSmall(tokens[at - 1])) at--
  const isFirst = at <= firstWord(tokens)
  const before = tokens[at - 1]
  if (isFirst) return /^\p{Lu}{2,}$/u.test(last.raw) || namesPlace(last.text)
  // "in Lyon people", "Lyon, people": a phrase of its own
  if (before && (prepositions.has(before.text) || conjunctions.has(before.text)))
    return before.text === 'of' || before.text === 'among' || before.text === 'and'
  return isWord(before)
}

/** "Iraqi", "Somali", and not "Delhi" */
const isOfPeople = ({ raw, text }: Token): boolean => /^\p{Lu}\p{Ll}+i$/u.test(raw) && !namesPlace(text)

/** A noun that is no object before it and no verb. */
function isPlainNoun(tokens: readonly Token[], at: number, lexicons: Lexicons): boolean {
  const word = tokens[at]?.text ?? ''
  if (/s$/.test(word) || at <= firstWord(tokens)) return false
  const before = tokens[at - 1]
  const opensPhrase =
    isWord(before) &&
    ((prepositions.has(before.text) && before.text !== 'to') || before.text === 'and' || before.text === 'or')
  return opensPhrase && isKnownNoun(tokens, at, lexicons) && !/(?:ing|ed|er)$/.test(word)
}
