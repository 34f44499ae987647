/** One sentence, analysed once for all who ask. */
import { oncePer } from '../../../match/once.js'
import type { Token } from '../../../match/tokens.js'
import { coordinationsOf, type Coordination } from './coordination.js'
import { nounPhrasesOf, type NounPhrase } from './noun-phrases.js'
import { tagsOf, type Tagged } from './tagger.js'
import { verbGroupsOf, type VerbGroup } from './verb-groups.js'

export interface Analysis {
  words: readonly Tagged[]
  phrases: readonly NounPhrase[]
  verbs: readonly VerbGroup[]
  coordinations: readonly Coordination[]
}

export const analysisOf = oncePer((tokens: readonly Token[]): Analysis => {
  const words = tagsOf(tokens)
  const phrases = nounPhrasesOf(tokens, words)
  const verbs = verbGroupsOf(tokens, words, phrases)
  const coordinations = coordinationsOf({ tokens, words, phrases, verbs })
  return { words, phrases, verbs, coordinations }
})
