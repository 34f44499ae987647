/** How much of a document is read: none that people wrote has more, and none has to fill the memory. */
import { Unreadable } from '../unreadable.js'

const most = { paragraphs: 100_000, stretches: 400_000, cells: 200_000 }

export class Limits {
  readonly #what: string
  #paragraphs = 0
  #stretches = 0
  #cells = 0

  /** `what` is to be split where it is too long. */
  constructor(what = 'document') {
    this.#what = what
  }

  /** @throws {Unreadable} for one paragraph too many */
  paragraph(): void {
    if (++this.#paragraphs > most.paragraphs)
      throw new Unreadable(`has more than ${most.paragraphs} paragraphs; split the ${this.#what}`)
  }

  /** @throws {Unreadable} for one cell too many, whatever it holds */
  cell(): void {
    if (++this.#cells > most.cells)
      throw new Unreadable(`has more than ${most.cells} cells to read; split the ${this.#what}`)
  }

  /** @throws {Unreadable} for one piece of text too many */
  stretch(): void {
    if (++this.#stretches > most.stretches)
      throw new Unreadable(`has its text in more than ${most.stretches} pieces; split the ${this.#what}`)
  }
}
