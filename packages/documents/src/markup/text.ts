/** Lines that read on as one text, whatever stands before each of them, with the way back to their source. */
import type { Span } from '@stigmalint/core/formats'
import { lastBefore } from '../search.js'
import type { Blocks } from './blocks.js'
import { isBlank, type Line } from './lines.js'

export class Text {
  /** Lines without the blank ones among them; null where all are. */
  static ofLines(source: string, lines: readonly Line[]): Text | null {
    const spans = lines.filter((line) => !isBlank(line)).map(({ from, end }) => ({ start: from, end }))
    return spans.length > 0 ? new Text(source, spans) : null
  }

  /** line ends are `\n` */
  readonly text: string
  readonly #starts: number[] = []

  constructor(
    source: string,
    readonly spans: readonly Span[]
  ) {
    let text = ''
    for (const [index, { start, end }] of spans.entries()) {
      if (index > 0) text += '\n'
      this.#starts.push(text.length)
      text += source.slice(start, end)
    }
    this.text = text
  }

  /** Where a character stands in the source; the end of the text is where its last line ends. */
  place(at: number): number {
    const index = this.lineOf(at)
    return (this.spans[index]?.start ?? 0) + at - (this.#starts[index] ?? 0)
  }

  /** The number of the line that a character stands in. */
  lineOf(at: number): number {
    return Math.max(0, lastBefore(this.#starts, at))
  }

  /** [from, to) as prose; white space at the ends of lines is a break. */
  copy(blocks: Blocks, from: number, to: number): void {
    this.#each(
      from,
      to,
      (start, end) => {
        blocks.copy(start, end)
      },
      (start, end) => {
        blocks.space(start, end)
      }
    )
  }

  /** The same, where an edit would change what the words name. */
  fixed(blocks: Blocks, from: number, to: number): void {
    for (let at = from; at < to;) {
      const sign = String.fromCodePoint(this.text.codePointAt(at) ?? 32)
      const start = this.place(at)
      if (/\s/.test(sign)) blocks.space(start, sign === '\n' ? this.place(at + 1) : start + 1)
      else blocks.fixed(sign, start, start + sign.length)
      at += sign.length
    }
  }

  unit(blocks: Blocks, text: string, from: number, to: number): void {
    blocks.unit(text, this.place(from), this.place(to - 1) + 1)
  }

  object(blocks: Blocks, from: number, to: number): void {
    blocks.object(this.place(from), this.place(to - 1) + 1)
  }

  #each(
    from: number,
    to: number,
    words: (start: number, end: number) => void,
    white: (start: number, end: number) => void
  ): void {
    for (let at = from; at < to;) {
      const found = this.text.indexOf('\n', at)
      const end = found < 0 || found > to ? to : found
      if (at < end) this.#line(at, end, words, white)
      if (end < to) white(this.place(end), this.place(end + 1))
      at = end + 1
    }
  }

  #line(
    at: number,
    end: number,
    words: (start: number, end: number) => void,
    white: (start: number, end: number) => void
  ): void {
    const own = this.text.slice(at, end)
    const start = this.place(at)
    const lead = own.length - own.trimStart().length
    const length = own.trimEnd().length
    if (lead > 0) white(start, start + lead)
    if (length > lead) words(start + lead, start + length)
    if (length < own.length && length >= lead) white(start + length, start + own.length)
  }
}

/**
 * Reads what begins with the mark `sign` at a place, after what stands before it, for which it calls `before`; gives where it
 * ends, or null where it is none.
 */
export type ReadMark = (sign: string, at: number, to: number, before: (start: number) => void) => number | null

/** [from, to) of a text as prose: what stands between the marks is copied. `mark`, a global pattern, finds each of them. */
export function readMarks(text: Text, blocks: Blocks, mark: RegExp, from: number, to: number, read: ReadMark): void {
  let at = from
  let next = from
  for (;;) {
    mark.lastIndex = next
    const found = mark.exec(text.text)
    if (!found || found.index >= to) break
    const [sign] = found
    const end = read(sign, found.index, to, (start) => {
      text.copy(blocks, at, start)
    })
    if (end === null) next = found.index + sign.length
    else at = next = end
  }
  text.copy(blocks, at, to)
}

/** Looks for the ends of marks in a text: what was passed over once is not gone through again. */
export class Ends {
  readonly #known = new Map<string, { from: number; found: RegExpExecArray | null }>()

  constructor(private readonly text: string) {}

  /** Where `pattern`, a global one that `key` stands for, is found first at `from` or behind it and before `to`; null: nowhere. */
  find(key: string, pattern: RegExp, from: number, to: number): RegExpExecArray | null {
    let known = this.#known.get(key)
    if (!known || from < known.from || (known.found && known.found.index < from)) {
      pattern.lastIndex = from
      known = { from, found: pattern.exec(this.text) }
      this.#known.set(key, known)
    }
    const { found } = known
    return found && found.index + found[0].length <= to ? found : null
  }
}
