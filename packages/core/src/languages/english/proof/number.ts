/** "people who … is": what is new and its verb do not agree. */
import type { Check } from '../../../prove/proof.js'
import type { Token } from '../../../match/tokens.js'
import { prepositions } from '../words/function-words.js'
import { isManyPeople, isWord } from './words.js'

const ofOne = new Set(['is', 'was', 'has', 'does'])
const ofMany = new Set(['are', 'were', 'have', 'do'])

export const disagrees: Check = ({ before, gone, after, fresh }) => {
  const verb = after[fresh.to]
  if (!isWord(verb) || verb !== before[gone.to]) return false
  const at = ['a', 'an', 'the'].includes(after[fresh.from]?.text ?? '') ? fresh.from + 1 : fresh.from
  // "the number of people … is": not the subject
  if (hasPhraseBefore(after, fresh.from)) return false
  return isManyPeople(after[at])
    ? ofOne.has(verb.text)
    : after[at]?.text === 'person' && ofMany.has(verb.text) && !isJoined(after, fresh.from)
}

/** A preposition, or something joined, between the start of the clause and what is new. */
const hasPhraseBefore = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = tokens[at]
    if (!isWord(token)) return false
    if (prepositions.has(token.text)) return true
  }
  return false
}

const isJoined = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ text }) => text === 'and' || text === 'or' || text === 'if' || text === 'were')
