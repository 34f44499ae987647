/** Paragraphs of parts of XML that know where each of their characters stands: what a document of several parts is read as. */
import type { Edit, Location } from '@stigmalint/core'
import type { Part } from '../zip/part.js'
import type { Span } from './growing.js'
import type { Kind } from './paragraph.js'

/** Where a stretch of a paragraph stands: character by character where it is as long there, else as one unit. */
export interface Place extends Span {
  /** in the text of the paragraph */
  at: number
  length: number
}

export interface Placed {
  part: Part
  /** with the marks of `paragraph.ts` */
  text: string
  places: Place[]
  kind: Kind
  location: Location
  /** the same words elsewhere in the file, which change with these */
  copies: Placed[]
}

/** [start, end) in the text of a paragraph, and what is to stand there. */
export interface PlacedEdit<Own extends Placed = Placed> extends Edit {
  paragraph: Own
}

/** A remark about [start, end) in the text of a paragraph. */
export interface PlacedRemark<Own extends Placed = Placed> extends Span {
  paragraph: Own
  lines: readonly string[]
  edits: readonly PlacedEdit<Own>[]
}

/** A paragraph of which nothing is read so far. */
export const emptyIn = (part: Part, location: Location = {}): Placed => ({
  part,
  text: '',
  places: [],
  kind: { roles: ['paragraph'] },
  location,
  copies: []
})

/** What stands at the head of each page is one; what changes in it changes in all. */
export function once<Own extends Placed>(paragraphs: readonly Own[]): Own[] {
  const byText = new Map<string, Own>()
  for (const paragraph of paragraphs) {
    const known = byText.get(paragraph.text)
    if (known) known.copies.push(paragraph, ...paragraph.copies)
    else byText.set(paragraph.text, paragraph)
  }
  return [...byText.values()]
}
