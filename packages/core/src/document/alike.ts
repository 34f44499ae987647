/** The pieces of a check by their texts: where two are told the same, too, what was found in one stands in the other. */
import { isCutAlike, type CheckedPiece } from './checked-piece.js'

export class Alike {
  readonly #byText = new Map<string, CheckedPiece>()

  /** Gives a piece the result of one with the same text if it may stand there, as `isKnown` tells of a piece with a result. */
  share(piece: CheckedPiece, isKnown: (piece: CheckedPiece) => boolean): void {
    const own = piece.result
    const other = this.#byText.get(piece.text)
    if (other && isCutAlike(other, piece)) piece.result = other.result
    if (isKnown(piece)) return
    piece.result = own
    this.#byText.set(piece.text, piece)
  }
}
