/** Official names and fixed phrases from the data, found among tokens. */
import type { Name, Rules } from '../compile/rule-set.js'
import { languageOf, type Language } from '../languages/index.js'
import { oncePer } from '../match/once.js'
import type { Token, TokenRange } from '../match/tokens.js'

/** Whether a name, or a fixed phrase, stands in a sentence and holds all of a range of it. */
export type NameIndex = (tokens: readonly Token[], range: TokenRange) => boolean

const passedOver = /^[,:()&.“”"'’‘\-–/]$/

/** Finds the names in a sentence; each sentence is looked through once. */
export function nameIndex(rules: Rules): NameIndex {
  const language = languageOf(rules.language)
  const namesAt = (word: string): readonly Name[] => (Object.hasOwn(rules.names, word) ? (rules.names[word] ?? []) : [])
  /** for each token: where the last of the names ends that start there or before */
  const lastEnds = oncePer((tokens: readonly Token[]) => {
    const ends = new Int32Array(tokens.length)
    let last = 0
    tokens.forEach((token, index) => {
      for (const name of namesAt(token.text)) last = Math.max(last, endOfName(name, tokens, index, language) ?? 0)
      ends[index] = last
    })
    return ends
  })
  return (tokens, { from, to }) => (lastEnds(tokens)[from] ?? 0) >= to
}

function endOfName(name: Name, tokens: readonly Token[], from: number, language: Language): number | null {
  let index = from
  for (const [number, word] of name.words.entries()) {
    while (
      index > from &&
      tokens[index]?.kind === 'punctuation' &&
      tokens[index]?.text !== '&' &&
      passedOver.test(tokens[index]?.text ?? '')
    )
      index++
    const token = tokens[index]
    const matches =
      token !== undefined &&
      (token.text === word ||
        (token.text === '&' && word === language.ampersand) ||
        sameButForPlural(token.text, word, name, language))
    if (!matches) return null
    if (!name.anyCase && name.capitals[number] === 1 && !/^[\p{Lu}\p{N}]/u.test(token.raw)) return null
    index++
  }
  return index
}

/** A fixed phrase stands for its plural too: "road user", "road users". */
const sameButForPlural = (text: string, word: string, name: Name, { acronymPlural }: Language): boolean =>
  name.anyCase && (text === acronymPlural(word) || word === acronymPlural(text))
