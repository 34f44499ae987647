/** "people who … is": what is new and its verb do not agree. */
import type { Check } from '../../../prove/proof.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { analysisOf } from '../analysis/analysis.js'
import { sureFrom, verbOf } from '../analysis/ask.js'
import { prepositions } from '../words/function-words.js'
import { isManyPeople, isWord } from './words.js'

const ofOne = new Set(['is', 'was', 'has', 'does'])
const ofMany = new Set(['are', 'were', 'have', 'do'])

export const disagrees: Check = (changed) => disagreesBeside(changed) || disagreesAnywhere(changed)

/** The verb stands directly behind what is new. */
const disagreesBeside: Check = ({ before, gone, after, fresh }) => {
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

type Number = 'one' | 'many'

/** Wherever its verb stands, and whatever it names: "the drug abuse that we saw is" and "drug use disorders that we saw is". */
const disagreesAnywhere: Check = ({ before, gone, after, fresh }) => {
  if (headIn(before, gone) === null || hasPhraseBefore(after, fresh.from)) return false
  const [old, next] = [pairIn(before, gone), pairIn(after, fresh)]
  return old?.subject === old?.verb && next !== null && next.subject !== next.verb
}

/** The head of the noun phrase that a range begins in, where it is in the range, too. */
function headIn(tokens: readonly Token[], { from, to }: TokenRange): number | null {
  const head = analysisOf(tokens).phrases.find((own) => own.from <= from && from < own.to)?.head ?? to
  return head < to ? head : null
}

/** The numbers of that head and of its verb; null where one of them is not sure. */
function pairIn(tokens: readonly Token[], range: TokenRange): { subject: Number; verb: Number } | null {
  const { words, coordinations } = analysisOf(tokens)
  const head = headIn(tokens, range)
  const finite = head === null ? null : (verbOf(tokens, head)?.finite ?? null)
  if (head === null || finite === null) return null
  const [noun, verb] = [words[head], words[finite]]
  if (!noun || !verb || noun.margin < sureFrom || verb.margin < sureFrom || !/^NS?$/.test(noun.tag)) return null
  if (coordinations.some(({ members }) => members.some((member) => member.head === head))) return null
  const shown = numberOf(tokens[finite]?.text ?? '', verb.tag)
  return shown && { subject: noun.tag === 'NS' ? 'many' : 'one', verb: shown }
}

const numberOf = (text: string, tag: string): Number | null =>
  tag === 'VZ' || ofOne.has(text) ? 'one' : tag === 'VP' || ofMany.has(text) ? 'many' : null
