/** What is no prose is put out of sight before a text is cut: by as many characters, so that every offset stays. */

/**
 * What stands for what is out of sight: `object` where the reader sees something else there (see `objectMark`), `nothing`
 * where the reader sees nothing (it is invisible, and left out of the prose), `tag` for a name or a value within a tag of
 * HTML, `blank` where lines may end a block.
 */
export const stand = { object: '\uFFFC', nothing: '\u2060', tag: 'x', blank: ' ' } as const
export type Stand = keyof typeof stand

/** What stands for the marks of a comment as short as these: no source has it, and HTML shows nothing of it. */
export const instruction = { open: '<?\u2060', close: '\u2060?>' } as const

/**
 * What fills an instruction that stands for a tag of a block quote, from `<?` to `?>`: the tag is out of sight, and what
 * stands between two of them is a quotation all the same.
 */
export const quotation = { open: '\u2061', close: '\u2062' } as const

const indentation = /\n[ \t>]*|[^\r]/g

/** As many characters; line ends stay, and so do indentation and the marks of a block quote behind them. */
export const hide = (text: string, by: Stand): string =>
  text.replace(indentation, (found) => (found.startsWith('\n') ? found : stand[by]))

/** A text of which parts are put out of sight, from its start to its end. */
export class Masked {
  readonly #source: string
  readonly #parts: string[] = []
  #done = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Puts [start, end) out of sight; what stands before `start` is done with. */
  hide(start: number, end: number, by: Stand): void {
    this.replace(start, end, hide(this.#source.slice(start, end), by))
  }

  /** The same with a text of one's own, as long as what it stands for. */
  replace(start: number, end: number, text: string): void {
    this.#parts.push(this.#source.slice(this.#done, start), text)
    this.#done = end
  }

  /** The source itself if nothing was put out of sight. */
  toString(): string {
    return this.#done === 0 ? this.#source : this.#parts.join('') + this.#source.slice(this.#done)
  }
}
