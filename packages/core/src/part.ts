/** A piece of an edited text, with what is known about it so far. */
import type { Piece } from './cut/piece.js'
import type { PieceResult } from './check-piece.js'
import type { IsOn } from './match/likely.js'
import { movedBy, shiftOffsets, type Finding } from './report/finding.js'
import type { Scanned } from './scan/scan.js'
import { Section } from './scan/section.js'

export class Part extends Section {
  scanned: Scanned | null = null
  /** whether a pattern that is on could match in it, and which are on */
  likely: { isOn: IsOn; answer: boolean } | null = null
  result: PieceResult | null = null
  /** the findings of `result` where they stand in the source */
  #placed: { result: PieceResult; start: number; line: number; findings: readonly Finding[] } | null = null

  /** the findings in it as findings of the source; its line has to be known */
  get findings(): readonly Finding[] {
    const { result, start, line } = this
    if (!result || result.findings.length === 0) return []
    if (this.#placed?.result !== result || this.#placed.line !== line)
      this.#placed = { result, start, line, findings: result.findings.map((own) => movedBy(own, start, line)) }
    if (this.#placed.start !== start) {
      for (const finding of this.#placed.findings) shiftOffsets(finding, start - this.#placed.start)
      this.#placed.start = start
    }
    return this.#placed.findings
  }
}

/** Parts that an edit took away, by their texts: some may come back, elsewhere. */
export class PartPool {
  readonly #byText = new Map<string, Part[]>()

  constructor(parts: readonly Part[]) {
    for (const part of parts) {
      const same = this.#byText.get(part.text)
      if (same) same.push(part)
      else this.#byText.set(part.text, [part])
    }
  }

  /** A part with this text, put in the place of the piece; it is in the pool no more. */
  take(text: string, piece: Piece): Part | null {
    const same = this.#byText.get(text)
    const isSame = ({ kind, afterBlank, head }: Part): boolean =>
      kind === piece.kind && afterBlank === piece.afterBlank && head === piece.head
    const index = same?.findIndex(isSame) ?? -1
    const [part] = index < 0 ? [] : (same?.splice(index, 1) ?? [])
    if (!part) return null
    part.start = piece.start
    return part
  }

  left(): Part[] {
    return [...this.#byText.values()].flat()
  }
}
