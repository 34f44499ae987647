/** Where people find what is read of a story: counted as they count, paragraph by paragraph. */
import type { Location } from '@stigmalint/core'
import { shortened } from '../paragraphs/heading.js'
import { ifMore, placeInTable, type Table } from '../paragraphs/tables.js'
import type { Paragraph, Run, StoryKind } from './model.js'

/** A box of text. */
export interface Box {
  number: number
  paragraph: number
}

/** What stands round a paragraph. */
export interface Within {
  box: Box | undefined
  table: Table | null
}

export class Whereabouts {
  readonly #kind: StoryKind
  #heading: string | null = null
  #number = 0
  #page: number | null = null
  #boxes = 0
  #pictures = 0
  #note: { id: string; paragraph: number } | null = null
  #ownParagraphs = 0

  constructor(kind: StoryKind, xml: string) {
    this.#kind = kind
    if (kind.place === null && /<\w+:lastRenderedPageBreak\b/.test(xml)) this.#page = 1
  }

  get isNote(): boolean {
    return this.#kind.place === 'footnote' || this.#kind.place === 'endnote'
  }

  /** The run that refers to the note. */
  get referring(): Run | null {
    return this.isNote ? (this.#kind.notes.get(this.#note?.id ?? '')?.run ?? null) : null
  }

  /** The pages of a paragraph that begins here. */
  get pages(): Paragraph['pages'] {
    return this.#page === null ? [] : [{ at: 0, page: this.#page }]
  }

  /** The page that begins; null where pages are not known. */
  turnPage(): number | null {
    return this.#page === null ? null : ++this.#page
  }

  beginNote(id: string): void {
    this.#note = { id, paragraph: 0 }
  }

  /** `isAgain`: the box that was counted last, in another form */
  beginBox(isAgain: boolean): Box {
    return { number: isAgain ? this.#boxes : ++this.#boxes, paragraph: 0 }
  }

  /** Of the next picture that has a text. */
  ofPicture(): Location {
    return { ...this.#around(), 'alternative text of picture': ++this.#pictures }
  }

  /** Of the next paragraph that has words. */
  of(words: string, heading: number | null, within: Within): Location {
    this.#count(within)
    const location = this.#locate(words, heading, within)
    if (heading !== null && !within.box && !within.table) {
      this.#heading = shortened(words)
      this.#number = 0
    }
    return location
  }

  #count({ box, table }: Within): void {
    if (box) box.paragraph++
    else if (this.#note) this.#note.paragraph++
    else if (!table) {
      this.#number++
      this.#ownParagraphs++
    }
  }

  #locate(words: string, heading: number | null, { box, table }: Within): Location {
    const { place, number, notes } = this.#kind
    const around = heading === null ? this.#around() : {}
    if (place === 'header' || place === 'footer') return { [place]: number, ...ifMore(this.#ownParagraphs) }
    if (place !== null && this.#note)
      return { [place]: notes.get(this.#note.id)?.number ?? this.#note.id, ...ifMore(this.#note.paragraph) }
    if (box) return { ...around, 'text box': box.number, ...ifMore(box.paragraph) }
    if (table) return { ...around, ...placeInTable(table) }
    return heading === null ? { ...around, paragraph: this.#number } : { heading: shortened(words) }
  }

  #around(): Location {
    return this.#heading === null ? {} : { heading: this.#heading }
  }
}
