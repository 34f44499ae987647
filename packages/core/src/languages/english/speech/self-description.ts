/** "I am an …", "as a …, I": somebody speaks of themselves. */
import type { Token } from '../../../match/tokens.js'
import { phraseOfHead } from '../analysis/ask.js'
import { articles, auxiliaries, determiners, isAdverb } from '../words/function-words.js'
import type { Speech } from '../../../gates/speech.js'

const firstPersonVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['i', new Set(['am', 'was', 'became', 'become'])],
  ['we', new Set(['are', 'were', 'became', 'become'])]
])
const formsOfBecoming = new Set(['be', 'been', 'being', 'become'])
/** "used to be", "got to be", "am going to be" */
const leads = new Set(['used', 'to', 'going', 'got', 'want', 'wanted'])
const reach = 7

const oneself = new Set(['me', 'myself', 'us', 'ourselves'])

export const isSelfDescription: Speech['isSelfDescription'] = (tokens, { from, to }) =>
  (tokens[to]?.text === 'like' && oneself.has(tokens[to + 1]?.text ?? '')) ||
  isFirstPerson(tokens, from) ||
  asOneself(tokens, from, to)

/** "I am (a recovering) …", with nothing between that starts a phrase of its own. */
function isFirstPerson(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index > Math.max(0, from - reach); index--) {
    const verb = tokens[index]
    if (verb?.kind !== 'word') return false
    const subject = tokens[index - 1]
    if (subject && (firstPersonVerbs.get(subject.text)?.has(verb.text) ?? false)) return true
    if (formsOfBecoming.has(verb.text)) return isSaidOfOneself(tokens, index)
    // "are we addicts?"
    if (subject && (firstPersonVerbs.get(verb.text)?.has(subject.text) ?? false) && tokens.at(-1)?.text === '?')
      return true
    // "we are treating addicts"
    if (verb.text.endsWith('ing') && ['am', 'are', 'was', 'were'].includes(subject?.text ?? '')) return false
    if (['of', 'for', 'with', 'to', 'by', 'who', 'that', 'from'].includes(verb.text)) return false
  }
  return false
}

/** "I |used to| be", "we |have always| been": only auxiliaries and adverbs between. */
function isSaidOfOneself(tokens: readonly Token[], verb: number): boolean {
  for (let index = verb - 1; index > Math.max(-1, verb - reach); index--) {
    const { text = '', kind } = tokens[index] ?? {}
    if (firstPersonVerbs.has(text)) return true
    if (kind !== 'word' || !(auxiliaries.has(text) || isAdverb(text) || leads.has(text))) return false
  }
  return false
}

/** "As an alcoholic, I …" */
function asOneself(tokens: readonly Token[], from: number, to: number): boolean {
  let before = Math.min(from, phraseOfHead(tokens, to - 1)?.from ?? from) - 1
  while (
    before >= 0 &&
    (articles.has(tokens[before]?.text ?? '') ||
      determiners.has(tokens[before]?.text ?? '') ||
      isAdverb(tokens[before]?.text ?? ''))
  )
    before--
  if (tokens[before]?.text !== 'as') return false
  const after = tokens[to]?.text === ',' ? tokens[to + 1] : tokens[to]
  return after?.text === 'i' || after?.text === 'we' || tokens[before - 1]?.text === 'myself'
}
