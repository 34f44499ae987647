/** A piece of an edited text, with what is known about it so far. */
import type { Piece } from '../cut/piece.js'
import type { PieceResult, SilencedFinding } from '../pipeline.js'
import type { IsOn } from '../match/likely.js'
import { PlacedFinding } from '../report/placed.js'
import type { Scanned } from '../scan/scan.js'
import { SourcePiece } from '../scan/source-piece.js'

export class CheckedPiece extends SourcePiece {
  scanned: Scanned | null = null
  /** whether a pattern that is on could match in it, and which are on */
  likely: { isOn: IsOn; answer: boolean } | null = null
  result: PieceResult | null = null
  /** the findings of `result` where they stand in the source */
  #placed: { result: PieceResult; start: number; line: number; findings: readonly PlacedFinding[] } | null = null

  /** what comments switch off in it, the same; none where that was not asked for */
  get silenced(): readonly (Omit<SilencedFinding, 'finding'> & { finding: PlacedFinding })[] {
    const { result, start, line } = this
    return (result?.silenced ?? []).map(({ finding, by }) => ({ finding: new PlacedFinding(finding, start, line), by }))
  }

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

/** Whether the same text is cut and read in the same way. */
export const isCutAlike = (one: Omit<Piece, 'start' | 'end'>, other: Omit<Piece, 'start' | 'end'>): boolean =>
  one.kind === other.kind && one.afterBlank === other.afterBlank && one.head === other.head
