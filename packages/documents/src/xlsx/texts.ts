/** Texts of cells: each in one format, or run by run. How a text is spoken (in Japanese) is no part of it. */
import { grow, inMode, piecesOf, type Growing, type Mode } from '../paragraphs/growing.js'
import type { Limits } from '../paragraphs/limits.js'
import { emptyIn, type Placed } from '../paragraphs/placed.js'
import type { Tag } from '../xml/scan.js'
import type { Close, Closer } from '../xml/walk.js'
import { walkXml } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { isSheet } from './names.js'

/** Reads texts that stand in a part among other things. */
export class Texts {
  readonly #part: Part
  readonly #limits: Limits
  #open: { paragraph: Placed; growing: Growing; mode: Mode } | null = null
  #isText = false

  constructor(part: Part, limits: Limits) {
    this.#part = part
    this.#limits = limits
  }

  /** The element that a text is; `take` has it at its end. What a formula makes is `fixed`. */
  begin(take: (text: Placed) => void, mode: Mode = 'prose'): Close {
    this.#limits.paragraph()
    const paragraph = emptyIn(this.#part)
    const growing: Growing = { mode: 'prose', group: 0 }
    this.#open = { paragraph, growing, mode }
    return () => {
      paragraph.text = inMode(paragraph.text, growing, 'prose')
      this.#open = null
      take(paragraph)
    }
  }

  /** The element that a text is as it stands, with no element in it. */
  beginValue(take: (text: Placed) => void, mode: Mode): Close {
    const close = this.begin(take, mode)
    this.#isText = true
    return (start, end) => {
      this.#isText = false
      close(start, end)
    }
  }

  /** An element within it. */
  within({ local }: Tag): Closer {
    if (local === 'rPh' || local === 'rPr') return 'skip'
    if (local !== 't' || !this.#open) return undefined
    this.#isText = true
    return () => {
      this.#isText = false
    }
  }

  words(start: number, end: number, isData: boolean): void {
    if (!this.#open || !this.#isText) return
    const { paragraph, growing } = this.#open
    const mode = isData ? 'fixed' : this.#open.mode
    for (const { text, ...span } of piecesOf(this.#part.xml, { start, end }, isData)) {
      this.#limits.stretch()
      const at = grow(paragraph, growing, { text, mode, group: 0 })
      paragraph.places.push({ at, length: text.length, ...span })
    }
  }
}

/** The texts that cells have in common, by their numbers. */
export function sharedIn(part: Part, limits: Limits): Placed[] {
  const shared: Placed[] = []
  const texts = new Texts(part, limits)
  walkXml(part, {
    begin: (tag) => {
      if (!isSheet(tag.uri)) return undefined
      return tag.local === 'si' ? texts.begin((text) => shared.push(text)) : texts.within(tag)
    },
    text: (start, end, isData) => {
      texts.words(start, end, isData)
    }
  })
  return shared
}
