/**
 * What differs between the kinds of text that are read: one value for each, and nothing else asks a text what it is.
 * Offsets are UTF-16 code units of the text that is handed over.
 */
import type { Cut, Piece } from '../cut/piece.js'
import type { Comments, CommentSyntax } from './comments.js'
import type { ProseBlock } from '../read/prose.js'

/** How files and documents of a format are known, and what people call it. */
export interface FileKind {
  /** a name for callers and tests: it decides nothing */
  readonly id: string
  /**
   * Raised where it reads a text otherwise than before, so that what was found then is not taken for what would be found
   * now. A format on top of another says its own behind that of the other: "1.2".
   */
  readonly version: string
  /** what people call it: "Markdown" */
  readonly label: string
  /** the endings of its files as people write them, without the dot: "md", "Rmd" */
  readonly extensions: readonly string[]
  /** files that are known by their whole name */
  readonly fileNames: readonly string[]
  /** the identifiers that editors give its documents, those of VS Code first */
  readonly languageIds: readonly string[]
  /** whether programs keep data in files that end like these, so that a file has to be looked at to know */
  readonly mayHoldData: boolean
}

/** A format whose files are their own text. */
export interface Format extends FileKind {
  /** Puts out of sight what is for programs, by as many characters; null where there is nothing of it. */
  readonly mask: ((source: string) => string) | null
  /** Cuts a source where what follows can be read alone. */
  readonly cut: Cut
  /** Where the front matter ends that a source starts with; 0 without any. */
  readonly frontMatterEnd: (source: string) => number
  /** Whether there may be prose in a piece that is none by its kind, and no front matter: a cheap look. */
  readonly mayHoldProse: (kind: Piece['kind'], text: string) => boolean
  readonly outline: Outline
  /** Where in a piece a block surely begins, 0 first: a cue counts for words of its own block. */
  readonly regionStarts: (text: string, kind: Piece['kind']) => readonly number[]
  /** The words in [from, to) that readers see and the source does not spell out, joined by spaces; '' where there are none. */
  readonly hiddenWords: (text: string, from: number, to: number) => string
  /**
   * What raw text may read as, for the look before it is parsed: all that its reader finds has to be among it. Null where
   * only the reader can tell.
   */
  readonly bare: (text: string) => readonly string[] | null
  /** The prose of a piece; front matter is read by the core. What it takes to read is loaded here. */
  readonly read: (text: string, piece: Piece, page: Page) => Promise<readonly ProseBlock[]>
  /** null: it has none */
  readonly comments: Comments | null
}

/** What is asked of a source that is not parsed yet. */
export interface Glance {
  readonly outline: Outline
  readonly comments: CommentSyntax | null
}

/** What a piece may ask about its page while it is read. */
export interface Page {
  /** Which labels that the piece names are defined on the page; `definedIn` finds those that a text defines. */
  labels: (definedIn: (text: string) => ReadonlySet<string>) => readonly string[]
}

/** What a source tells about itself before it is parsed. */
export interface Outline {
  /** The headings of a piece, in their order. */
  readonly headings: (text: string, piece: Piece) => readonly Heading[]
  /** The labels of links and footnotes in a text. */
  readonly labels: (text: string) => Labels
  /** Whether a tag of a quotation may stand in a text: a cheap look. */
  readonly mayQuote: (text: string) => boolean
  /** What tags make a quotation that goes on over several pieces. */
  readonly quotes: (source: string, isCode: (offset: number) => boolean) => readonly Quoted[]
  /** Tells of offsets into a piece, one behind the other, whether a comment there stands in code. */
  readonly inCode: (text: string) => (offset: number) => InCode
}

/** A heading: where its text starts, its depth and its text without markup. */
export interface Heading {
  offset: number
  depth: number
  text: string
}

/** What a text may refer to, and what it may define; each may hold too many and never too few. Footnotes start with "^". */
export interface Labels {
  named: ReadonlySet<string>
  maybeDefined: ReadonlySet<string>
}

/** A range of the source, between the tags of a quotation. */
export interface Quoted {
  from: number
  to: number
}

/** How a comment stands among code: `quoted` where it is none, `shown` where readers see it and it is none either. */
export type InCode = 'quoted' | 'shown' | null

const none: ReadonlySet<string> = new Set()

/** Of a format that has no headings, labels or quotations that can be told before it is read, and no code. */
export const noOutline: Outline = {
  headings: () => [],
  labels: () => ({ named: none, maybeDefined: none }),
  mayQuote: () => false,
  quotes: () => [],
  inCode: () => () => null
}

/**
 * A format of which parts are put out of sight before anything else reads it; `own` says what else is its own, and which
 * version the mask is.
 */
export function masked(
  below: Format,
  mask: (source: string) => string,
  own: Partial<Format> & Pick<Format, 'version'>
): Format {
  const comments = own.comments === undefined ? below.comments : own.comments
  return {
    ...below,
    ...own,
    version: `${below.version}.${own.version}`,
    mask,
    comments: comments && {
      ...comments,
      readsTheSame: (one, other) => comments.readsTheSame(mask(one), mask(other))
    }
  }
}
