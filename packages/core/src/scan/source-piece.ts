/** A piece of a text that is edited, with what it tells of itself. */
import type { Piece } from '../cut/piece.js'
import { mayHoldComment } from '../formats/comments.js'
import type { Glance, Heading, Labels } from '../formats/format.js'

const none: ReadonlySet<string> = new Set()

/**
 * Its text never changes: an edit puts other pieces in its place, and only moves those behind. What it tells is
 * worked out when first asked for.
 */
export class SourcePiece {
  /** where it stands in the source now */
  start: number
  /** how many lines stand before it, once `countLines` was asked for them */
  line = -1
  readonly length: number
  readonly kind: Piece['kind']
  readonly afterBlank: boolean
  readonly head: string | undefined
  /** the text is [from, from + length) of it */
  readonly #parent: string
  readonly #from: number
  readonly #glance: Glance
  #text: string | null = null
  #headings: readonly Heading[] | null = null
  #lineBreaks = -1
  #labels: Labels | null = null
  #defined: ReadonlySet<string> | null = null
  #maySuppress: boolean | null = null
  #mayQuote: boolean | null = null
  #words: readonly string[] | null = null

  constructor(parent: string, from: number, piece: Piece, glance: Glance) {
    this.#glance = glance
    this.#parent = parent
    this.#from = from
    this.start = piece.start
    this.length = piece.end - piece.start
    this.kind = piece.kind
    this.afterBlank = piece.afterBlank
    this.head = piece.head
  }

  get end(): number {
    return this.start + this.length
  }

  get text(): string {
    return (this.#text ??= this.#parent.slice(this.#from, this.#from + this.length))
  }

  /** as a piece of its own text */
  get alone(): Piece {
    const { length: end, kind, afterBlank, head } = this
    return { start: 0, end, kind, afterBlank, head }
  }

  /** the headings in it, with offsets into its text */
  get headings(): readonly Heading[] {
    return (this.#headings ??= this.#glance.outline.headings(this.text, this.alone))
  }

  /** Whether it is prose: code, front matter and the like are never found in, and say nothing of the topic either. */
  get isProse(): boolean {
    return this.kind === 'prose' || this.kind === 'whole'
  }

  /** the words of its prose in lower case */
  get words(): readonly string[] {
    return (this.#words ??= this.isProse
      ? (this.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase())
      : [])
  }

  /** how many line breaks it holds */
  get lineBreaks(): number {
    if (this.#lineBreaks < 0) this.#lineBreaks = countLineBreaks(this.text)
    return this.#lineBreaks
  }

  /** the labels of links and footnotes in it */
  get labels(): Labels {
    return (this.#labels ??= this.#labelsHere())
  }

  #labelsHere(): Labels {
    if (this.kind === 'front-matter') return { named: none, maybeDefined: none }
    return this.#glance.outline.labels((this.head ?? '') + this.text)
  }

  /** the labels of links and footnotes that may be defined in it: in most pieces none, which is told at a glance */
  get maybeDefined(): ReadonlySet<string> {
    return this.kind === 'prose' && this.text.includes(']:') ? this.labels.maybeDefined : none
  }

  /** the labels that are surely defined in it, as `parse` finds them */
  defined(parse: (text: string) => ReadonlySet<string>): ReadonlySet<string> {
    return (this.#defined ??= parse(this.text))
  }

  /** whether a suppression comment may stand in it */
  get maySuppress(): boolean {
    const { comments } = this.#glance
    return (this.#maySuppress ??= comments !== null && mayHoldComment(this.text, comments.marks))
  }

  /** whether a block quote of HTML may begin or end in it */
  get mayQuote(): boolean {
    return (this.#mayQuote ??= this.#glance.outline.mayQuote(this.text))
  }
}

/**
 * A string with memory of its own. A slice keeps the string alive that it was taken from: each edit would leave a whole
 * source behind.
 */
export const copied = (slice: string): string => ` ${slice}`.slice(1)

/** Tells pieces, from one on, how many lines stand before them. */
export function countLines(pieces: readonly SourcePiece[], from: number): void {
  const before = pieces[from - 1]
  let line = before ? before.line + before.lineBreaks : 0
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) return
    piece.line = line
    line += piece.lineBreaks
  }
}

function countLineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  if (text.includes('\r')) count += text.match(/\r(?!\n)/g)?.length ?? 0
  return count
}
