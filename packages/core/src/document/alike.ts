/** The parts of a check by their texts: where two are told the same, too, what was found in one stands in the other. */
import { isCutAlike, type Part } from './part.js'

export class Alike {
  readonly #byText = new Map<string, Part>()

  /** Gives a part the result of one with the same text if it may stand there, as `isKnown` tells of a part with a result. */
  share(part: Part, isKnown: (part: Part) => boolean): void {
    const own = part.result
    const other = this.#byText.get(part.text)
    if (other && isCutAlike(other, part)) part.result = other.result
    if (isKnown(part)) return
    part.result = own
    this.#byText.set(part.text, part)
  }
}
