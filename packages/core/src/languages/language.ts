/**
 * What a language tells of words. What it tells of sentences stands with those who ask it: `match/clauses.ts`,
 * `gates/speech.ts`, `suggest/writing.ts`, and together in `grammar.ts`.
 */

/** What rules are written in. */
export type LanguageId = 'en'

/** A form of a word and what it can be: `one`/`many` for nouns, `base`/`s`/`ed`/`en`/`ing` for verbs. */
export type Feature = 'one' | 'many' | 'base' | 's' | 'ed' | 'en' | 'ing'

/** Closed classes that a pattern may ask for. */
export const wordClasses = ['number', 'year', 'determiner', 'adverb', 'pronoun', 'verb-be'] as const
export type WordClass = (typeof wordClasses)[number]

export interface WordPart {
  /** lower case */
  text: string
  start: number
  end: number
  /** end of a possessive ending, where there is one; else the same as `end` */
  possessiveEnd: number
}

/** The words with which it is said of somebody what they do, what they have, and where or how they are. */
export type Leads = Readonly<Record<'doing' | 'having' | 'being', string>>

/** Words are given in lower case. */
export interface Language {
  id: LanguageId
  /** Does a tag of a page name it: `lang="…"`? As it is written, with the region. */
  isTag: (tag: string) => boolean

  /** Splits a written word into its parts, with offsets into it. */
  splitWord: (written: string) => WordPart[]
  /** The words of a phrase, as the tokenizer would give them. */
  wordsOf: (phrase: string) => string[]
  /** The verb that letters behind an apostrophe may stand for. */
  contractions: Readonly<Record<string, string>>
  /** The word for "&". */
  ampersand: string

  isOfClass: (name: WordClass, word: string) => boolean
  /** Does a noun behind this determiner mean what was spoken of before? */
  pointsBack: (determiner: string) => boolean
  /** May it stand where a pattern has `...`? */
  isSmall: (word: string) => boolean
  /** Does it join the entries of a list? */
  isJoint: (word: string) => boolean
  /** Does it lead in the entries of a list: "|both| a and b"? */
  opensList: (word: string) => boolean
  /** Is it a number with what stands before it: "31 million"? */
  isMagnitude: (word: string) => boolean
  /** Is it an adverb that changes nothing of what "be" says of somebody: "often", and neither "never" nor "newly"? */
  slipsIn: (word: string) => boolean
  /** May it stand before a word and a hyphen, and the word be the same? */
  isPrefix: (word: string) => boolean
  /** Does it keep a small letter in a headline? */
  isSmallInTitles: (word: string) => boolean
  /** The same of an official name. */
  isSmallInNames: (word: string) => boolean
  /** Does it stand between the name of a body and those whom it is for: "Council |on| the …"? */
  isForWhom: (word: string) => boolean
  /** Does it stand between the parties of a lawsuit? */
  isAgainst: (word: string) => boolean
  /** Does a phrase that begins with it say nothing without the word before? */
  leansBack: (word: string) => boolean
  /** Is a phrase that ends with it no phrase yet? */
  leansOn: (word: string) => boolean
  /** Does the noun of a pattern end before it: "user |of| a drug"? */
  endsNoun: (word: string) => boolean
  leads: Leads

  /** What hyphens say of the parts of a word, at the end of a line and within one. */
  compounds: {
    /** Is it prose, and no part of an address ("drug-users-guide"), by its form alone: "non-profit", "drug-related"? */
    isProse: (hyphened: string) => boolean
    /** Does it stand before the hyphen of a compound? */
    isFirst: (word: string) => boolean
    /** Does it stand behind it? */
    isLast: (word: string) => boolean
    /** Does it go on with what a hyphen left open? */
    isSuspending: (word: string) => boolean
  }

  /** Every form of a noun with its features. */
  nounForms: (noun: string) => ReadonlyMap<string, readonly Feature[]>
  /** Every form of a verb with its features. */
  verbForms: (verb: string) => ReadonlyMap<string, readonly Feature[]>
  verbForm: (verb: string, feature: Feature) => string
  pluralOf: (noun: string) => string
  /** The plural of an acronym or another word that keeps its letters. */
  acronymPlural: (acronym: string) => string
  /** Sets every article in a wording by the word behind it. */
  withArticles: (text: string) => string
}
