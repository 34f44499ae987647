/** "a the", "a people", "these person", "any the", "their person": the word before does not fit what is new. */
import type { Check } from '../../../prove/proof.js'
import type { Token } from '../../../match/tokens.js'
import { articles, isAdjective, possessiveDeterminers, singularDeterminers } from '../words/function-words.js'
import { isManyPeople, saysHow } from './words.js'

const beforeMany = new Set(['these', 'those', 'many', 'several', 'few', 'both', 'all', 'such'])
const needsNone = new Set([...articles, ...possessiveDeterminers])

export const clashesWithArticle: Check = ({ after, fresh }) => {
  const edges = [fresh.from, ...Array.from({ length: fresh.to - fresh.from }, (_, at) => fresh.from + at + 1)]
  if (edges.some((at) => isDoubled(after, at)) || isTheirPerson(after, fresh.from)) return true
  return isOneBeforeMany(after, fresh.from) || isManyBeforeOne(after, fresh.from)
}

const isDoubled = (tokens: readonly Token[], at: number): boolean =>
  needsNone.has(tokens[at - 1]?.text ?? '') &&
  needsNone.has(tokens[at]?.text ?? '') &&
  tokens[at]?.joined === 'space' &&
  (tokens[at - 1]?.possessiveEnd ?? 0) <= (tokens[at - 1]?.end ?? 0)

/** "their |person who sells drugs|": nobody owns a person, as somebody may have a dealer. */
const isTheirPerson = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'person' && possessiveDeterminers.has(tokens[at - 1]?.text ?? '')

/** Back over adjectives to the word that says how many. */
function quantifierBefore(tokens: readonly Token[], at: number): string {
  let index = at - 1
  while (
    index >= 0 &&
    at - index < 4 &&
    (isAdjective(tokens[index]?.text ?? '') || saysHow(tokens[index])) &&
    !singularDeterminers.has(tokens[index]?.text ?? '') &&
    !beforeMany.has(tokens[index]?.text ?? '')
  )
    index--
  return tokens[index]?.kind === 'word' ? (tokens[index]?.text ?? '') : ''
}

const isOneBeforeMany = (tokens: readonly Token[], from: number): boolean => {
  const text = quantifierBefore(tokens, from)
  return isManyPeople(tokens[from]) && singularDeterminers.has(text) && text !== 'that'
}

const isManyBeforeOne = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.text === 'person' &&
  beforeMany.has(quantifierBefore(tokens, from)) &&
  quantifierBefore(tokens, from) !== 'such'
