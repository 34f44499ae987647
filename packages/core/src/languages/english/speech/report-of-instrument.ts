/** "The Commission requested …", "the resolution calls upon …": what follows reports the wording of an instrument. */
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import { auxiliaries, isAdverb, prepositions } from '../words/function-words.js'
import type { Speech } from '../../../gates/speech.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { oncePer } from '../../../match/once.js'
import { entriesAt } from '../../../match/sequence.js'
import { reportingParticiples } from '../words/open-classes.js'
import type { Token } from '../../../match/tokens.js'

/** Is token `at` part of what a verb of saying reports whose subject is an instrument, or the body that adopted it? */
export const reportsInstrument: Speech['reportsInstrument'] = (tokens, at, lexicons) =>
  firstReport(lexicons)(tokens) < at

/** The first verb of a sentence that reports an instrument; behind the sentence if there is none. */
const firstReport = oncePer((lexicons: Lexicons) =>
  oncePer((tokens: readonly Token[]) => {
    const isAtClauseStart = clauseStarts(tokens)
    let first = tokens.length
    for (let at = 0; at < first; at++)
      if (isSubject(tokens, at, lexicons) && isAtClauseStart[at] === 1)
        first = Math.min(first, verbOfSaying(tokens, at + 1, lexicons))
    return first
  })
)

/** Does the name of a body or a text end at `at`? */
function isSubject(tokens: readonly Token[], at: number, lexicons: Lexicons): boolean {
  const ends = (name: EngineLexicon): boolean => entriesAt(name, -1, tokens, at + 1, lexicons).length > 0
  // "Drug Courts": many of a kind adopt nothing together
  const isOne = entriesAt('instrument-organ', -1, tokens, at + 1, lexicons).some(({ number }) => number === 'one')
  const hasCapital = (): boolean => /^\p{Lu}/u.test(tokens[at]?.raw ?? '') && tokens[at - 1]?.kind === 'word'
  const isNumbered = (): boolean => /^\d/.test(tokens[at + 1]?.text ?? '')
  return (isOne && hasCapital()) || ends('instrument') || (ends('instrument-part') && (hasCapital() || isNumbered()))
}

/**
 * For each token: 1 if nothing but the words of its own noun phrase stands before it, as its head: "The Economic and
 * Social |Council|"; "of the |Council|" is no subject.
 */
function clauseStarts(tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(tokens.length).fill(1)
  for (let at = 1; at < tokens.length; at++) starts[at] = isStartBehind(tokens, at - 1) ?? starts[at - 1] ?? 1
  return starts
}

/** What a word says of what stands behind it; null: what was so before it is still so. */
function isStartBehind(tokens: readonly Token[], index: number): 0 | 1 | null {
  const token = tokens[index]
  if (token?.kind !== 'word') return 1
  if (/^(?:the|this|that|its|a|an)$/.test(token.text)) return prepositions.has(tokens[index - 1]?.text ?? '') ? 0 : 1
  if (prepositions.has(token.text)) return opensYear(tokens, index) ? 1 : 0
  return auxiliaries.has(token.text) ? 0 : null
}

/** "In 2018 the Commission" */
const opensYear = (tokens: readonly Token[], at: number): boolean => /^\d+$/.test(tokens[at + 1]?.text ?? '')

/**
 * The verb of saying behind the subject, past numbers, "of the …", and what stands between commas or brackets, before any
 * other verb; behind the sentence if there is none.
 */
function verbOfSaying(tokens: readonly Token[], from: number, lexicons: Lexicons): number {
  const none = tokens.length
  let depth = 0
  for (let at = from; at < none && at < from + 40; at++) {
    const token = tokens[at]
    if (!token) return none
    if (token.kind !== 'word') {
      if (token.text === ';' || token.text === ':') return none
      if (token.text === ',' || token.text === '(' || token.text === ')') depth = depth === 0 ? 1 : 0
      continue
    }
    if (depth > 0) continue
    const isSaying = entriesAt('report-verb', 1, tokens, at, lexicons).length > 0 && isFinite(tokens, at)
    if (isSaying) return at
    if (auxiliaries.has(token.text) && !/^(?:has|have|had|did|does|do)$/.test(token.text)) return none
    const isPassedOver =
      auxiliaries.has(token.text) ||
      isAdverb(token.text) ||
      /\d/.test(token.text) ||
      prepositions.has(token.text) ||
      belongsToPhrase(tokens, at, from)
    if (!isPassedOver) return none
  }
  return none
}

/** "the Commission |on Narcotic Drugs|": words of a phrase that a preposition opened */
const belongsToPhrase = (tokens: readonly Token[], at: number, from: number): boolean => {
  for (let index = at - 1; index >= from && index > at - 6; index--)
    if (prepositions.has(tokens[index]?.text ?? '')) return true
  return false
}

const reports: ReadonlySet<string> = new Set(reportingParticiples)

/** "the rules |prescribed for| prisons": a participle of the subject. */
const isParticiple = (tokens: readonly Token[], at: number): boolean =>
  /ed$/.test(tokens[at]?.text ?? '') &&
  !reports.has(tokens[at]?.text ?? '') &&
  /^(?:by|in|under|with|at|for|pursuant)$/.test(tokens[at + 1]?.text ?? '')

/** "requesting", "to request" and "prescribed by" are no verb of a clause; a capital opens an operative paragraph, the body's own text. */
const isFinite = (tokens: readonly Token[], at: number): boolean =>
  !/ing$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.text !== 'to' &&
  !isParticiple(tokens, at) &&
  !/^\p{Lu}/u.test(tokens[at]?.raw ?? '')
