/** Parts that an edit took away, by their texts: some may come back, elsewhere. */
import type { Piece } from '../cut/piece.js'
import { isCutAlike, type Part } from './part.js'

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
    const index = same?.findIndex((part) => isCutAlike(part, piece)) ?? -1
    const [part] = index < 0 ? [] : (same?.splice(index, 1) ?? [])
    if (!part) return null
    part.start = piece.start
    return part
  }

  left(): Part[] {
    return [...this.#byText.values()].flat()
  }
}
