/** A paragraph of rich text, which knows where in the file each of its characters stands. */
import type { Location } from '@stigmalint/core'
import type { Growing } from '../paragraphs/growing.js'
import type { Kind } from '../paragraphs/paragraph.js'
import type { Place } from '../paragraphs/placed.js'

export interface RichParagraph {
  /** with the marks of `paragraphs/paragraph.ts` */
  text: string
  places: Place[]
  kind: Kind
  location: Location
}

/** While it is read. */
export interface Growth extends RichParagraph {
  growing: Growing
}

export const newGrowth = (): Growth => ({
  text: '',
  places: [],
  kind: { roles: ['paragraph'] },
  location: {},
  growing: { mode: 'prose', group: 0 }
})
