/** The content controls that are open while a story is read. */
import type { Close } from '../xml/walk.js'
import type { Paragraph, Run, Span } from './model.js'

interface Control {
  isFixed: boolean
  isContents: boolean
  /** the paragraphs that it stands round; null: it stands within one */
  paragraphs: Paragraph[] | null
}

export class Controls {
  readonly #open: Control[] = []
  /** those that stand round one paragraph alone, each with the last run before it that a comment may stand beside */
  readonly enclosures: (Span & { before: Run | null })[] = []

  /** Whether one stands round the paragraph. */
  get isAround(): boolean {
    return this.#open.some(({ paragraphs }) => paragraphs !== null)
  }

  /** Whether nobody but a program writes what stands here. */
  get isFixed(): boolean {
    return this.#open.some((own) => own.isFixed)
  }

  get isContents(): boolean {
    return this.#open.some((own) => own.isContents)
  }

  begin(start: number, place: 'in a paragraph' | 'round paragraphs', before: Run | null): Close {
    const paragraphs: Paragraph[] | null = place === 'round paragraphs' ? [] : null
    this.#open.push({ isFixed: false, isContents: false, paragraphs })
    return (_, end) => {
      this.#open.pop()
      const [only, ...others] = paragraphs ?? []
      if (!only || others.length > 0) return
      only.isEnclosed = true
      this.enclosures.push({ start, end, before })
    }
  }

  /** What the properties of a control say of it. */
  say(what: string, value: string | undefined): void {
    const control = this.#open.at(-1)
    if (!control) return
    if (what === 'docPartGallery') control.isContents ||= value === 'Table of Contents'
    else if (what !== 'lock' || /content/i.test(value ?? '')) control.isFixed = true
  }

  add(paragraph: Paragraph): void {
    for (const { paragraphs } of this.#open) paragraphs?.push(paragraph)
  }
}
