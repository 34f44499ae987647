/** "The Commission requested …", "the resolution calls upon …": what follows reports the wording of an instrument. */
import { auxiliaries, isAdverb, prepositions } from '../match/function-words.js'
import type { Match } from '../match/match.js'
import { entriesAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'

/** Is the match part of what a verb of saying reports whose subject is an instrument, or the body that adopted it? */
export function isReportOfInstrument(match: Match): boolean {
  for (let at = 0; at < match.from; at++) if (isSubject(match, at) && hasVerbOfSaying(match, at + 1)) return true
  return false
}

/** Does the name of a body or a text end at `at`, as the head of the subject? */
function isSubject(match: Match, at: number): boolean {
  const { tokens, lexicons } = match.place
  const ends = (name: string): boolean => entriesAt(name, -1, tokens, at + 1, lexicons).length > 0
  const hasCapital = /^\p{Lu}/u.test(tokens[at]?.raw ?? '') && tokens[at - 1]?.kind === 'word'
  const isNumbered = /^\d/.test(tokens[at + 1]?.text ?? '')
  const isSubject =
    (hasCapital && ends('instrument-organ')) ||
    ends('instrument') ||
    ((hasCapital || isNumbered) && ends('instrument-part'))
  return isSubject && isAtClauseStart(tokens, at)
}

/** Nothing but the words of its own noun phrase stands before it: "The Economic and Social |Council|"; "of the |Council|" is no subject. */
function isAtClauseStart(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') return true
    if (/^(?:the|this|that|its|a|an)$/.test(token.text)) return !prepositions.has(tokens[index - 1]?.text ?? '')
    if (prepositions.has(token.text)) return opensYear(tokens, index)
    if (auxiliaries.has(token.text)) return false
  }
  return true
}

/** "In 2018 the Commission" */
const opensYear = (tokens: readonly Token[], at: number): boolean => /^\d+$/.test(tokens[at + 1]?.text ?? '')

/** The verb of saying behind the subject, past numbers, "of the …", and what stands between commas or brackets, before any other verb? */
function hasVerbOfSaying(match: Match, from: number): boolean {
  const { tokens, lexicons } = match.place
  let depth = 0
  for (let at = from; at < match.from && at < from + 40; at++) {
    const token = tokens[at]
    if (!token) return false
    if (token.kind !== 'word') {
      if (token.text === ';' || token.text === ':') return false
      if (token.text === ',' || token.text === '(' || token.text === ')') depth = depth === 0 ? 1 : 0
      continue
    }
    if (depth > 0) continue
    const isSaying = entriesAt('report-verb', 1, tokens, at, lexicons).length > 0 && isFinite(tokens, at)
    if (isSaying) return true
    if (auxiliaries.has(token.text) && !/^(?:has|have|had|did|does|do)$/.test(token.text)) return false
    const isPassedOver =
      auxiliaries.has(token.text) ||
      isAdverb(token.text) ||
      /\d/.test(token.text) ||
      prepositions.has(token.text) ||
      belongsToPhrase(tokens, at, from)
    if (!isPassedOver) return false
  }
  return false
}

/** "the Commission |on Narcotic Drugs|": words of a phrase that a preposition opened */
const belongsToPhrase = (tokens: readonly Token[], at: number, from: number): boolean => {
  for (let index = at - 1; index >= from && index > at - 6; index--)
    if (prepositions.has(tokens[index]?.text ?? '')) return true
  return false
}

/** "the rules |prescribed for| prisons": a participle of the subject. */
const isParticiple = (tokens: readonly Token[], at: number): boolean =>
  /ed$/.test(tokens[at]?.text ?? '') &&
  !/^(?:called|asked|appealed|provided)$/.test(tokens[at]?.text ?? '') &&
  /^(?:by|in|under|with|at|for|pursuant)$/.test(tokens[at + 1]?.text ?? '')

/** "requesting", "to request" and "prescribed by" are no verb of a clause; a capital opens an operative paragraph, the body's own text. */
const isFinite = (tokens: readonly Token[], at: number): boolean =>
  !/ing$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.text !== 'to' &&
  !isParticiple(tokens, at) &&
  !/^\p{Lu}/u.test(tokens[at]?.raw ?? '')
