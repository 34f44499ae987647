/** What rules are compiled to: plain data, so that it can be written at build time and read back without work. */
import { wordClasses, type Feature, type LanguageId } from '../languages/language.js'
import type { AuthoredRule, Level, ProfileId, Source, Spelling } from './schema.js'

/** One place in a pattern. */
export type Atom =
  | { kind: 'word'; forms: Readonly<Record<string, readonly Feature[]>>; exactCase?: true }
  | { kind: 'lexicon'; name: string }
  | { kind: 'class'; name: ClassName }
  | { kind: 'gap' }

export const classNames = [...wordClasses, 'figure', 'clause-start', 'clause-end'] as const
export type ClassName = (typeof classNames)[number]

/** A pattern without choices and options: atoms that stand side by side; `head` is the atom that inflects, or -1. */
export interface Sequence {
  atoms: readonly Atom[]
  head: number
}

export type BlockRole = 'heading' | 'table-cell' | 'list-item' | 'block-quote' | 'alt' | 'footnote'

export interface Condition {
  precededBy?: readonly Sequence[]
  followedBy?: readonly Sequence[]
  near?: readonly Sequence[]
  inSentence?: readonly Sequence[]
  inParagraph?: readonly Sequence[]
  inDocument?: readonly Sequence[]
  /** of what is spoken here */
  topic?: readonly Sequence[]
  subject?: readonly Sequence[]
  object?: readonly Sequence[]
  modifies?: readonly Sequence[]
  usedAs?: 'noun' | 'verb' | 'adjective' | 'modifier' | 'predicate'
  number?: 'one' | 'many'
  voice?: 'active' | 'passive'
  in?: readonly BlockRole[]
  case?: 'capitalized' | 'lower'
  profile?: readonly ProfileId[]
  /** the finding is not silenced, but lowered or left without a fix */
  otherwise?: 'lower' | 'no-fix'
}

export type PatternKind = 'noun' | 'verb' | 'adjective' | 'phrase' | 'acronym'

export interface Pattern {
  rule: number
  kind: PatternKind
  /** as written in the rule, for messages */
  written: string
  label: string | null
  severity: Level
  /** the version that brought it, where it came later than its rule */
  since?: string
  profiles: readonly ProfileId[] | null
  sequences: readonly Sequence[]
  underline: readonly Sequence[] | null
  /** every list must have a line that holds */
  when: readonly (readonly Condition[])[]
  unless: readonly Condition[]
}

export type Wording =
  | NounWording
  | { form: 'with'; with: Phrase; replace: readonly Sequence[] | null }
  | { form: 'verb'; verb: string }
  | { form: 'after'; one: Rest; many: Rest }

/** For people or things, in singular and plural. */
export interface NounWording {
  form: 'noun'
  one: Phrase
  many: Phrase
}

/** "young person who uses drugs": whom or what it names, and what is said of it. */
export interface Phrase {
  head: string
  /** what stands in the head before its noun: "young" */
  modifier: string
  /** null where it names no people */
  besides: Besides | null
  rest: Rest | null
}

/** What a noun for people says besides that it names people: of "person" nothing, of "woman" the sex, of "resident" a role. */
export type Besides = 'nothing' | 'sex-or-age' | 'role'

/**
 * What is said of the head, without its first word where that is one of a grammar of its own: "uses drugs" for "who uses
 * drugs" (`doing`), "a disorder" for "with a disorder" (`having`), "prison" for "in prison" (`being`).
 */
export interface Rest {
  kind: 'doing' | 'having' | 'being' | 'other'
  words: string
}

export interface Suggestion {
  labels: readonly string[] | null
  wording: Wording
  profiles: readonly ProfileId[] | null
  applicability: 'safe' | 'suggested'
  because: string | null
  dropArticle: boolean
  when: readonly Condition[] | null
  unless: readonly Condition[]
}

export interface Rule {
  id: string
  pack: string
  title: string
  status: AuthoredRule['status']
  since: string
  /** of a house folder, which no upgrade changes: what it was since says nothing of a version of stigmalint */
  isOfHouse?: true
  severity: Level
  message: string
  why: string
  suggestions: readonly Suggestion[]
  /** who says so: what can be read, and not our own judgement */
  sources: AuthoredRule['sources']
  /** no guide is cited against the wording: that it is marked is our own judgement */
  isOwnJudgement: boolean
  /** address of the first source that can be opened */
  url: string | null
}

export interface LexiconEntry {
  words: readonly string[]
  number: 'one' | 'many'
  values: Readonly<Record<string, string>>
}

export interface Name {
  id: string
  /** the words of the name in lower case, punctuation left out */
  words: readonly string[]
  /** for each word: 1 if the name writes it with a capital */
  capitals: readonly (0 | 1)[]
  anyCase: boolean
}

/** [pattern, sequence, atom] where a word can stand. */
export type Anchor = readonly [pattern: number, sequence: number, atom: number]

export interface Profile {
  id: ProfileId
  title: string
  spelling: Spelling
  severity: Readonly<Record<string, Level>>
}

/** All that is needed once something may have been found. */
export interface Rules {
  /** what the rules are written in */
  language: LanguageId
  rules: readonly Rule[]
  patterns: readonly Pattern[]
  anchors: Readonly<Record<string, readonly Anchor[]>>
  lexicons: Readonly<Record<string, readonly LexiconEntry[]>>
  /** by their first word */
  names: Readonly<Record<string, readonly Name[]>>
  profiles: Readonly<Record<string, Profile>>
  renamed: Readonly<Record<string, string>>
}

/** What is read only to explain a rule or to test it; examples by ruleId, sources by their id. */
export interface Reference {
  sources: Readonly<Record<string, Source>>
  examples: Readonly<Record<string, AuthoredRule['examples']>>
}

/**
 * What the scan needs: words, and for each what it says. A region is a candidate where an anchor stands and all cues of one
 * of its lists stand, too, in the region (or, for some, in the document).
 */
export interface ScanTable {
  /** in lower case; first those to stop at, which are the anchors and what gives an awaited cue */
  words: readonly string[]
  /** the `wordHash` of each word */
  hashes: readonly number[]
  /** how many of the words are those to stop at */
  stops: number
  /** what a word says, by its place in `words` */
  says: (word: number) => WordFacts
  /** cues that some anchor needs anywhere in the document */
  awaited: readonly number[]
  /** those of them that only a heading gives */
  ofHeadings: readonly number[]
  /** how many cues there are */
  cues: number
  /** the word that letters behind an apostrophe may stand for */
  contractions: Readonly<Record<string, string>>
}

export interface WordFacts {
  /** cues that it gives */
  gives: readonly number[]
  /**
   * Lists of cues; where all of one list stand the word is an anchor, and an empty list needs nothing.
   * Negative (-cue - 1): anywhere in the document.
   */
  needs: readonly (readonly number[])[]
}

/** Compiled rules: the scan table at once, the rest when it is asked for. */
export interface RuleSet {
  /**
   * Names what was compiled: rules, lexicons, names, profiles, sources and how common words are, house rules included. The
   * same have the same name wherever they lie; who keeps findings can tell by it whether they still hold.
   */
  fingerprint: string
  scan: ScanTable
  rules: () => Promise<Rules>
  reference: () => Promise<Reference>
}
