/** What stands a second time in a document, for readers that do not know the first form: it changes with that. */
import type { Close } from '../xml/walk.js'
import type { Paragraph } from './model.js'

/** A content in two forms, while it is read. */
interface Forms {
  shown: Paragraph[]
  /** null until the second form begins */
  copies: Paragraph[] | null
}

export class Copies {
  readonly #open: Forms[] = []

  begin(): Close {
    const own: Forms = { shown: [], copies: null }
    this.#open.push(own)
    return () => {
      this.#open.pop()
      pair(own.shown, own.copies ?? [])
    }
  }

  /** @returns whether there is a first form */
  beginSecond(): boolean {
    const own = this.#open.at(-1)
    if (own) own.copies = []
    return own !== undefined
  }

  get isSecond(): boolean {
    return this.#open.at(-1)?.copies != null
  }

  /** @returns whether the paragraph is of a first form, or of no such content */
  add(paragraph: Paragraph): boolean {
    const copies = this.#open.at(-1)?.copies
    if (copies) copies.push(paragraph)
    else for (const { shown } of this.#open) shown.push(paragraph)
    return !copies
  }
}

/** Gives paragraphs those with the same words in another form of the same content. */
function pair(shown: readonly Paragraph[], copies: readonly Paragraph[]): void {
  let next = 0
  for (const copy of copies) {
    const found = shown.findIndex(({ text }, index) => index >= next && text === copy.text)
    const own = shown[found]
    if (!own || copy.text === '') continue
    own.copies.push(copy)
    next = found + 1
  }
}
