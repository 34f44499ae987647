/** A wording in the grammar of its place. */
import type { Sequence, Suggestion } from '../../../compile/rule-set.js'
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { matchAt } from '../../../match/sequence.js'
import { isPossessive, type Token, type TokenRange } from '../../../match/tokens.js'
import type { Built } from '../../../suggest/draft.js'
import { isPluralNoun } from '../clauses/clause.js'
import { formsOfBe } from '../words/function-words.js'
import { draftAfter } from './after-noun.js'
import { fillPhrase, ofMany } from './fill.js'
import { draftNoun, persons } from './noun.js'
import { phraseText } from './phrase.js'
import { sharesVerb } from './predicate.js'
import { replaceTokens } from './replace.js'
import { draftVerb } from './verb.js'

export function build(suggestion: Suggestion, match: Match, view: BlockView): Built | null {
  const { wording } = suggestion
  switch (wording.form) {
    case 'noun':
      return draftNoun(wording, suggestion, match, view)
    case 'verb':
      return draftVerb(wording.verb, match, view)
    case 'with': {
      const phrase = fillPhrase(wording.with, match, view.block.text)
      const filled = phrase && phraseText(persons(phrase, view))
      const text = filled !== null && isBehindMany(match) ? ofMany(filled) : filled
      const range = wording.replace ? partToReplace(match, wording.replace) : match.underlined
      if (text === null || !range || takesVerbAway(text, range, match.around.tokens)) return null
      const whole = withEqual(text, range, match.around.tokens)
      return {
        ...replaceTokens(match, view, whole, text, { dropArticle: suggestion.dropArticle }),
        isCertain: whole === range
      }
    }
    case 'after':
      return draftAfter(wording, match, view)
  }
}

/** "|use and| abuse of drugs", "|use/|abuse": what would say the same as the wording, joined with it, is said in it. */
function withEqual(text: string, range: TokenRange, tokens: readonly Token[]): TokenRange {
  const isJoint = (at: number): boolean => ['and', 'or'].includes(tokens[at]?.text ?? '')
  const words = text.toLowerCase().split(' ')
  const [first, last] = [words[0], words.at(-1)]
  const { from, to } = range
  // "drug use and drug abuse |are|" would be one
  if (verbsOfMany.has(tokens[to]?.text ?? '')) return range
  const isAt = (at: number): boolean => words.every((word, index) => tokens[at + index]?.text === word)
  if (tokens[from]?.joined === 'slash' && tokens[from - 1]?.text === first) return { from: from - 1, to }
  // "drug use and |drug use|": what stands before the wording as well
  for (let shared = 0; shared <= 2; shared++) {
    const other = from - 2 * shared - 1 - words.length
    const isShared = tokens
      .slice(other, other + shared)
      .every(({ text }, at) => text === tokens[from - shared + at]?.text)
    if (other >= 0 && isShared && isJoint(from - shared - 1) && isAt(other + shared))
      return { from: other + shared, to }
  }
  if (isJoint(from - 1) && tokens[from - 2]?.text === first) return { from: from - 2, to }
  const next = tokens[to + 1]
  return isJoint(to) && next?.text === last && !isPossessive(next) ? { from, to: to + 2 } : range
}

const verbsOfMany = new Set(['are', 'were', 'have', 'do'])

/** "was an addict |and a father|" cannot become "had a disorder and a father". */
const takesVerbAway = (text: string, { from, to }: TokenRange, tokens: readonly Token[]): boolean =>
  sharesVerb(tokens, to) &&
  tokens.slice(from, to).some((token) => formsOfBe.has(token.text)) &&
  !formsOfBe.has(text.split(' ')[0] ?? '')

/** "patients |with a disorder|" */
const isBehindMany = ({ around: { tokens }, underlined }: Match): boolean =>
  isPluralNoun(tokens[underlined.from - 1]?.text ?? '')

function partToReplace(match: Match, sequences: readonly Sequence[]): TokenRange | null {
  for (let index = match.from; index < match.to; index++)
    for (const sequence of sequences) {
      const part = matchAt(sequence, match.around.tokens, index, match.around.lexicons)
      if (part && part.to <= match.to && part.to > part.from) return { from: part.from, to: part.to }
    }
  return null
}
