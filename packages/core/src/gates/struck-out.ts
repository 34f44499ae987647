/** Words that a bill takes out are on their way out: shown, and not to be changed. */
import { silence, keep, underlinedText, type Gate } from './gate.js'

const takenOut = new Set('omitted deleted deletion deletions repealed removed stricken struck'.split(' '))
const reach = 12

export const struckOutGate: Gate = (match, view) => {
  const { start, end } = underlinedText(match)
  const isStruckOut =
    isInBrackets(view.block.text, start, end) && view.facts.someWords(saysWhatBracketsMean, saysWhatBracketsMean)
  return isStruckOut ? silence('mention') : keep
}

function isInBrackets(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('[', start)
  const close = text.indexOf(']', end)
  return open >= 0 && close >= 0 && !text.slice(open, start).includes(']') && !text.slice(end, close).includes('[')
}

/** "Matter in brackets is old law to be omitted", "[Bracketed text] is deleted". */
function saysWhatBracketsMean(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      (word === 'brackets' || word === 'bracketed') &&
      words.slice(Math.max(0, index - reach), index + reach).some((near) => takenOut.has(near))
  )
}
