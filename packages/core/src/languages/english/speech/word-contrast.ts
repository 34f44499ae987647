/** "say x rather than y", "replace y by x": one wording is set against another, so that both are named. */
import type { Speech } from '../../../gates/speech.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { auxiliaries, determiners, isAdverb, prepositions } from '../words/function-words.js'
import { isJoint, startOfItems } from './list-items.js'

/** A phrase that names people first is no longer than this. */
const longestPhrase = 9
/** From the verb that chooses words to what it chooses. */
const reach = 12
const behindNoun = new Set(['who', 'with', 'in', 'from', 'living', 'experiencing', 'without', 'of', 'held'])

export const isContrasted: Speech['isContrasted'] = (tokens, range, lexicons, namesOwnWording) => {
  const first = firstOfItems(tokens, range.from)
  return (
    isPutAside(tokens, first, lexicons, namesOwnWording) ||
    isAnswered(tokens, { from: first, to: range.to }, lexicons) ||
    isReplaced(tokens, { from: first, to: range.to }, lexicons)
  )
}

/** Back over "x and", "x, ": to the first of few items that stand side by side. */
function firstOfItems(tokens: readonly Token[], from: number): number {
  let first = from
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const token = tokens[at]
    if (!token || cueBefore(tokens, at + 1) > 0) break
    if (isJoint(token)) {
      if (token.text === ',') break
      first = at - 1
      at--
    } else break
  }
  return Math.max(0, first)
}

/** How many tokens long the word is that sets what stands behind it against what stands before it; 0 if there is none. */
function cueBefore(tokens: readonly Token[], at: number): number {
  const [last, before, further] = [tokens[at - 1]?.text, tokens[at - 2]?.text, tokens[at - 3]?.text]
  if (last === 'than' && before === 'rather') return 2
  if (last === 'of' && before === 'instead') return 2
  if (last === 'of' && before === 'place' && further === 'in') return 3
  if (last === 'to' && before === 'opposed' && further === 'as') return 3
  if (last === 'over' || last === 'versus' || last === 'vs') return 1
  if (last === '.' && before === 'vs') return 2
  const isDenial = last === 'not' || last === 'never'
  return isDenial && before !== undefined && /^[,;—–\-(]$/.test(before) ? 2 : 0
}

/** "people with HIV |rather than y|"; the verb that chooses words, or the rule's own wording, shows what is spoken of. */
function isPutAside(tokens: readonly Token[], from: number, lexicons: Lexicons, namesOwnWording: boolean): boolean {
  const start = skipSmall(tokens, from)
  const length = cueBefore(tokens, start)
  if (length === 0) return false
  const end = start - length
  const people = startOfPeople(tokens, end, lexicons)
  if (people < 0) return start === from && isChosen(tokens, end, lexicons)
  return namesOwnWording || isChosen(tokens, people, lexicons)
}

/** "instead of y, say x" */
const isAnswered = (tokens: readonly Token[], { from, to }: TokenRange, lexicons: Lexicons): boolean =>
  cueBefore(tokens, from) > 1 &&
  tokens[to]?.text === ',' &&
  entriesAt('wording-verb', 1, tokens, to + 1, lexicons).some(({ words }) => !isOfThings(words[0] ?? ''))

/** "replace y by x", "change y to x", "prefer x to y" */
function isReplaced(tokens: readonly Token[], { from, to }: TokenRange, lexicons: Lexicons): boolean {
  const link = tokens[to]?.text ?? ''
  const isVerb = (at: number): boolean => entriesAt('wording-verb', -1, tokens, at + 1, lexicons).length > 0
  const start = startOfItems(tokens, from, isVerb)
  const isPlain = start >= 0 && tokens.slice(start, from).every(({ text }) => !determiners.has(text))
  if (isPlain && ['by', 'with', 'to', 'into', 'for'].includes(link)) return beginsPeople(tokens, to + 1, lexicons)
  if (tokens[from - 1]?.text !== 'to') return false
  const people = startOfPeople(tokens, from - 1, lexicons)
  return people >= 0 && isChosen(tokens, people, lexicons)
}

function skipSmall(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at > 0 &&
    (determiners.has(tokens[at - 1]?.text ?? '') || isAdverb(tokens[at - 1]?.text ?? '')) &&
    cueBefore(tokens, at) === 0
  )
    at--
  return at
}

/** Verbs that are of things as often as of words need more than themselves. */
const isOfThings = (verb: string): boolean =>
  /^(?:us|avoid|chang|replac|drop|print|choos|chose|favou?r|type)/.test(verb)

function isChosen(tokens: readonly Token[], end: number, lexicons: Lexicons): boolean {
  for (let at = end - 1; at >= Math.max(0, end - reach); at--) {
    const token = tokens[at]
    if (!token || /^[.;!?]$/.test(token.text)) return false
    if (entriesAt('wording-verb', 1, tokens, at, lexicons).length > 0) return true
    if (entriesAt('word-noun', 1, tokens, at, lexicons).length > 0) return true
  }
  return false
}

/** Where the phrase starts that names people first and ends before `end`: "people with HIV"; -1 where none does. */
function startOfPeople(tokens: readonly Token[], end: number, lexicons: Lexicons): number {
  for (let at = end - 2; at >= Math.max(0, end - longestPhrase); at--) {
    const behind = tokens[at + 1]
    if (behind?.kind !== 'word' || auxiliaries.has(behind.text)) return -1
    if (isPersonBefore(tokens, at + 1, lexicons) && behindNoun.has(behind.text)) return at
  }
  return -1
}

function beginsPeople(tokens: readonly Token[], from: number, lexicons: Lexicons): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || prepositions.has(token.text)) return false
    if (isPersonBefore(tokens, at + 1, lexicons) && behindNoun.has(tokens[at + 1]?.text ?? '')) return true
  }
  return false
}

const isPersonBefore = (tokens: readonly Token[], border: number, lexicons: Lexicons): boolean =>
  entriesAt('person', -1, tokens, border, lexicons).length > 0
