/** Words that a bill takes out are on their way out: shown, and not to be changed. */
import { oncePer } from '../match/once.js'
import type { ProseBlock } from '../read/prose.js'
import { silence, keep, underlinedText, type Gate } from './gate.js'

export const struckOutGate: Gate = (match, view) => {
  const { start, end } = underlinedText(match)
  const { takesOutBrackets } = view.speech
  const isStruckOut = isInBrackets(view.block, start, end) && view.facts.someWords(takesOutBrackets, takesOutBrackets)
  return isStruckOut ? silence('mention') : keep
}

/** Are the nearest brackets on both sides of [start, end) one that opens and one that closes? */
function isInBrackets(block: ProseBlock, start: number, end: number): boolean {
  const places = bracketsIn(block)
  const bracket = (index: number): string => block.text.charAt(places[index] ?? block.text.length)
  return bracket(countBefore(places, start) - 1) === '[' && bracket(countBefore(places, end)) === ']'
}

const bracketsIn = oncePer(({ text }: ProseBlock) => Array.from(text.matchAll(/[[\]]/g), ({ index }) => index))

function countBefore(places: readonly number[], place: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
