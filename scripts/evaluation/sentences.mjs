/** A text as the engine reads it: its sentences as tokens. */
import { english } from '../../packages/core/dist/languages/english/language.js'
import { parse } from '../../packages/core/dist/languages/english/clauses/parse.js'
import { sentencesOf, tokensOf } from '../../packages/core/dist/match/tokens.js'

export const sentencesIn = (text) =>
  sentencesOf(parse(text)).map((sentence) => tokensOf(sentence, english, () => false))
