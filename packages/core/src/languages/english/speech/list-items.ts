/** Lists: the items that stand before a place, back to what leads them in. */
import { auxiliaries, conjunctions, pronouns } from '../words/function-words.js'
import type { Token } from '../../../match/tokens.js'

const longest = 40
const marks = /^[,;*_"“”'‘’]$/

export const isJoint = (token: Token | undefined): boolean =>
  token?.text === 'and' || token?.text === 'or' || token?.text === 'nor' || token?.text === ','

/** Has a clause such a word, and no item of a list? */
const endsItems = (text: string): boolean =>
  auxiliaries.has(text) || pronouns.has(text) || (conjunctions.has(text) && !['and', 'or', 'nor'].includes(text))

/**
 * Where the list starts that holds what begins at `from`: the first token of its first item. `leads` says at which token
 * it is led in; -1 where nothing leads one in.
 */
export function startOfItems(tokens: readonly Token[], from: number, leads: (at: number) => boolean): number {
  for (let at = from - 1; at >= 0 && from - at < longest; at--) {
    const token = tokens[at]
    if (!token) return -1
    if (leads(at)) return at + 1
    if (token.kind === 'word' ? endsItems(token.text) : !marks.test(token.text)) return -1
  }
  return -1
}
