/** "Ali, a heroin addict, said": the name says who it is, so what follows says only what there is to say. */
import { isPluralNoun, type TokenRange } from '../match/clause.js'
import {
  articles,
  conjunctions,
  determiners,
  endsNounPhrase,
  isNumber,
  looksLikeVerb
} from '../english/function-words.js'
import type { Match } from '../match/match.js'
import { firstWord } from '../match/places.js'
import { entriesAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'

const isComma = (token: Token | undefined): boolean => token?.kind === 'punctuation' && token.text === ','
const endsSentence = (token: Token | undefined): boolean => !token || /^[.!?;:)\]—–]$/.test(token.text)
/** Before a place or a time, not before a person who is then described. */
const placing = new Set(['in', 'at', 'on', 'near', 'since', 'until', 'during', 'before', 'after', 'around', 'across'])
/** Words that open a sentence with a capital and name nobody. */
const timesAndLinks = new Set(
  'yesterday today tonight tomorrow meanwhile indeed instead otherwise moreover furthermore afterwards besides overall elsewhere later next earlier'.split(
    ' '
  )
)

/** Where the words from the article on stand between commas behind a person, the first of them; else null. */
export function appositionAt(range: TokenRange, match: Match): number | null {
  const { tokens, lexicons } = match.around
  const from = /^an?$/.test(tokens[range.from - 1]?.text ?? '') ? range.from - 1 : range.from
  if ((from === range.from) !== (match.number === 'many')) return null
  if (!isComma(tokens[from - 1])) return null
  const next = tokens[range.to]
  if (isComma(next)) {
    const beyond = tokens[range.to + 1]
    // one of a list: "a nurse, an addict, and a judge"
    if (!beyond || conjunctions.has(beyond.text) || determiners.has(beyond.text) || isNumber(beyond.text)) return null
  } else if (!endsSentence(next)) return null
  const named = tokens[from - 2]
  const isName = isNamePart(tokens, from - 2)
  if (isName ? match.number === 'many' : (match.number === 'many') !== isPluralNoun(named?.text ?? '')) return null
  return isPerson(tokens, from - 2, lexicons) ? from : null
}

/** Does a noun phrase that names a person end with token `at`? */
function isPerson(tokens: readonly Token[], at: number, lexicons: Match['around']['lexicons']): boolean {
  const last = tokens[at]
  if (last?.kind !== 'word' || last.possessiveEnd > last.end) return false
  let start = at
  while (isNamePart(tokens, start - 1)) start--
  const before = tokens[start - 1]
  // "He met a judge, Ali, an addict and a nurse": a list
  if (isComma(before) && firstWord(tokens) < start - 1 && !opensClause(tokens, start)) return false
  if (isNamePart(tokens, at)) {
    if (before && placing.has(before.text)) return false
    const isOpener = start === at && firstWord(tokens) >= at
    return !(isOpener && timesAndLinks.has(last.text))
  }
  // "my brother, an addict": not "a nurse, an addict", which may be two of a list
  if (entriesAt('person', -1, tokens, at + 1, lexicons).length === 0) return false
  for (let index = at; index >= Math.max(0, at - 4); index--) {
    const word = tokens[index]?.text ?? ''
    if (tokens[index]?.kind !== 'word') return false
    if (word === 'a' || word === 'an') return false
    if (articles.has(word) || determiners.has(word) || isNumber(word)) return true
  }
  return false
}

const isNamePart = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.raw)) return false
  return !endsNounPhrase(token.text)
}

/** "When he came, Ali, an addict, was ill": the comma before the name ends an opening phrase. */
const opensClause = (tokens: readonly Token[], start: number): boolean => {
  const first = tokens[firstWord(tokens)]
  return first !== undefined && endsNounPhrase(first.text) && !looksLikeVerb(first.text) && start > 2
}
