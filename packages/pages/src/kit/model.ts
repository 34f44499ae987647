/** What a kit is made of: the places of documents that rules had something to say of, whatever became of them. */
import type { Outcome, Severity } from '@stigmalint/core'
import type { Explanation } from '@stigmalint/core/explain'
import type { KeepReason } from './reasons.js'

/** A place where words of a rule stand, in the whole of its sentence. */
export interface KitPlace {
  ruleId: string
  outcome: Outcome
  /** what the rule's pattern asks for stands there; else it is a matter of chance that nothing was reported */
  isMet: boolean
  /** of what was reported */
  severity: Severity | null
  sentence: { before: string; words: string; after: string }
  /** [start, end) in the text of the document */
  start: number
  end: number
  /** what may be written, best first */
  offers: readonly KitOffer[]
}

export interface KitOffer {
  replaces: string
  wording: string
  /** what a person has to decide, where the rule says it */
  because: string | null
}

/** A document of the participants. */
export interface KitDocument {
  path: string
  places: readonly KitPlace[]
}

/** A text of ours, whole, with its places. */
export interface KitText extends KitDocument {
  text: string
}

export interface KitInput {
  documents: readonly KitDocument[]
  texts: readonly KitText[]
  /** what became of the examples of rules (`examplesToJudge`), as the rules in force judge them */
  examples: readonly KitPlace[]
  /** of all rules in force */
  explanations: ReadonlyMap<string, Explanation>
  profile: string
  /** of stigmalint */
  version: string
  /** the same seed draws the same sentences from the same documents */
  seed: string
  /** hides names of people and places in sentences of the documents; null: they stay */
  mask: Mask | null
}

/** A stretch of a text that is hidden, and what it is; a `name` where that is not sure. */
export interface Hidden {
  start: number
  end: number
  label: 'person' | 'place' | 'name' | 'phone' | 'address'
}

/** What to hide of a text, in its order. `keep` are the stretches that stay as they are. */
export type Mask = (text: string, keep: readonly { start: number; end: number }[]) => Hidden[]

/** Whose sentence it is. */
export type Origin = { kind: 'document'; name: string } | { kind: 'example' }

/** Words of a sentence, and what a key says of them. */
export interface Mark {
  start: number
  end: number
  ruleId: string
  /** null: it is to be changed */
  keepBecause: KeepReason | null
  offers: readonly KitOffer[]
}

/** A sentence to judge: is something to be changed in it, or is it to be kept as it is? */
export interface Exercise {
  kind: 'change' | 'keep'
  text: string
  marks: readonly Mark[]
  /** how the sentence may read, where that is known */
  becomes: string | null
  origin: Origin
}
