/** One sentence, analysed once for all who ask. */
import { oncePer } from '../../../match/once.js'
import type { Token } from '../../../match/tokens.js'
import { tagsOf, type Tagged } from './tagger.js'

export interface Analysis {
  words: readonly Tagged[]
  phrases: readonly { from: number; to: number; head: number }[]
  verbs: readonly { finite: number | null; subject: number | null }[]
  coordinations: readonly { members: readonly { head: number }[] }[]
}

export const analysisOf = oncePer(
  (tokens: readonly Token[]): Analysis => ({ words: tagsOf(tokens), phrases: [], verbs: [], coordinations: [] })
)
