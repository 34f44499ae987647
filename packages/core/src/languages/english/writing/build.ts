/** A wording in the grammar of its place. */
import type { Sequence, Suggestion } from '../../../compile/rule-set.js'
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { matchAt } from '../../../match/sequence.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
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
      return text === null || !range || takesVerbAway(text, range, match.around.tokens)
        ? null
        : {
            ...replaceTokens(match, view, range, text, { dropArticle: suggestion.dropArticle }),
            isCertain: true
          }
    }
    case 'after':
      return draftAfter(wording, match, view)
  }
}

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
