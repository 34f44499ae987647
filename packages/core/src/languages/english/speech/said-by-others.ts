/** "I was called an …", "they used to say I was an …": somebody tells what others said of them. */
import type { Speech } from '../../../gates/speech.js'
import type { Token } from '../../../match/tokens.js'
import { subjectOf } from '../analysis/ask.js'
import { formsOfBe, isAdverb } from '../words/function-words.js'
import { attributions, verbsOfOpinion, verbsOfSaying } from '../words/open-classes.js'

const speakers = new Set(['i', 'we'])
const given = new Set(attributions)
const saying = new Set([...verbsOfSaying, ...verbsOfOpinion])
/** So far before the words who speaks may be named. */
const reach = 10

export const isSaidByOthers: Speech['isSaidByOthers'] = (tokens, { from }) => {
  const speaker = tokens.findLastIndex(({ text }, at) => at < from && at >= from - reach && speakers.has(text))
  return speaker >= 0 && (isGivenBetween(tokens, speaker, from) || isReported(tokens, speaker))
}

/** "I was |called| an …": a participle behind a form of "be". */
function isGivenBetween(tokens: readonly Token[], speaker: number, from: number): boolean {
  const be = tokens.findIndex(({ text }, at) => at > speaker && at < from && formsOfBe.has(text))
  return be >= 0 && tokens.slice(be + 1, from).some(({ text }) => given.has(text))
}

/** "they |said| (that) I was an …", "she |told| me I was an …", but not "I said I was an …". */
function isReported(tokens: readonly Token[], speaker: number): boolean {
  let verb = speaker - 1
  if (tokens[verb]?.text === 'that') verb--
  if (tokens[verb]?.text === 'me' || tokens[verb]?.text === 'us') verb--
  if (!saying.has(tokens[verb]?.text ?? '')) return false
  return isPassive(tokens, verb) || !speakers.has(tokens[subjectOf(tokens, verb) ?? -1]?.text ?? '')
}

/** "I was |told| I was an …" */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  let before = verb - 1
  while (isAdverb(tokens[before]?.text ?? '')) before--
  return formsOfBe.has(tokens[before]?.text ?? '') && given.has(tokens[verb]?.text ?? '')
}
