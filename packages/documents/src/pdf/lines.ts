/** Letters to lines: what stands on one base and goes on without a gap that a column or a cell would leave. */
import { aside } from '../paragraphs/paragraph.js'
import type { Glyph, Turn } from './glyphs.js'
import type { Tag } from './tags.js'

export interface Line {
  /** the number of its page, 1 for the first */
  page: number
  turn: Turn
  text: string
  /** for each UTF-16 unit of the text, where it starts and ends along the line */
  edges: number[]
  start: number
  end: number
  base: number
  bottom: number
  top: number
  /** 0 where letters are of several */
  font: number
  tag: Tag | null
  /** as people count on this page; 0: it is not counted */
  paragraph: number
}

/** The height of the letters of a line, with what reaches up and down. */
export const heightOf = ({ top, bottom }: Pick<Line, 'top' | 'bottom'>): number => top - bottom

/** In heights of a line: a gap that parts columns, and how far off its base a raised letter stands. */
const most = { gap: 1.5, back: 0.5, shift: 0.6, drift: 0.3 }
/** A letter is raised that is so much smaller and higher. */
const raised = { size: 0.85, shift: 0.12 }

export function linesOf(glyphs: readonly Glyph[], page: number, tagOf: (content: number) => Tag | null): Line[] {
  const lines: Line[] = []
  let open: Line | null = null
  let isAside = false
  const close = (): void => {
    if (open && isAside) write(open, aside.close, open.end, open.end)
    isAside = false
    open = null
  }
  for (const glyph of glyphs) {
    const tag = tagOf(glyph.content)
    if (open && !goesOn(open, glyph, tag)) close()
    if (!open) {
      open = begun(glyph, page, tag)
      lines.push(open)
    }
    const isMark: boolean = open.text !== '' && isRaised(open, glyph) && (isAside || glyph.before === 'nothing')
    if (isNoteNumber(open, glyph)) framed(open)
    if (isAside && !isMark) write(open, aside.close, open.end, open.end)
    const gap = glyph.start - open.end
    if (open.text !== '' && glyph.before !== 'nothing' && (glyph.before === 'space' || gap > heightOf(open) * 0.1))
      write(open, ' ', open.end, Math.max(open.end, glyph.start))
    if (!isAside && isMark) write(open, aside.open, glyph.start, glyph.start)
    isAside = isMark
    added(open, glyph)
  }
  close()
  return lines
}

function goesOn(line: Line, { turn, start, base, top, bottom, before }: Glyph, tag: Tag | null): boolean {
  if (turn !== line.turn || tag !== line.tag) return false
  const height = Math.max(heightOf(line), top - bottom)
  const shift = Math.abs(base - line.base)
  if (shift > height * (before === 'break' ? most.drift : most.shift)) return false
  const gap = start - line.end
  return gap <= height * most.gap && gap >= -height * most.back
}

/** A sign of a note behind a word. */
const isRaised = (line: Line, { text, base, top, bottom }: Glyph): boolean =>
  top - bottom < heightOf(line) * raised.size &&
  base - line.base > heightOf(line) * raised.shift &&
  /^[\d*†‡§¶,–-]$/.test(text)

/** A raised number that a note begins with, before its first word. */
const isNoteNumber = (line: Line, { base, top, bottom }: Glyph): boolean =>
  /^[\d*†‡§¶]{1,3}$/.test(line.text) && top - bottom > heightOf(line) / raised.size && base < line.base

/** What is a sign so far is no prose. */
function framed(line: Line): void {
  line.text = aside.open + line.text + aside.close
  line.edges = [line.start, line.start, ...line.edges, line.end, line.end]
}

const begun = ({ turn, start, base, bottom, top, font }: Glyph, page: number, tag: Tag | null): Line => ({
  ...{ page, turn, text: '', edges: [], start, end: start, base, bottom, top, font, tag, paragraph: 0 }
})

function added(line: Line, { text, start, end, base, bottom, top, font }: Glyph): void {
  // a soft hyphen that breaks no word is none
  if (line.text.endsWith('\u00AD')) taken(line)
  const width = (end - start) / text.length
  for (let index = 0; index < text.length; index++)
    write(line, text.charAt(index), start + width * index, start + width * (index + 1))
  // what is larger than the rest says what the line is
  if (top - bottom > heightOf(line)) Object.assign(line, { base, bottom, top })
  if (font !== line.font) line.font = 0
  line.start = Math.min(line.start, start)
  line.end = Math.max(line.end, end)
}

function taken(line: Line): void {
  line.text = line.text.slice(0, -1)
  line.edges.length -= 2
}

function write(line: Line, text: string, start: number, end: number): void {
  line.text += text
  line.edges.push(start, end)
}
