/** What a file of OpenDocument is made of as it is read: paragraphs, and what stands round their words. */
import type { Span } from '../paragraphs/growing.js'
import type { Place as AnyPlace, Placed } from '../paragraphs/placed.js'

/** What a file holds: what its body is called in it. */
export type Body = 'text' | 'presentation' | 'spreadsheet'

/** The tags that stand round words within their paragraph. */
export interface Format {
  open: string
  close: string
}

/** What stands round a stretch of a paragraph. */
export interface Around {
  format: Format
  /** the element whose content it is, in which nothing but words may stand: a field */
  field: Span | null
  /** whether a change of ours can be marked there: neither in what somebody else marked, nor on a shape */
  takesChanges: boolean
}

export interface Place extends AnyPlace {
  around: Around
}

export interface Paragraph extends Placed {
  places: Place[]
  copies: Paragraph[]
  /**
   * Where a comment about it stands: at its words, at a place of the part beside it, or away from it, where there is no
   * such place.
   */
  comments: 'at the words' | 'away' | number
  /** the attribute that names its style, with the blank before it; empty where it has none */
  style: string
  /** whether it is one; the title of a picture is none */
  isParagraph: boolean
}
