/** A paragraph that recalls or reaffirms an instrument, and a sentence that reports one, take over its wording: lowered. */
import { wordsOf } from '../compile/words.js'
import { keep, lower, underlinedText, type BlockView, type Gate } from './gate.js'
import type { Lexicons } from '../match/lexicons.js'
import { isReportOfInstrument } from './report-of-instrument.js'

/** A capital at the start of the block, of a line, or behind a comma, a semicolon or a number: there a paragraph of a resolution may open. */
const opening = /(?:^|\n|[,;:.]\s+|\d\.\s*)[\s*_>]*(\p{Lu}\p{Ll}+)/gu

export const recitalGate: Gate = (match, view) =>
  isReportOfInstrument(match) || isInRecital(view, underlinedText(match).start, match.place.lexicons)
    ? lower('recital')
    : keep

/** The last opening before the place decides; a resolution may be one sentence, with each paragraph on a line of its own. */
function isInRecital(view: BlockView, start: number, lexicons: Lexicons): boolean {
  let isRecital = false
  for (const found of view.block.text.slice(0, start).matchAll(opening)) {
    const words = wordsOf(
      view.block.text.slice(found.index + found[0].length - (found[1] ?? '').length, found.index + found[0].length + 40)
    )
    if (opens(lexicons, 'recital-opener', words)) isRecital = true
    // a new sentence, or an operative paragraph, ends what was recalled
    else if (opens(lexicons, 'operative-opener', words) || /^\.\s/.test(found[0])) isRecital = false
  }
  return isRecital
}

const opens = (lexicons: Lexicons, name: string, words: readonly string[]): boolean =>
  (lexicons(name).byFirst.get(words[0] ?? '') ?? []).some((entry) =>
    entry.words.every((word, index) => words[index] === word)
  )
