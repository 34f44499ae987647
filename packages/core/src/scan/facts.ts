/** What a finding may have to know of the whole document. */
import type { CommentSyntax } from '../formats/comments.js'
import type { Glance, InCode, Outline, Quoted } from '../formats/format.js'
import type { SourcePiece } from './source-piece.js'
import { suppressionMarks, type SuppressionMark } from './suppression-marks.js'
import { Suppressions, type Silenceable } from './suppressions.js'

/** What of a piece is looked at to learn something about the document; its words are in lower case. */
export interface Told {
  readonly text: string
  readonly words: readonly string[]
}
export type Measure = (piece: Told) => number

/** The document, asked from within one piece. Offsets are into the piece's text. */
export interface DocumentFacts {
  /** the text of the piece */
  readonly text: string
  /** the text of the last heading before a place; null where there is none */
  headingBefore: (offset: number) => string | null
  /**
   * Which of two things the document has more of: the sign of the sum of what each piece measures. One sum is kept for
   * each function, so pass the same one again.
   */
  balance: (measure: Measure) => number
  /** whether a comment switches off what is found at a place of the piece */
  isSilenced: (finding: Silenceable) => boolean
  /** Whether tags of HTML round the piece, or beyond empty lines in it, make a quotation of what stands at a place. */
  isQuoted: (offset: number) => boolean
  /**
   * The first characters of what follows behind a place, two at most: white space and the marks of quotes and emphasis
   * are passed over, and the end of the piece is as well.
   */
  beginsAfter: (offset: number) => string
  /** Whether the words of a piece, any piece, pass the test. `key` stands for the test: one answer is kept for each. */
  someWords: (key: object, test: (words: readonly string[]) => boolean) => boolean
}

/** The facts that a piece was told, for the question whether they are still the same. */
export interface UsedFacts {
  /** the heading that it stands under, if it asked for one before itself */
  heading?: string | null
  /** which of the labels that it names are defined */
  labels?: string
  /** how what follows it begins, if it asked */
  following?: string
  /** whether a comment holds somewhere in it */
  isSuppressed: boolean
  /** where that was so, for each place: whether one holds there */
  silenced: { finding: Silenceable; isSilenced: boolean }[]
  /** what of it stands in a block quote of HTML */
  quoted?: string
  words: Map<object, boolean>
  balances: Map<Measure, number>
}

export const nothingUsed = (): UsedFacts => ({
  isSuppressed: false,
  silenced: [],
  words: new Map(),
  balances: new Map()
})

/** The facts of a document whose pieces come and go. */
export class Facts {
  readonly #outline: Outline
  readonly #comments: CommentSyntax | null
  #pieces: readonly SourcePiece[] = []
  #source = ''
  /** pieces with a heading, in their order */
  #headed: readonly SourcePiece[] | null = null
  /** how many pieces may hold a comment that suppresses, and a tag of a block quote */
  #withMarks = 0
  #withQuotes = 0
  /** for each label the pieces that may define it */
  #definers: ReadonlyMap<string, readonly SourcePiece[]> | null = null
  #parse: (text: string) => ReadonlySet<string> = () => new Set()
  #marks: readonly SuppressionMark[] | null = null
  #suppressions: Suppressions | null = null
  #quotes: readonly Quoted[] | null = null
  readonly #sums = new Map<Measure, number>()
  readonly #answers = new Map<object, { test: (words: readonly string[]) => boolean; holder: SourcePiece | null }>()

  constructor({ outline, comments }: Glance) {
    this.#outline = outline
    this.#comments = comments
  }

  /** The document is now these pieces: some were added, some are gone. */
  update(
    source: string,
    pieces: readonly SourcePiece[],
    added: readonly SourcePiece[],
    gone: readonly SourcePiece[]
  ): void {
    this.#source = source
    this.#pieces = pieces
    this.#marks = null
    this.#suppressions = null
    this.#quotes = null
    const mayDefine = (piece: SourcePiece): boolean => piece.maybeDefined.size > 0
    if (this.#definers && (added.some(mayDefine) || gone.some(mayDefine))) this.#definers = null
    const hasHeading = (piece: SourcePiece): boolean => piece.headings.length > 0
    if (this.#headed && (added.some(hasHeading) || gone.some(hasHeading))) this.#headed = null
    this.#withMarks += countOf(added, (own) => own.maySuppress) - countOf(gone, (own) => own.maySuppress)
    this.#withQuotes += countOf(added, (own) => own.mayQuote) - countOf(gone, (own) => own.mayQuote)
    for (const [measure, sum] of this.#sums) this.#sums.set(measure, sum + sumOf(added, measure) - sumOf(gone, measure))
    for (const answer of this.#answers.values()) {
      const isLost = answer.holder !== null && gone.includes(answer.holder)
      if (answer.holder === null || isLost)
        answer.holder = holderAmong(added, answer.test) ?? (isLost ? holderAmong(pieces, answer.test) : null)
    }
  }

  /** all suppression comments, with offsets into the source */
  get marks(): readonly SuppressionMark[] {
    return (this.#marks ??= this.#marksHere())
  }

  #marksHere(): readonly SuppressionMark[] {
    if (this.#comments === null || this.#withMarks === 0) return none
    return suppressionMarks(this.#source, this.#comments, this.#codeFinder())
  }

  /** Whether a comment holds in a piece. */
  isSuppressed(piece: SourcePiece): boolean {
    return this.marks.length > 0 && this.#holding.holdsWithin(piece.start, piece.end)
  }

  get #holding(): Suppressions {
    return (this.#suppressions ??= new Suppressions(this.marks))
  }

  /** The first comment that switches off a finding of a piece. */
  markFor(piece: SourcePiece, { ruleIds, offset }: Silenceable): SuppressionMark | null {
    return this.marks.length === 0 ? null : this.#holding.markFor({ ruleIds, offset: piece.start + offset })
  }

  /** Tells of offsets, one after the other, whether they stand in code. */
  #codeFinder(): (offset: number) => InCode {
    let last: { piece: SourcePiece; inCode: (offset: number) => InCode } | null = null
    return (offset) => {
      const piece = pieceAt(this.#pieces, offset)
      if (!piece) return null
      if (piece.kind === 'fence') return 'quoted'
      if (last?.piece !== piece) last = { piece, inCode: this.#outline.inCode(piece.text) }
      return last.inCode(offset - piece.start)
    }
  }

  /** The facts for one piece; what it asks is written down in `used`. */
  seenBy(piece: SourcePiece, used: UsedFacts): DocumentFacts {
    used.isSuppressed = this.isSuppressed(piece)
    const quoted = this.#quotedIn(piece)
    if (quoted.length > 0) used.quoted = keyOf(quoted)
    return {
      text: piece.text,
      headingBefore: (offset) => this.#headingIn(piece, offset) ?? (used.heading ??= this.#headingAbove(piece)),
      balance: (measure) => {
        const balance = this.#balance(measure)
        used.balances.set(measure, balance)
        return balance
      },
      isSilenced: (finding) => {
        if (!used.isSuppressed) return false
        const isSilenced = this.markFor(piece, finding) !== null
        used.silenced.push({ finding, isSilenced })
        return isSilenced
      },
      isQuoted: (offset) => quoted.some(({ from, to }) => from <= offset && offset < to),
      beginsAfter: (offset) => beginning(piece.text, offset) || (used.following ??= beginning(this.#source, piece.end)),
      someWords: (key, test) => {
        const answer = this.#holds(key, test)
        used.words.set(key, answer)
        return answer
      }
    }
  }

  /** The comments that switch off findings of a piece. */
  marksFor(piece: SourcePiece, findings: readonly Silenceable[]): SuppressionMark[] {
    return findings.flatMap((finding) => this.markFor(piece, finding) ?? [])
  }

  /** The labels of links and footnotes that a piece names and the document defines; `parse` finds what a text defines. */
  labelsFor(piece: SourcePiece, used: UsedFacts, parse: (text: string) => ReadonlySet<string>): readonly string[] {
    this.#parse = parse
    const labels = this.#labelsOf(piece)
    used.labels = labels.join('\n')
    return labels
  }

  /** Whether everything that a piece was told is still so. */
  isStill(piece: SourcePiece, used: UsedFacts): boolean {
    if (used.heading !== undefined && used.heading !== this.#headingAbove(piece)) return false
    for (const [measure, balance] of used.balances) if (balance !== this.#balance(measure)) return false
    if (used.labels !== undefined && used.labels !== this.#labelsOf(piece).join('\n')) return false
    if (used.following !== undefined && used.following !== beginning(this.#source, piece.end)) return false
    for (const [key, answer] of used.words) if (answer !== (this.#answers.get(key)?.holder != null)) return false
    if ((used.quoted ?? '') !== keyOf(this.#quotedIn(piece))) return false
    return (
      used.isSuppressed === this.isSuppressed(piece) &&
      used.silenced.every(({ finding, isSilenced }) => isSilenced === (this.markFor(piece, finding) !== null))
    )
  }

  #headingIn(piece: SourcePiece, offset: number): string | null {
    const place = piece.start + offset
    if (piece.kind !== 'whole') return headingBefore(piece, place)
    // only what was cut knows its headings
    const above = this.#headedBefore(place)
    return above && (headingBefore(above, place) ?? this.#headingAbove(above))
  }

  #headingAbove(piece: SourcePiece): string | null {
    return this.#headedBefore(piece.start)?.headings.at(-1)?.text ?? null
  }

  /** the last piece with a heading that starts before a place */
  #headedBefore(place: number): SourcePiece | null {
    const headed = (this.#headed ??= this.#pieces.filter((own) => own.headings.length > 0))
    return headed[countBefore(headed, (own) => own.start < place) - 1] ?? null
  }

  #balance(measure: Measure): number {
    let sum = this.#sums.get(measure)
    if (sum === undefined) this.#sums.set(measure, (sum = sumOf(this.#pieces, measure)))
    return Math.sign(sum)
  }

  /** Only what a piece names is looked up, so that a document of many notes costs what each of them costs. */
  #labelsOf(piece: SourcePiece): string[] {
    const definers = (this.#definers ??= definersAmong(this.#pieces))
    if (definers.size === 0) return []
    return [...piece.labels.named].filter((label) =>
      definers.get(label)?.some((definer) => definer.defined(this.#parse).has(label))
    )
  }

  #holds(key: object, test: (words: readonly string[]) => boolean): boolean {
    let answer = this.#answers.get(key)
    if (!answer) this.#answers.set(key, (answer = { test, holder: holderAmong(this.#pieces, test) }))
    return answer.holder !== null
  }

  #quotedIn(piece: SourcePiece): readonly Quoted[] {
    if (this.#withQuotes === 0) return none
    const inCode = this.#codeFinder()
    const quotes = (this.#quotes ??= this.#outline.quotes(this.#source, (at) => inCode(at) !== null))
    if (quotes.length === 0) return none
    const [first, end] = [piece.start, piece.end]
    return quotes
      .slice(
        countBefore(quotes, ({ to }) => to <= first),
        countBefore(quotes, ({ from }) => from < end)
      )
      .map(({ from, to }) => ({ from: Math.max(0, from - first), to: Math.min(piece.length, to - first) }))
  }
}

const firstCharacters = /[\s>*_]*([^\s>*_]{0,2})/y

function beginning(text: string, from: number): string {
  firstCharacters.lastIndex = from
  return firstCharacters.exec(text)?.[1] ?? ''
}

const none: readonly never[] = []

/** The piece that an offset of the source stands in. */
const pieceAt = (pieces: readonly SourcePiece[], offset: number): SourcePiece | null =>
  pieces[countBefore(pieces, ({ start }) => start <= offset) - 1] ?? null

function headingBefore(piece: SourcePiece, place: number): string | null {
  const { headings, start } = piece
  return headings[countBefore(headings, ({ offset }) => start + offset < place) - 1]?.text ?? null
}

/** How many of the first items pass a test that none behind them passes. */
function countBefore<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isBefore(item)) low = middle + 1
    else high = middle
  }
  return low
}

const holderAmong = (pieces: readonly SourcePiece[], test: (words: readonly string[]) => boolean): SourcePiece | null =>
  pieces.find((piece) => test(piece.words)) ?? null

function definersAmong(pieces: readonly SourcePiece[]): ReadonlyMap<string, readonly SourcePiece[]> {
  const definers = new Map<string, SourcePiece[]>()
  for (const piece of pieces)
    for (const label of piece.maybeDefined) {
      const known = definers.get(label)
      if (known) known.push(piece)
      else definers.set(label, [piece])
    }
  return definers
}

const countOf = (pieces: readonly SourcePiece[], test: (piece: SourcePiece) => boolean): number =>
  pieces.reduce((count, piece) => count + (test(piece) ? 1 : 0), 0)

const sumOf = (pieces: readonly SourcePiece[], measure: Measure): number =>
  pieces.reduce((sum, piece) => sum + measure(piece), 0)

const keyOf = (ranges: readonly Quoted[]): string => ranges.map(({ from, to }) => `${from}-${to}`).join(' ')
