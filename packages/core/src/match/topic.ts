/** Of what a text speaks at a place: one answer for all rules. */
import type { Sequence } from '../compile/rule-set.js'
import type { Lexicons } from './lexicons.js'
import { oncePer } from './once.js'
import { isAmong, standing } from './standing.js'
import { tokensOfWords, type Token, type TokenRange } from './tokens.js'

/** Where it is asked. */
export interface Spoken {
  tokens: readonly Token[]
  /** all sentences of the block, this one among them */
  sentences: readonly (readonly Token[])[]
  /** the words of the heading above; none where there is none */
  heading: () => readonly string[]
  lexicons: Lexicons
}

/**
 * Does one of the sequences stand in the sentence, in the one before or behind it, or in the heading above? Words that
 * point back ("the", "such", "most") take up what any sentence before in the paragraph spoke of.
 */
export function isTopic(sequences: readonly Sequence[], match: TokenRange, around: Spoken): boolean {
  const { tokens, sentences, lexicons } = around
  if (isAmong(standing(sequences, tokens, lexicons), 0, tokens.length, match)) return true
  const own = placeOf(sentences)(tokens)
  const speaks = (of: readonly Token[] | undefined): boolean =>
    of !== undefined && isAmong(standing(sequences, of, lexicons), 0, of.length)
  if (speaks(sentences[own - 1]) || speaks(sentences[own + 1])) return true
  if (speaks(headingOf(around))) return true
  return pointsBack(match, around) && sentences.slice(0, Math.max(0, own - 1)).some(speaks)
}

/** The number of each sentence. */
const placeOf = oncePer((sentences: readonly (readonly Token[])[]) => {
  const places = new Map(sentences.map((tokens, index) => [tokens, index]))
  return (tokens: readonly Token[]): number => places.get(tokens) ?? -1
})

const headings = oncePer((words: readonly string[]) => tokensOfWords(words))
const headingOf = ({ heading }: Pick<Spoken, 'heading'>): readonly Token[] | undefined => {
  const words = heading()
  return words.length > 0 ? headings(words) : undefined
}

/** How far a determiner may stand before what it belongs to. */
const reach = 3

/** "the abuser", "most of these users" */
function pointsBack({ from }: TokenRange, { tokens, lexicons }: Spoken): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (lexicons.language.isOfClass('determiner', token.text)) return lexicons.language.pointsBack(token.text)
  }
  return false
}
