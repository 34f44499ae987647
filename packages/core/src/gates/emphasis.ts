/**
 * Emphasis round words, as the source has it: the marks of Markdown, which people write in plain text as well, and the
 * tags of HTML, or what the reader of another format tells. What it holds is set apart as quotation marks do it. Strong emphasis is loud, and sets nothing apart.
 */
import { toSource, type ProseBlock } from '../read/prose.js'
import type { DocumentFacts } from '../scan/facts.js'
import type { Quotation } from './quotations.js'

/** In characters, on each side of the words. */
const reach = 80
const opening = /(?:(?<![\p{L}\p{N}*_])([*_])|<(em|i|dfn|cite)\b[^<>]*>)([^*_<>\n]*)$/iu
const edgeOfOther = /[\n*_<]/

/** The emphasis in one line that holds [start, end) of the block, with offsets into its text; null where there is none. */
export function emphasisAround(
  block: ProseBlock,
  facts: Pick<DocumentFacts, 'text'>,
  start: number,
  end: number
): Quotation | null {
  const place = toSource(block, start, end)
  if (block.emphases) {
    const around = block.emphases.findLast((own) => own.start <= place.start && place.end <= own.end)
    if (!around || around.end - around.start > place.end - place.start + 2 * reach) return null
    const [innerStart, innerEnd] = [start - (place.start - around.start), end + around.end - place.end]
    return { start: innerStart, innerStart, innerEnd, end: innerEnd }
  }
  const before = opening.exec(facts.text.slice(Math.max(0, place.start - reach), place.start))
  if (!before) return null
  const after = facts.text.slice(place.end, place.end + reach)
  const close = before[1] ?? `</${before[2] ?? ''}>`
  const at = after.toLowerCase().indexOf(close.toLowerCase())
  if (at < 0 || edgeOfOther.test(after.slice(0, at))) return null
  const [innerStart, innerEnd] = [start - (before[3] ?? '').length, end + at]
  return { start: innerStart, innerStart, innerEnd, end: innerEnd }
}
