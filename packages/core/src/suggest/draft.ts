/** A replacement in the text of a block, before it becomes edits of the source. */
import type { Phrase, Suggestion } from '../compile/rule-set.js'
import type { TokenRange } from '../match/tokens.js'

export interface Draft {
  /** offsets into the block's text */
  start: number
  end: number
  text: string
  applicability: 'safe' | 'suggested'
  /** why it is only suggested where the rule says `safe`; behind "because" */
  doubt?: string
  suggestion: Suggestion
  /** set where a label stands alone or before a noun, so that a coordination can join it with its neighbour */
  label?: Label
  /** set where an adjective is joined with others before its noun, so that all can be said of it together */
  shared?: SharedNoun
}

/** Adjectives before one noun, of which some are said behind it. */
export interface SharedNoun {
  /** what stands before the noun, and what is said behind it in its place; null where it stays in front */
  members: readonly (TokenRange & { said: string | null })[]
  joint: 'and' | 'or' | ','
  noun: TokenRange
  number: 'one' | 'many'
}

/** A draft as the grammar makes it: whether it is `safe` is for the rule to say, where the grammar is certain. */
export type Built = Omit<Draft, 'suggestion' | 'applicability' | 'doubt'> & { isCertain: boolean }

/** The two forms of a wording for people or things, its slots filled. */
export interface Words {
  one: Phrase
  many: Phrase
}

/** A person label and how its phrase becomes the text of the replacement. */
export interface Label {
  phrase: Phrase
  /** the same of many people */
  many: Phrase
  number: 'one' | 'many'
  /** tokens that the replacement takes the place of */
  range: TokenRange
  /** null where it stands before a noun that names people, which then stands in place of the phrase's own */
  compose: ((phrase: string) => string) | null
  isCertain: boolean
  /** it makes sense only where it is joined with its neighbour: "addict and alcoholic treatment centers" */
  isShareOnly?: true
}
