/** A finding of a piece of a text, where that piece stands: light, and what depends on the place is made when asked for. */
import type { Point, Position } from 'unist'
import type { Edit } from './edits.js'
import { movedId, offsetsOf, withChanges, type Finding, type FindingView, type Fix, type Offer } from './finding.js'

/**
 * It never changes: an edit puts others in its place. Pieces that are alike share the finding, so that the same words a
 * hundred thousand times are one message and so many places.
 */
export class PlacedFinding implements FindingView {
  /** as a finding of the text of its piece */
  readonly #own: Finding
  /** how many characters and lines stand before the piece, and in the line that it begins in, columns */
  readonly #offset: number
  readonly #lines: number
  readonly #columns: number

  constructor(own: Finding, offset = 0, lines = 0, columns = 0) {
    this.#own = own
    this.#offset = offset
    this.#lines = lines
    this.#columns = columns
  }

  get ruleId(): Finding['ruleId'] {
    return this.#own.ruleId
  }

  get source(): Finding['source'] {
    return this.#own.source
  }

  get fatal(): Finding['fatal'] {
    return this.#own.fatal
  }

  get reason(): string {
    return this.#own.reason
  }

  get severity(): Finding['severity'] {
    return this.#own.severity
  }

  get actual(): Finding['actual'] {
    return this.#own.actual
  }

  get expected(): Finding['expected'] {
    return this.#own.expected
  }

  get note(): Finding['note'] {
    return this.#own.note
  }

  get url(): Finding['url'] {
    return this.#own.url
  }

  get context(): Finding['context'] {
    return this.#own.context
  }

  get lowered(): Finding['lowered'] {
    return this.#own.lowered
  }

  get sources(): Finding['sources'] {
    return this.#own.sources
  }

  get excerpt(): Finding['excerpt'] {
    return this.#own.excerpt
  }

  /** [start, end) in the source */
  get start(): number {
    return offsetsOf(this.#own).start + this.#offset
  }

  get end(): number {
    return offsetsOf(this.#own).end + this.#offset
  }

  get line(): number {
    return (this.#own.line ?? 1) + this.#lines
  }

  get column(): number {
    return (this.#own.column ?? 1) + (this.#own.line === 1 ? this.#columns : 0)
  }

  get place(): Position | undefined {
    const { place } = this.#own
    if (!place || !('start' in place)) return undefined
    return { start: this.#moved(place.start), end: this.#moved(place.end) }
  }

  get fixes(): Fix[] {
    return this.#own.fixes.map((fix) => this.#placed(fix))
  }

  /** One of the fixes, by its number: of many findings, hardly anybody wants more. */
  fix(index: number): Fix | undefined {
    const fix = this.#own.fixes[index]
    return fix && this.#placed(fix)
  }

  /** The id alone of one of the fixes; empty where there is none of this number. */
  fixId(index: number): string {
    const fix = this.#own.fixes[index]
    return fix ? movedId(fix.id, this.#lines) : ''
  }

  /** Where the first edit of one of the fixes begins; where there is none of this number, the finding. */
  fixStart(index: number): number {
    return (this.#own.fixes[index]?.edits[0]?.start ?? offsetsOf(this.#own).start) + this.#offset
  }

  /** What it says, as a finding of its piece: the same object for all findings that share it. */
  get said(): Finding {
    return this.#own
  }

  /** What the constructor takes behind that. */
  get shift(): readonly [offset: number, lines: number, columns: number] {
    return [this.#offset, this.#lines, this.#columns]
  }

  /** What the fixes write, in their order: to count and to show, which takes no places. */
  get offers(): readonly Offer[] {
    return this.#own.fixes
  }

  /** A message of its own, to keep and to change. */
  get message(): Finding {
    const { place, line, column, fixes } = this
    if (!place) return withChanges(this.#own, {})
    const { start, end } = place
    const name = `${start.line}:${start.column}-${end.line}:${end.column}`
    return withChanges(this.#own, { place, line, column, name, fixes })
  }

  /** The same behind so many more characters, all in the first line of the text. */
  behind(characters: number): PlacedFinding {
    const columns = this.#columns + (this.#lines === 0 ? characters : 0)
    return new PlacedFinding(this.#own, this.#offset + characters, this.#lines, columns)
  }

  /** Whether it says the same in the same lines and columns, wherever these begin now. Compares what is shared: cheap. */
  isSameInItsLines(other: PlacedFinding): boolean {
    return this.#own === other.#own && this.#lines === other.#lines && this.#columns === other.#columns
  }

  #placed(fix: Fix): Fix {
    const moved = ({ start, end, text }: Edit): Edit => ({ start: start + this.#offset, end: end + this.#offset, text })
    return { ...fix, id: movedId(fix.id, this.#lines), edits: fix.edits.map(moved) }
  }

  #moved({ line, column, offset = 0 }: Point): Point & { offset: number } {
    return {
      line: line + this.#lines,
      column: line === 1 ? column + this.#columns : column,
      offset: offset + this.#offset
    }
  }
}

/** The order of findings in a text. */
export const byStart = (a: PlacedFinding, b: PlacedFinding): number => a.start - b.start
