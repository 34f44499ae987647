/** Pieces that an edit took away, by their texts: some may come back, elsewhere. */
import type { Piece } from '../cut/piece.js'
import { isCutAlike, type CheckedPiece } from './checked-piece.js'

export class PiecePool {
  readonly #byText = new Map<string, CheckedPiece[]>()

  constructor(pieces: readonly CheckedPiece[]) {
    for (const piece of pieces) {
      const same = this.#byText.get(piece.text)
      if (same) same.push(piece)
      else this.#byText.set(piece.text, [piece])
    }
  }

  /** A piece with this text, put where one was cut; it is in the pool no more. */
  take(text: string, cut: Piece): CheckedPiece | null {
    const same = this.#byText.get(text)
    const index = same?.findIndex((piece) => isCutAlike(piece, cut)) ?? -1
    const [piece] = index < 0 ? [] : (same?.splice(index, 1) ?? [])
    if (!piece) return null
    piece.start = cut.start
    return piece
  }

  left(): CheckedPiece[] {
    return [...this.#byText.values()].flat()
  }
}
