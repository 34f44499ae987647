/** "Labels to avoid include x, y and z": what a list of words holds is named, whatever stands between. */
import type { Speech } from '../../../gates/speech.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token } from '../../../match/tokens.js'
import { articles, auxiliaries, formsOfBe, isAdverb, isNumber, prepositions } from '../words/function-words.js'
import { startOfItems } from './list-items.js'

const openers = new Set(['include', 'includes', 'included', 'including', 'like', 'namely'])
/** From the lead back to the noun that is its head. */
const reach = 8

export const isInWordList: Speech['isInWordList'] = (tokens, range, lexicons) => {
  const start = startOfItems(tokens, range.from, (at) => leadsList(tokens, at))
  if (start <= 0 || !isHeadedByWords(tokens, start - 1, lexicons)) return false
  // "a term was on the table, and x": what is there is said, and nothing is listed
  const isSaid = formsOfBe.has(tokens[start - 1]?.text ?? '')
  return !isSaid || tokens.slice(start, range.from).every(({ text }) => !prepositions.has(text) && !isAdverb(text))
}

function leadsList(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === 'as') return tokens[at - 1]?.text === 'such'
  return text === ':' || openers.has(text) || formsOfBe.has(text)
}

/** Is a noun for words the head of the phrase before the lead: the first noun of its clause, or the last before "such as"? */
function isHeadedByWords(tokens: readonly Token[], lead: number, lexicons: Lexicons): boolean {
  const isExample = /^(?:as|like|including|namely)$/.test(tokens[lead]?.text ?? '')
  for (let at = lead - 1; at >= 0 && lead - at <= reach; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') {
      if (token?.text === ',' && (isExample || lead - at === 1)) continue
      return false
    }
    if (auxiliaries.has(token.text) || token.text === 'and') {
      // "terms that should not be used: …"
      if (tokens[lead]?.text === ':' && opensWithWords(tokens, lexicons)) return true
      return false
    }
    if (entriesAt('word-noun', 1, tokens, at, lexicons).length === 0) continue
    // "the plan names one group: …"
    const next = tokens[at + 1]?.text ?? ''
    if (isNumber(next) || articles.has(next)) return false
    // "in the long term those are …", "the back of the label is …"
    // "stay away from labels: …"
    if (lead - at === 1 && tokens[lead]?.text === ':' && token.text.endsWith('s')) return true
    return token.joined !== 'hyphen' && !isBehindPreposition(tokens, at) && !isMember(tokens, at, lead)
  }
  return false
}

/** "|terms| that should not be used" */
const opensWithWords = (tokens: readonly Token[], lexicons: Lexicons): boolean =>
  [0, 1].some((at) => entriesAt('word-noun', 1, tokens, at, lexicons).length > 0) &&
  tokens.slice(0, 4).some(({ text }) => text === 'that' || text === 'which')

function isBehindPreposition(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const token = tokens[index]
    if (token?.kind !== 'word' || isNumber(token.text)) return false
    if (prepositions.has(token.text)) return true
  }
  return false
}

/** "the labels on the boxes are": something else than words is spoken of. */
const isMember = (tokens: readonly Token[], at: number, lead: number): boolean =>
  tokens.slice(at + 1, lead).some(({ text }) => text === 'on' || text === 'of')
