/** A text as its pieces, of which an edit puts others in the place of those that it touches. */
import type { Piece } from '../cut/piece.js'
import { recut } from '../cut/recut.js'
import type { Format } from '../formats/format.js'
import type { Edit } from '../report/edits.js'
import { Facts } from '../scan/facts.js'
import type { Scanner } from '../scan/scan.js'
import { copied, countLines } from '../scan/source-piece.js'
import { CheckedPiece } from './checked-piece.js'
import { PiecePool } from './piece-pool.js'

/** An edit that takes away more pieces than this has changed what they are, not what they say: a fence, a comment. */
const fewPieces = 8

export class Pieces {
  readonly facts: Facts
  /** how often the text was edited: whoever waited can tell whether it is still the same */
  revision = 0
  readonly #format: Format
  readonly #scanner: Scanner
  readonly #isWhole: boolean
  /** how many pieces give each cue */
  readonly #cueCounts: Int32Array
  #source: string
  #all: CheckedPiece[] = []
  /** pieces that a large edit took away: the next one may bring them back */
  #retired = new PiecePool([])
  #areLinesKnown = false

  /** `isWhole`: not cut, one piece is all of it. */
  constructor(source: string, format: Format, scanner: Scanner, isWhole: boolean) {
    this.#source = source
    this.#format = format
    this.#scanner = scanner
    this.#isWhole = isWhole
    this.#cueCounts = new Int32Array(scanner.cues)
    this.facts = new Facts(format)
    this.#start()
  }

  get source(): string {
    return this.#source
  }

  get all(): readonly CheckedPiece[] {
    return this.#all
  }

  #start(): void {
    const source = this.#source
    const pieces = this.#format.cut(source).map((piece) => new CheckedPiece(source, piece.start, piece, this.#format))
    const whole: Piece = { start: 0, end: source.length, kind: 'whole', afterBlank: true }
    this.#areLinesKnown = false
    this.#all = this.#isWhole ? [new CheckedPiece(source, 0, whole, this.#format)] : pieces
    this.facts.update(source, pieces, pieces, [])
    this.revision++
  }

  /** `text` is the source after the edit. */
  edit(text: string, edit: Edit): void {
    const shift = text.length - this.#source.length
    this.#source = text
    if (this.#isWhole) {
      this.#start()
      return
    }
    const replaced = { start: edit.start, end: edit.end, length: edit.text.length }
    const { from, to, pieces: cut } = recut(text, this.#all, replaced, this.#format)
    this.#replace(from, to, cut, shift)
  }

  #replace(from: number, to: number, cut: readonly Piece[], shift: number): void {
    const pieces = this.#all
    const before = pieces.slice(from, to)
    const behind = pieces.slice(to)
    for (const piece of behind) piece.start += shift
    // most often the piece before the edit is the same again
    const near = new PiecePool(before)
    const now = cut.map((piece) => {
      const text = this.#source.slice(piece.start, piece.end)
      const known = near.take(text, piece) ?? this.#retired.take(text, piece)
      return known ?? new CheckedPiece(copied(text), 0, piece, this.#format)
    })
    this.#all = [...pieces.slice(0, from), ...now, ...behind]
    if (this.#areLinesKnown) countLines(this.#all, from)

    const gone = near.left()
    const known = new Set(before)
    const added = now.filter((piece) => !known.has(piece))
    this.#count(added, 1)
    this.#count(gone, -1)
    if (gone.length > fewPieces) this.#retired = new PiecePool(gone)
    this.facts.update(this.#source, this.#all, added, gone)
    this.revision++
  }

  #count(of: readonly CheckedPiece[], by: 1 | -1): void {
    for (const { scanned } of of)
      for (const cue of scanned?.given ?? []) this.#cueCounts[cue] = (this.#cueCounts[cue] ?? 0) + by
  }

  /** Scans the pieces that were not scanned yet and may hold prose. */
  scan(): void {
    const { mayHoldProse } = this.#format
    for (const piece of this.#all) {
      const { scanned, isProse, kind, text } = piece
      if (scanned || !(isProse || kind === 'front-matter' || mayHoldProse(kind, text))) continue
      piece.scanned = this.#scanner.scan(piece, this.#format)
      this.#count([piece], 1)
    }
  }

  /** Whether a piece gives this cue. */
  readonly hasCue = (cue: number): boolean => (this.#cueCounts[cue] ?? 0) > 0

  /** Whether a piece that waits for cues has one of them in another piece. */
  isMet({ scanned }: CheckedPiece): boolean {
    return scanned?.awaited.some(this.hasCue) ?? false
  }

  /** Whether a finding may stand anywhere. */
  get haveCandidates(): boolean {
    return this.#isWhole || this.#all.some((piece) => (piece.scanned?.regions.length ?? 0) > 0 || this.isMet(piece))
  }

  /** Sees to it that pieces know which line they begin in. */
  countLines(): void {
    if (this.#areLinesKnown) return
    this.#areLinesKnown = true
    countLines(this.#all, 0)
  }
}
