/**
 * What grammar answered before there was an analysis of the sentence: the look at the neighbours of a match in
 * `clauses/clause.ts`, asked of every word.
 */
import { isKnownNoun, isPassive, partOfSpeech, subjectBefore } from '../../packages/core/dist/languages/english/clauses/clause.js'
import { auxiliaries, endsNounPhrase, determiners, articles, isAdjective, isAdverb, isNumber, looksLikeVerb, modals, pronouns } from '../../packages/core/dist/languages/english/words/function-words.js'
import { nounPhraseAt } from '../../packages/core/dist/languages/english/writing/noun-phrase.js'
import { lexiconsOf } from '../../packages/core/dist/match/lexicons.js'
import { loadRuleSet } from '../../packages/core/dist/rules.js'
import { sentencesIn } from './sentences.mjs'

const rules = await (await loadRuleSet()).rules()
const lexicons = lexiconsOf(rules)
const small = new Set(['to', 'been', 'being', 'be'])

export function baseline(text) {
  const answers = { classes: new Map(), phrases: [], finite: [], subjects: new Map(), coordinations: [] }
  for (const tokens of sentencesIn(text)) {
    let from = 0
    while (from < tokens.length) {
      const phrase = phraseFrom(tokens, from)
      if (phrase) answers.phrases.push({ from: tokens[phrase.start].start, to: tokens[phrase.to - 1].end, head: tokens[phrase.to - 1].start })
      from = phrase ? phrase.to : from + 1
    }
    tokens.forEach((token, at) => {
      if (token.kind !== 'word') return
      answers.classes.set(token.start, classAt(tokens, at))
      if ((auxiliaries.has(token.text) || looksLikeVerb(token.text)) && !small.has(token.text) && !isParticiple(tokens, at)) {
        answers.finite.push(token.start)
        const subject = subjectBefore(tokens, at)
        if (subject) answers.subjects.set(token.start, tokens[subject.to - 1].start)
      }
    })
  }
  return answers
}

const isParticiple = (tokens, at) => !auxiliaries.has(tokens[at].text) && (isPassive(tokens, at) || /^ha(?:s|d|ve|ving)$/.test(tokens[at - 1]?.text ?? '') || determiners.has(tokens[at - 1]?.text ?? ''))

function classAt(tokens, at) {
  const { text } = tokens[at]
  if (auxiliaries.has(text) || modals.has(text)) return 'verb'
  if (isAdverb(text)) return 'adverb'
  const own = partOfSpeech(tokens, { from: at, to: at + 1 }, lexicons)
  if (own === 'modifier') return isAdjective(text) || !isKnownNoun(tokens, at, lexicons) ? 'adjective' : 'noun'
  if (own === 'noun' && looksLikeVerb(text)) return 'verb'
  return own === 'noun' && isAdjective(text) ? 'adjective' : own
}

function phraseFrom(tokens, at) {
  let from = at
  const isLead = (token) => token?.kind === 'word' && (articles.has(token.text) || determiners.has(token.text) || isNumber(token.text))
  while (isLead(tokens[from])) from++
  const first = tokens[from]
  if (first?.kind !== 'word' || endsNounPhrase(first.text) || pronouns.has(first.text) || looksLikeVerb(first.text)) return null
  const noun = nounPhraseAt({ around: { tokens, lexicons } }, from)
  return noun && { start: at, to: noun.to }
}
