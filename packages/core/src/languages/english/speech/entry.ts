/** "Junkie (noun): slang, offensive": an entry of a list of words, which explains what stands at its start. */
import type { Speech } from '../../../gates/speech.js'
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import { disapprovals, entryVerbs } from '../words/open-classes.js'
import { articles, formsOfBe, prepositions } from '../words/function-words.js'
import type { Lexicons } from '../../../match/lexicons.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { isJoint } from './list-items.js'

const bad: ReadonlySet<string> = new Set(disapprovals)
const verbs: ReadonlySet<string> = new Set(entryVerbs)
/** From the mark behind the words to what explains them. */
const reach = 5
const longestHead = 16
const marks = /^[:–—\-.(=]$/
const talk: EngineLexicon = 'word-talk'

export const isEntry: Speech['isEntry'] = (tokens, range, lexicons) =>
  isExplained(tokens, range, lexicons) || isSaidToBe(tokens, range, lexicons)

/** "Cripple, spastic. (These terms hurt.)": are they all that a sentence has, and does the next one call them words? */
export const isExplainedNext: Speech['isExplainedNext'] = (tokens, next, lexicons) => {
  if (!isHead(tokens, 0, tokens.length - 1) || tokens.at(-1)?.text !== '.') return false
  const start = next[0]?.text === '(' ? 1 : 0
  if (!pointers.has(next[start]?.text ?? '')) return false
  return next
    .slice(start + 1, start + 1 + reach)
    .some(
      ({ text }, at) =>
        text === 'used' || bad.has(text) || entriesAt(talk, 1, next, start + 1 + at, lexicons).length > 0
    )
}

const pointers = new Set(['this', 'these', 'both'])

/** "Junkie is a hurtful word" */
function isSaidToBe(tokens: readonly Token[], { from, to }: TokenRange, lexicons: Lexicons): boolean {
  if (!formsOfBe.has(tokens[to]?.text ?? '') || !isHead(tokens, 0, from)) return false
  const start = articles.has(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1
  return [start, start + 1, start + 2].some((at) => entriesAt('word-noun', 1, tokens, at, lexicons).length > 0)
}

function isExplained(tokens: readonly Token[], range: TokenRange, lexicons: Lexicons): boolean {
  const end = endOfHead(tokens, range.to)
  if (end < 0 || !isHead(tokens, 0, range.from)) return false
  for (let at = end + 1; at <= end + reach; at++) {
    const token = tokens[at]
    // what a preposition leads in is said of something else
    if (!token || prepositions.has(token.text)) return false
    if (bad.has(token.text) || entriesAt(talk, 1, tokens, at, lexicons).length > 0) return true
    if (at === end + 1 && verbs.has(token.text)) return true
  }
  return false
}

/** Where the mark stands that ends the words explained; -1 where none does. */
function endOfHead(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.kind === 'word' && !isJoint(tokens[from])) return -1
  for (let at = from; at < Math.min(tokens.length, from + longestHead); at++)
    if (marks.test(tokens[at]?.text ?? '') && tokens[at]?.kind === 'punctuation')
      return isHead(tokens, from, at) ? at : -1
  return -1
}

/** Nothing but items of a list, of a few words each. */
function isHead(tokens: readonly Token[], from: number, to: number): boolean {
  let length = 0
  for (const token of tokens.slice(from, to)) {
    if (isJoint(token) || token.text === '/' || token.text === ';') length = 0
    else if (token.kind === 'word' ? !articles.has(token.text) && ++length > 3 : !/^[*_"“”'‘’]$/.test(token.text))
      return false
  }
  return true
}
