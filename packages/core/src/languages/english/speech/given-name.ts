/** "describe people as y", "call somebody a y": what people are called is spoken of. */
import type { Speech } from '../../../gates/speech.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token } from '../../../match/tokens.js'
import { startOfItems } from './list-items.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { articles, isAdverb, prepositions } from '../words/function-words.js'

const reach = 7
const anybody = new Set([
  'people',
  'persons',
  'individuals',
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'others',
  'everyone'
])
const negative = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'none',
  'without',
  'avoid',
  'stop',
  'refrain',
  'rather',
  'instead'
])
/** So far before the verb a word may deny it. */
const deniedWithin = 4

export const isGivenName: Speech['isGivenName'] = (tokens, range, lexicons) => {
  const first = startOfItems(tokens, range.from, (at) => tokens[at]?.text === 'as')
  return isNamedAt(tokens, range.from, lexicons) || (first > 0 && isNamedAt(tokens, first, lexicons))
}

function isNamedAt(tokens: readonly Token[], from: number, lexicons: Lexicons): boolean {
  let at = from - 1
  while (/^[*_]$/.test(tokens[at]?.text ?? '')) at--
  while (at >= 0 && (articles.has(tokens[at]?.text ?? '') || isAdverb(tokens[at]?.text ?? ''))) at--
  const isAs = tokens[at]?.text === 'as'
  const last = isAs ? at : at + 1
  for (let index = last - 1; index >= 0 && last - index <= reach; index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') return false
    if (entriesAt('naming-verb', 1, tokens, index, lexicons).length === 0) continue
    const object = tokens.slice(index + 1, last)
    if (object.some(({ text }) => prepositions.has(text) && text !== 'to')) return false
    const isOfAnybody = object.some(({ text }, place) => anybody.has(text) || isSomebody(object, place))
    return isOfAnybody || (isAs && isDenied(tokens, index))
  }
  return false
}

/** "a person" */
const isSomebody = (object: readonly Token[], at: number): boolean =>
  (object[at]?.text === 'a' || object[at]?.text === 'an') &&
  (object[at + 1]?.text === 'person' || object[at + 1]?.text === 'individual')

const isDenied = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - deniedWithin), verb).some(({ text }) => negative.has(text) || /n['’]t$/.test(text))
