/** A paragraph that recalls or reaffirms an instrument, and a sentence that reports one, take over its wording: lowered. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import { wordsOf } from '../english/words.js'
import type { Lexicons } from '../match/lexicons.js'
import { oncePer } from '../match/once.js'
import type { ProseBlock } from '../read/prose.js'
import { keep, lower, underlinedText, type Gate } from './gate.js'
import { isReportOfInstrument } from './report-of-instrument.js'

export const recitalGate: Gate = (match, view) =>
  isReportOfInstrument(match) || isInRecital(view.block, underlinedText(match).start, match.around.lexicons)
    ? lower('recital')
    : keep

/** Where a paragraph of a resolution opens and decides what follows; `at` is behind its first word. */
interface Opening {
  at: number
  isRecital: boolean
}

/** The last opening before the place decides; a resolution may be one sentence, with each paragraph on a line of its own. */
function isInRecital(block: ProseBlock, start: number, lexicons: Lexicons): boolean {
  const openings = openingsIn(lexicons)(block)
  let low = 0
  let high = openings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((openings[middle]?.at ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return openings[low - 1]?.isRecital ?? false
}

const capitalWord = /\p{Lu}\p{Ll}+/gu

const openingsIn = oncePer((lexicons: Lexicons) =>
  oncePer(({ text }: ProseBlock): readonly Opening[] => {
    const openings: Opening[] = []
    for (const { 0: word, index } of text.matchAll(capitalWord)) {
      const sign = signBefore(text, index)
      if (sign === null) continue
      const at = index + word.length
      const words = wordsOf(text.slice(index, at + 40))
      if (opens(lexicons, 'recital-opener', words)) openings.push({ at, isRecital: true })
      // a new sentence, or an operative paragraph, ends what was recalled
      else if (opens(lexicons, 'operative-opener', words) || sign === 'full stop')
        openings.push({ at, isRecital: false })
    }
    return openings
  })
)

/**
 * What makes the capital at `at` the opening of a paragraph: the start of the block or of a line, or a comma, a
 * semicolon, a colon, a full stop or a number before it; null where nothing does.
 */
function signBefore(text: string, at: number): 'full stop' | 'other' | null {
  let from = at
  let hasLineEnd = false
  while (from > 0 && isSpaceOrMark(text.charCodeAt(from - 1))) {
    from--
    if (text.charCodeAt(from) === 10) hasLineEnd = true
  }
  if (from === 0) return 'other'
  const sign = text.charAt(from - 1)
  if (sign === '.' && /\d/.test(text.charAt(from - 2))) return 'other'
  if (from < at && /[,;:.]/.test(sign) && /\s/.test(text.charAt(from))) return sign === '.' ? 'full stop' : 'other'
  return hasLineEnd ? 'other' : null
}

/** White space, or what marks a quotation, a list or emphasis: "*", "_", ">". */
const isSpaceOrMark = (code: number): boolean =>
  code === 32 || code === 42 || code === 95 || code === 62 || /\s/.test(String.fromCharCode(code))

const opens = (lexicons: Lexicons, name: EngineLexicon, words: readonly string[]): boolean =>
  (lexicons(name).byFirst.get(words[0] ?? '') ?? []).some((entry) =>
    entry.words.every((word, index) => words[index] === word)
  )
