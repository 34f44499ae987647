import { languageOfTexts } from '../../languages/index.js'
import { lineEndFinder } from '../../cut/lines.js'
import type { Piece } from '../../cut/piece.js'
import { isShortLine, listMarkerLength } from './cut.js'
import { hasWord, maskAddresses, ProseBuilder } from '../../read/builder.js'
import { writePlain, type ProseBlock, type Role } from '../../read/prose.js'

/** A line of text without its white space and, if it has one, its quotation mark or list marker. */
interface Line {
  start: number
  end: number
  role: 'paragraph' | 'block-quote' | 'list-item'
  afterBlank: boolean
}

/** The prose of a piece of plain text. */
export function readText(source: string, piece: Piece): ProseBlock[] {
  if (piece.kind === 'front-matter') return []
  const blocks: ProseBlock[] = []
  const groups = group(linesOf(source, piece))
  let lead: string | null = null
  /** the group that stands directly below a line that leads it in */
  let ledFrom = -1
  for (const [index, lines] of groups.entries()) {
    const first = lines[0]
    if (first === undefined) continue
    const isMarked = first.role === 'list-item'
    const isLed =
      isMarked || (index === ledFrom && lines.every(({ start, end }) => isShortLine(source.slice(start, end))))
    if (!isLed) lead = null
    const isAlone = first.afterBlank && (groups[index + 1]?.[0]?.afterBlank ?? true)
    const block = toBlock(source, lines, lead, isAlone)
    if (!isMarked) lead = null
    // other lines before a list may stand in a piece of their own
    if (!isLed && block !== null && /:\s*$/.test(block.text)) {
      lead = block.text
      ledFrom = index + 1
    }
    if (block !== null && hasWord(block.text)) blocks.push(block)
  }
  return blocks
}

function linesOf(source: string, piece: Piece): Line[] {
  const lines: Line[] = []
  const lineEnd = lineEndFinder(source)
  let afterBlank = true
  for (let at = piece.start; at < piece.end;) {
    const next = Math.min(lineEnd(at), piece.end)
    const line = source.slice(at, next)
    const text = line.trim()
    if (text === '') {
      afterBlank = true
    } else {
      let start = at + line.length - line.trimStart().length
      const end = start + text.length
      let role: Line['role'] = 'paragraph'
      if (text.startsWith('>')) {
        role = 'block-quote'
        start += /^[>\s]*/.exec(text)?.[0].length ?? 0
      } else {
        const marker = listMarkerLength(text)
        if (marker > 0) role = 'list-item'
        start += marker
      }
      if (start < end) lines.push({ start, end, role, afterBlank })
      afterBlank = start >= end
    }
    at = next + 1
  }
  return lines
}

/** Lines that read as one: a list marker or a change to or from quoting starts something new. */
function group(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let current: Line[] = []
  for (const line of lines) {
    const isQuote = line.role === 'block-quote'
    const wasQuote = current[0]?.role === 'block-quote'
    if (current.length === 0 || line.afterBlank || line.role === 'list-item' || isQuote !== wasQuote) {
      current = [line]
      groups.push(current)
    } else {
      current.push(line)
    }
  }
  return groups
}

function toBlock(source: string, lines: readonly Line[], lead: string | null, isAlone: boolean): ProseBlock | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const prose = new ProseBuilder()
  let previous: Line | null = null
  for (const line of lines) {
    if (previous !== null) {
      if (line.start === previous.end + 1 && source.charCodeAt(previous.end) === 10)
        prose.copy(source, previous.end, line.start, 0)
      else prose.unit('\n', previous.end, line.start, 0)
    }
    prose.copy(source, line.start, line.end, 0)
    previous = line
  }
  const masked = maskAddresses(prose.text, prose.segments)
  const isHeading = isAlone && lines.length === 1 && first.role === 'paragraph' && looksLikeHeading(masked.text)
  const own: readonly Role[] =
    first.role === 'paragraph' ? [isHeading ? 'heading' : 'paragraph'] : [first.role, 'paragraph']
  return {
    ...masked,
    roles: own,
    start: first.start,
    end: last.end,
    ...(isHeading ? { heading: 1 } : {}),
    lead,
    write: writePlain
  }
}

/** A short line without a full stop, in capitals or with a capital on every word but the small ones. */
function looksLikeHeading(text: string): boolean {
  if (text.length > 100 || /[.;:,!?]["”’)]*$/.test(text)) return false
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  if (words.length === 0 || words.length > 14) return false
  return words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && languageOfTexts.isSmallInTitles(word)))
}
