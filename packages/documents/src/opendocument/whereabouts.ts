/** Where people find what is read of a file of OpenDocument: in a text by headings and paragraphs, else by slides. */
import type { Location } from '@stigmalint/core'
import { shortened } from '../paragraphs/heading.js'
import { ifMore, placeInTable, type Table } from '../paragraphs/tables.js'

/** A text that stands apart from what is round it, whose paragraphs have its place. */
export interface Apart {
  place: 'footnote' | 'endnote' | 'text box' | 'header' | 'footer' | 'alternative text of picture'
  number: number
  paragraph: number
}

/** What stands round a paragraph. */
export interface Within {
  apart: Apart | null
  table: Table | null
}

export interface Whereabouts {
  /** whether what is written on a shape stands apart from the text round it */
  readonly areShapesApart: boolean
  /** Of the next paragraph that has words; `heading` is its depth where it is one. */
  of: (words: string, heading: number | null, within: Within) => Location
}

export class InText implements Whereabouts {
  readonly areShapesApart = true
  #heading: string | null = null
  #number = 0

  of(words: string, heading: number | null, { apart, table }: Within): Location {
    if (apart) apart.paragraph++
    else if (!table) this.#number++
    const location = this.#locate(words, heading, { apart, table })
    if (heading !== null && !apart && !table) {
      this.#heading = shortened(words)
      this.#number = 0
    }
    return location
  }

  #locate(words: string, heading: number | null, { apart, table }: Within): Location {
    const around: Location = this.#heading === null || heading !== null ? {} : { heading: this.#heading }
    if (apart) {
      const own = { [apart.place]: apart.number, ...ifMore(apart.paragraph) }
      const isInText = apart.place === 'text box' || apart.place === 'alternative text of picture'
      return isInText ? { ...around, ...own } : own
    }
    if (table) return { ...around, ...placeInTable(table) }
    return heading === null ? { ...around, paragraph: this.#number } : { heading: shortened(words) }
  }
}

export class OnSlides implements Whereabouts {
  readonly areShapesApart = false
  #slide = 0
  #number = 0
  #pictures = 0
  #areNotes = false

  /** Hidden ones are counted as well, as people count them. */
  beginSlide(): void {
    this.#slide++
    this.#number = 0
    this.#pictures = 0
  }

  beginNotes(): () => void {
    this.#areNotes = true
    this.#number = 0
    return () => {
      this.#areNotes = false
    }
  }

  of(words: string, heading: number | null, { apart, table }: Within): Location {
    // what stands at the foot of slides is said before the first of them
    if (apart?.place === 'footer' || apart?.place === 'header') return { [apart.place]: apart.number }
    const slide = { slide: this.#slide }
    if (apart) return { ...slide, [apart.place]: ++this.#pictures }
    if (table) return { ...slide, ...placeInTable(table) }
    if (heading !== null) return { ...slide, title: shortened(words) }
    this.#number++
    return { ...slide, [this.#areNotes ? 'paragraph of notes' : 'paragraph']: this.#number }
  }
}
