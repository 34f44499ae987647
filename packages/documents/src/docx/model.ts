/** What a story of a Word document is made of: paragraphs, the runs that they stand in, and where each stretch stands. */
import type { Growing, Span } from '../paragraphs/growing.js'
import type { Place as AnyPlace, Placed } from '../paragraphs/placed.js'
import type { Looks } from './styles.js'

export type { Span }

/** A run: a stretch of a paragraph in one format. */
export interface Run extends Span {
  /** its properties, with their tags; null where it has none */
  properties: Span | null
  /** the child of the paragraph that it stands in, where it is none itself: a link, a content control, an insertion */
  container: Container | null
  /** the start tag of the insertion that it is a child of */
  insertion: Span | null
  /** somebody else's insertion or move is round it */
  isTracked: boolean
  /** the field whose result it is part of, from the run that begins it to the run that ends it */
  field: FieldSpan | null
}

/** `isControl`: a content control. */
export interface Container extends Span {
  isControl: boolean
}

/** A field is `whole` where it begins and ends in one paragraph. */
export interface FieldSpan extends Span {
  isWhole: boolean
}

export interface Place extends AnyPlace {
  /** null: it is no part of a run, but an attribute */
  run: Run | null
}

/** Its location is without its page. */
export interface Paragraph extends Placed {
  places: Place[]
  /** from where in its text on it stands on which page; empty where that is not known */
  pages: { at: number; page: number }[]
  copies: Paragraph[]
  /** the run beside which a comment stands, where none can stand at the words; null: at the words, if it has runs */
  anchor: Run | null
  /**
   * A content control stands round it alone. Not every word processor understands changes and comments in such a one: some
   * lose its words.
   */
  isEnclosed: boolean
  /** whether it repeats others and is made by the word processor: a table of contents */
  isGenerated: boolean
}

/** A paragraph that is being read. */
export interface Open extends Growing {
  paragraph: Paragraph
  style: string | undefined
  looks: Looks
  isListed: boolean | undefined
  isMarkDeleted: boolean
  container: Container | null
}

/** A note by its id, as the body refers to it. */
export interface NoteReference {
  number: number
  run: Run
}

export interface Story {
  paragraphs: readonly Paragraph[]
  footnotes: ReadonlyMap<string, NoteReference>
  endnotes: ReadonlyMap<string, NoteReference>
  /** ids of relationships to headers and footers, in their order */
  headers: readonly string[]
  footers: readonly string[]
  /** the first run of its own paragraphs that a comment may stand beside */
  firstRun: Run | null
  /** content controls that stand round one paragraph alone, each with the last run before it that a comment may stand beside */
  enclosures: readonly (Span & { before: Run | null })[]
}

/** What a story is of, and what was found in the body before. */
export interface StoryKind {
  /** null: the body */
  place: 'footnote' | 'endnote' | 'header' | 'footer' | null
  /** of a header or footer; a note has that of its reference */
  number: number
  notes: ReadonlyMap<string, NoteReference>
}

export const body: StoryKind = { place: null, number: 0, notes: new Map() }
