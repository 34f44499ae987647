/** What leads words in: a heading, the paragraph before a list, the head of a column, and the start of a line. */
import type { Rules } from '../compile/rule-set.js'
import type { Match } from '../match/match.js'
import { oncePer } from '../match/once.js'
import type { ProseBlock } from '../read/prose.js'
import { isHeadedBy } from './cues.js'
import { underlinedText, type BlockView } from './gate.js'

/** Do the words stand where a text sets words to avoid beside words to use? */
export function isLedByWords(rules: Rules, match: Match, view: BlockView): boolean {
  const { block } = view
  const { lexicons } = match.around
  const speaks = (text: string | null | undefined): boolean =>
    text != null &&
    text !== '' &&
    (isHeadedBy(rules, 'mention-heading', text) || view.speech.announcesBadWords(text, lexicons))
  if (block.table)
    return (
      partsOf(block.table.header).some((part) => speaks(part) || wrong.test(part)) ||
      (block.table.row > 0 && isShort(match, view) && speaks(block.table.rowLead))
    )
  const { start } = underlinedText(match)
  if (isMarkedWrong(block.text, start) || leadsOfLine(block, start).some(speaks)) return true
  const isListed = block.roles.includes('list-item') || isOfItems(block)
  if (isListed && isShort(match, view) && speaks(block.lead)) return true
  const heading = view.facts.headingBefore(block.start)
  return (isListed || isShort(match, view)) && speaks(heading)
}

/** "Avoid/Outmoded": the head of a column says in two words what stands below it. */
const partsOf = (header: string | null | undefined): readonly string[] =>
  header == null ? [] : [header, ...header.split(/\s*\/\s*/)]

/** The block, or its line where it is a list, is little more than the words themselves. */
function isShort(match: Match, { block }: BlockView): boolean {
  const { start, end } = underlinedText(match)
  const line = isOfItems(block) ? lineAt(block.text, start) : { start: 0, end: block.text.length }
  return line.end - line.start < end - start + 90
}

function lineAt(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

const longestLead = 60
const longestItem = 60
const mostItems = 20
const endsSentence = /[.!?]\s/
const isItem = (line: string): boolean => line.length <= longestItem && !/[.!?]\s*$/.test(line)

/** Several lines, none of which is a sentence. */
const isOfItems = oncePer(({ text }: ProseBlock): boolean => {
  if (text.length > longestItem * mostItems) return false
  const lines = text.split('\n')
  return lines.length > 1 && lines.every(isItem)
})

/**
 * What stands before the colon that is the last one before a place, in its line; else the line that ends in a colon
 * above it, or the first line as the title of the others, with nothing but short lines between.
 */
function leadsOfLine(block: ProseBlock, at: number): string[] {
  const { text } = block
  const { start } = lineAt(text, at)
  const before = text.slice(start, at)
  const colon = before.lastIndexOf(':')
  if (colon >= 0 && !endsSentence.test(before.slice(colon))) {
    const lead = before.slice(0, colon).split(endsSentence).at(-1) ?? ''
    return lead.length <= longestLead ? [lead] : []
  }
  return start > 0 && isOfItems(block) ? lineAbove(text, start) : []
}

function lineAbove(text: string, from: number): string[] {
  let start = from
  for (let count = 0; start > 0 && count < mostItems; count++) {
    const line = lineAt(text, start - 1)
    const own = text.slice(line.start, line.end)
    if (/:\s*$/.test(own)) return [own.slice(0, own.lastIndexOf(':'))]
    if (!isItem(own)) return []
    if (line.start === 0) return [own]
    start = line.start
  }
  return []
}

/** "❌ …": a sign that it is wrong stands before the words, at the start of the line or of what stands beside them. */
const wrong = /[❌✗✘✖⛔🚫👎❎]\uFE0F?[^.!?\n✅✓✔]*$/u
const isMarkedWrong = (text: string, at: number): boolean => wrong.test(text.slice(lineAt(text, at).start, at))
