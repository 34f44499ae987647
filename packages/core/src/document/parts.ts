/** A text as its parts, of which an edit puts others in the place of those that it touches. */
import type { Piece } from '../cut/piece.js'
import { recut } from '../cut/recut.js'
import type { Format } from '../formats/format.js'
import type { Edit } from '../report/edits.js'
import { Facts } from '../scan/facts.js'
import type { Scanner } from '../scan/scan.js'
import { copied, countLines } from '../scan/section.js'
import { Part } from './part.js'
import { PartPool } from './part-pool.js'

/** An edit that takes away more pieces than this has changed what they are, not what they say: a fence, a comment. */
const fewPieces = 8

export class Parts {
  readonly facts: Facts
  /** how often the text was edited: whoever waited can tell whether it is still the same */
  revision = 0
  readonly #format: Format
  readonly #scanner: Scanner
  readonly #isWhole: boolean
  /** how many parts give each cue */
  readonly #cueCounts: Int32Array
  #source: string
  #all: Part[] = []
  /** parts that a large edit took away: the next one may bring them back */
  #retired = new PartPool([])
  #areLinesKnown = false

  /** `isWhole`: not cut, one part is all of it. */
  constructor(source: string, format: Format, scanner: Scanner, isWhole: boolean) {
    this.#source = source
    this.#format = format
    this.#scanner = scanner
    this.#isWhole = isWhole
    this.#cueCounts = new Int32Array(scanner.cues)
    this.facts = new Facts(format.outline)
    this.#start()
  }

  get source(): string {
    return this.#source
  }

  get all(): readonly Part[] {
    return this.#all
  }

  #start(): void {
    const { outline, cut } = this.#format
    const source = this.#source
    const cutParts = cut(source).map((piece) => new Part(source, piece.start, piece, outline))
    const whole: Piece = { start: 0, end: source.length, kind: 'whole', afterBlank: true }
    this.#areLinesKnown = false
    this.#all = this.#isWhole ? [new Part(source, 0, whole, outline)] : cutParts
    this.facts.update(source, cutParts, cutParts, [])
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
    const { from, to, pieces } = recut(text, this.#all, replaced, this.#format)
    this.#replace(from, to, pieces, shift)
  }

  #replace(from: number, to: number, pieces: readonly Piece[], shift: number): void {
    const parts = this.#all
    const before = parts.slice(from, to)
    const behind = parts.slice(to)
    for (const part of behind) part.start += shift
    // most often the piece before the edit is the same again
    const near = new PartPool(before)
    const now = pieces.map((piece) => {
      const text = this.#source.slice(piece.start, piece.end)
      const known = near.take(text, piece) ?? this.#retired.take(text, piece)
      return known ?? new Part(copied(text), 0, piece, this.#format.outline)
    })
    this.#all = [...parts.slice(0, from), ...now, ...behind]
    if (this.#areLinesKnown) countLines(this.#all, from)

    const gone = near.left()
    const known = new Set(before)
    const added = now.filter((part) => !known.has(part))
    this.#count(added, 1)
    this.#count(gone, -1)
    if (gone.length > fewPieces) this.#retired = new PartPool(gone)
    this.facts.update(this.#source, this.#all, added, gone)
    this.revision++
  }

  #count(of: readonly Part[], by: 1 | -1): void {
    for (const { scanned } of of)
      for (const cue of scanned?.given ?? []) this.#cueCounts[cue] = (this.#cueCounts[cue] ?? 0) + by
  }

  /** Scans the parts that were not scanned yet and may hold prose. */
  scan(): void {
    const { mayHoldProse } = this.#format
    for (const part of this.#all) {
      const { scanned, isProse, kind, text } = part
      if (scanned || !(isProse || kind === 'front-matter' || mayHoldProse(kind, text))) continue
      part.scanned = this.#scanner.scan(text, kind, this.#format)
      this.#count([part], 1)
    }
  }

  /** Whether a part gives this cue. */
  readonly hasCue = (cue: number): boolean => (this.#cueCounts[cue] ?? 0) > 0

  /** Whether a part that waits for cues has one of them in another part. */
  isMet({ scanned }: Part): boolean {
    return scanned?.awaited.some(this.hasCue) ?? false
  }

  /** Whether a finding may stand anywhere. */
  get haveCandidates(): boolean {
    return this.#isWhole || this.#all.some((part) => (part.scanned?.regions.length ?? 0) > 0 || this.isMet(part))
  }

  /** Sees to it that parts know which line they begin in. */
  countLines(): void {
    if (this.#areLinesKnown) return
    this.#areLinesKnown = true
    countLines(this.#all, 0)
  }
}
