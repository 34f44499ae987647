/** Paragraphs of parts of XML that know where each of their characters stands: what a document of several parts is read as. */
import type { Location } from '@stigmalint/core'
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

/** No document that people wrote has more, and none has to fill the memory. */
export const most = { paragraphs: 100_000, stretches: 400_000 }

/** What stands at the head of each page is one; what changes in it changes in all. */
export function once(paragraphs: readonly Placed[]): Placed[] {
  const byText = new Map<string, Placed>()
  for (const paragraph of paragraphs) {
    const known = byText.get(paragraph.text)
    if (known) known.copies.push(paragraph, ...paragraph.copies)
    else byText.set(paragraph.text, paragraph)
  }
  return [...byText.values()]
}
