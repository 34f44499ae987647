/** Blocks of prose as the reader of a markup finds them, one within the other. Offsets are UTF-16 code units of the source. */
import type { Span } from '@stigmalint/core/formats'
import { hasWord, maskAddresses, ProseBuilder, type ProseBlock, type Write } from '@stigmalint/core/reading'

/** What a block is. */
export type Kind = Pick<ProseBlock, 'roles' | 'heading' | 'table' | 'lead'>

/** A block while it is read. */
class Open {
  readonly prose = new ProseBuilder()
  readonly emphases: Span[] = []
  /** raised where no edit goes on: marks stand there */
  node = 0
  /** white space that counts where words follow */
  white: Span | null = null
  end: number

  constructor(
    readonly kind: Kind,
    readonly start: number,
    readonly write: Write
  ) {
    this.end = start
  }
}

/** Stands for what is shown and no prose: code, a formula, a citation. */
const object = '\uFFFC'

export class Blocks {
  readonly #found: ProseBlock[] = []
  readonly #open: Open[] = []

  constructor(
    private readonly source: string,
    private readonly write: Write
  ) {}

  /** In the order in which they begin. */
  get found(): readonly ProseBlock[] {
    return this.#found.toSorted((one, other) => one.start - other.start)
  }

  /** Begins a block, perhaps within another: a note stands in a sentence. */
  begin(kind: Kind, start: number, write = this.write): void {
    this.#open.push(new Open(kind, start, write))
  }

  /** Ends the innermost block; gives its text. */
  end(): string {
    const open = this.#open.pop()
    if (!open) return ''
    const { prose, kind, start, end, write } = open
    const masked = maskAddresses(prose.text, prose.segments)
    if (hasWord(masked.text))
      this.#found.push({
        ...kind,
        ...masked,
        start,
        end,
        emphases: open.emphases.sort((one, other) => one.start - other.start),
        write
      })
    return prose.text
  }

  /** What was read of the innermost block so far. */
  get text(): string {
    return this.#open.at(-1)?.prose.text ?? ''
  }

  /** Whether a word goes on where the innermost block has come to. */
  get isWithinWord(): boolean {
    const open = this.#open.at(-1)
    return open !== undefined && open.white === null && /[\p{L}\p{N}\p{M}]$/u.test(open.prose.text.slice(-2))
  }

  /** Source that is prose as it stands. */
  copy(start: number, end: number): void {
    const open = this.#flushed(end)
    open?.prose.copy(this.source, start, end, open.node)
  }

  /** [start, end) reads as `text`. */
  unit(text: string, start: number, end: number): void {
    const open = this.#flushed(end)
    open?.prose.unit(text, start, end, open.node)
  }

  /** The same where no edit may go. */
  fixed(text: string, start: number, end: number): void {
    const open = this.#flushed(end)
    open?.prose.unit(text, start, end, -1)
  }

  /** Source that is shown and no prose. */
  object(start: number, end: number): void {
    this.fixed(object, start, end)
  }

  /** Where an edit would take marks away. */
  border(): void {
    const open = this.#open.at(-1)
    if (open) open.node++
  }

  /** White space: one break between words, however much it is, and none at the ends of a block. */
  space(start: number, end: number): void {
    const open = this.#open.at(-1)
    if (open && open.prose.text !== '') open.white ??= { start, end }
  }

  /** Emphasis stands round [start, end). */
  emphasized(start: number, end: number): void {
    this.#open.at(-1)?.emphases.push({ start, end })
  }

  #flushed(end: number): Open | null {
    const open = this.#open.at(-1)
    if (!open) return null
    open.end = end
    const { white, prose } = open
    open.white = null
    if (!white) return open
    const own = this.source.slice(white.start, white.end)
    const isBreak = /[\r\n]/.test(own)
    if (own === '\n' || (!isBreak && /^[ \t]+$/.test(own))) prose.copy(this.source, white.start, white.end, open.node)
    else prose.unit(isBreak ? '\n' : ' ', white.start, white.end, open.node)
    return open
  }
}
