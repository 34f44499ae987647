/** A finding to its replacements, best first. */
import type { Rest, Sequence, Suggestion } from '../compile/rule-set.js'
import { phraseText, restText } from '../compile/wording.js'
import type { BlockView } from '../gates/gate.js'
import { isPluralNoun, type TokenRange } from '../match/clause.js'
import { holds } from '../match/conditions.js'
import { formsOfBe } from '../english/function-words.js'
import { isLeftToWriter, type Match } from '../match/match.js'
import { entriesAt, matchAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'
import { isBroken } from './broken.js'
import { doubtAbout } from './doubt.js'
import { replaceTokens, type Built, type Draft } from './draft.js'
import { fill, fillPhrase, ofMany } from './fill.js'
import { draftNoun, persons } from './noun.js'
import { nounPhraseAt, sharesNoun, textOf } from './noun-phrase.js'
import { placedAt } from './placed.js'
import { sharesVerb } from './predicate.js'
import { draftVerb } from './verb.js'

/**
 * The replacements that fit here, in the order of the rule, equal ones once. `others` are the other matches of the
 * sentence. A fix is as safe as its rule says, or less: where the grammar is not certain, or something near leaves a doubt.
 */
export function draftsFor(match: Match, view: BlockView, others: readonly Match[]): Draft[] {
  if (isLeftToWriter(match)) return []
  const drafts: Draft[] = []
  for (const suggestion of match.rule.suggestions) {
    if (!isOffered(suggestion, match)) continue
    const built = build(suggestion, match, view)
    if (!built) continue
    const { isCertain, ...draft } = built
    if (view.block.text.slice(draft.start, draft.end) === draft.text) continue
    if (drafts.some((other) => other.start === draft.start && other.end === draft.end && other.text === draft.text))
      continue
    const placed = placedAt(match, view, draft)
    if (isBroken(placed)) continue
    if (suggestion.applicability === 'suggested') drafts.push({ ...draft, suggestion, applicability: 'suggested' })
    else {
      const doubt = isCertain ? doubtAbout(placed, suggestion, others) : 'it moves words whose grammar is not certain'
      drafts.push(
        doubt === null
          ? { ...draft, suggestion, applicability: 'safe' }
          : { ...draft, suggestion, applicability: 'suggested', doubt }
      )
    }
  }
  return drafts
}

function isOffered(suggestion: Suggestion, match: Match): boolean {
  if (suggestion.labels && !(match.pattern.label !== null && suggestion.labels.includes(match.pattern.label)))
    return false
  if (suggestion.profiles && !suggestion.profiles.includes(match.around.profile)) return false
  if (suggestion.when && !suggestion.when.some((line) => holds(line, match, match.around))) return false
  return !suggestion.unless.some((line) => holds(line, match, match.around))
}

function build(suggestion: Suggestion, match: Match, view: BlockView): Built | null {
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

/** "drug-using women": women who use drugs. Only before a noun. */
function draftAfter(wording: { one: Rest; many: Rest }, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const noun = nounPhraseAt(match, match.to)
  if (!noun) return null
  const rest = wording[noun.number]
  const phrase = fill(restText(rest), match, view.block.text)
  if (phrase === null) return null
  if (sharesNoun(tokens, match.from)) return null
  const last = tokens[noun.to - 1]
  // "the drug-using parent's rights": the long phrase takes no 's
  if (last && last.possessiveEnd > last.end) return null
  // "women who use drugs in prison" would use them there: "women in prison who use drugs"
  const isStaying =
    rest.kind === 'who' &&
    tokens[noun.to]?.text === 'in' &&
    entriesAt('whereabouts', 1, tokens, noun.to + 1, match.around.lexicons).length > 0
  const whole = { from: noun.from, to: isStaying ? noun.to + 2 : noun.to }
  return {
    ...replaceTokens(
      match,
      view,
      { from: match.from, to: whole.to },
      `${textOf(tokens, whole, view.block.text)} ${phrase}`
    ),
    isCertain: noun.isPerson
  }
}
