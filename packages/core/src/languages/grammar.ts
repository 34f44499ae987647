/** What a language tells of sentences: loaded once a block is checked. */
import type { Root } from 'nlcst'
import type { Speech } from '../gates/speech.js'
import type { Clauses } from '../match/clauses.js'
import type { Proof } from '../prove/proof.js'
import type { Writing } from '../suggest/writing.js'

export interface Grammar {
  /** Sentences and words; offsets count from the start of the text. */
  parse: (text: string) => Root
  /** Is a paragraph in this language? A short one is. */
  isOwn: (text: string) => boolean
  clauses: Clauses
  speech: Speech
  writing: Writing
  proof: Proof
}
