/** A piece of an edited text, with what is known about it so far. */
import type { Piece } from './cut/piece.js'
import type { PieceResult } from './check-piece.js'
import type { IsOn } from './match/likely.js'
import { PlacedFinding } from './report/placed.js'
import type { Scanned } from './scan/scan.js'
import { Section } from './scan/section.js'

export class Part extends Section {
  scanned: Scanned | null = null
  /** whether a pattern that is on could match in it, and which are on */
  likely: { isOn: IsOn; answer: boolean } | null = null
  result: PieceResult | null = null
  /** the findings of `result` where they stand in the source */
  #placed: { result: PieceResult; start: number; line: number; findings: readonly PlacedFinding[] } | null = null

  /** the findings in it as findings of the source; its line has to be known. The same objects as long as it stays. */
  get findings(): readonly PlacedFinding[] {
    const { result, start, line } = this
    if (!result || result.findings.length === 0) return []
    const known = this.#placed
    if (known?.result === result && known.start === start && known.line === line) return known.findings
    const findings = result.findings.map((own) => new PlacedFinding(own, start, line))
    this.#placed = { result, start, line, findings }
    return findings
  }
}

/** The parts of a check by their texts: where two are told the same, too, what was found in one stands in the other. */
export class Alike {
  readonly #byText = new Map<string, Part>()

  /** Gives a part the result of one with the same text if it may stand there, as `isKnown` tells of a part with a result. */
  share(part: Part, isKnown: (part: Part) => boolean): void {
    const own = part.result
    const other = this.#byText.get(part.text)
    if (other && isSame(other, part)) part.result = other.result
    if (isKnown(part)) return
    part.result = own
    this.#byText.set(part.text, part)
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
    const index = same?.findIndex((part) => isSame(part, piece)) ?? -1
    const [part] = index < 0 ? [] : (same?.splice(index, 1) ?? [])
    if (!part) return null
    part.start = piece.start
    return part
  }

  left(): Part[] {
    return [...this.#byText.values()].flat()
  }
}

/** Whether the same text is cut and read in the same way. */
const isSame = (one: Omit<Piece, 'start' | 'end'>, other: Omit<Piece, 'start' | 'end'>): boolean =>
  one.kind === other.kind && one.afterBlank === other.afterBlank && one.head === other.head
