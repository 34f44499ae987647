/** What a language tells of the clause around a match. */
import type { Lexicons } from './lexicons.js'
import type { Token, TokenRange } from './tokens.js'

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'modifier'

export interface Clauses {
  /** The noun phrase directly behind token border `at`: its content words. */
  nounPhraseAfter: (tokens: readonly Token[], at: number) => TokenRange
  /**
   * The nouns that words directly before token border `at` belong to: "alcoholic |male patients|", "ill and |homeless
   * patients|". Null if none follows.
   */
  modifiedNoun: (tokens: readonly Token[], at: number) => TokenRange | null
  /** The head of the subject of the clause in which a verb or predicate begins at `at`; null where none is seen. */
  subjectBefore: (tokens: readonly Token[], at: number) => TokenRange | null
  /** Does a subject stand for somebody, though no list of nouns for people has it: "Ms Lind", "the king"? */
  namesSomebody: (tokens: readonly Token[], range: TokenRange) => boolean
  /** Where the determiner ends that opens the noun phrase of which `range` is the head, with adjectives between at most; else null. */
  behindDeterminer: (tokens: readonly Token[], range: TokenRange) => number | null
  /** How the words in `range` are used. */
  partOfSpeech: (tokens: readonly Token[], range: TokenRange, lexicons: Lexicons) => PartOfSpeech
  /** Is it something done to somebody, by what stands before the verb at `at`? */
  isPassive: (tokens: readonly Token[], at: number) => boolean
}
