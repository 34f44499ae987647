/** The letters of a page, in the order in which it draws them, each with its place. */
import { direct, lent, type Pdfium } from './engine.js'

/**
 * A letter, or several that are drawn as one. `start`, `end` and `base` are along and across its line, whichever way the line runs on
 * the page: `turn` says how many quarters it is turned.
 */
export interface Glyph {
  text: string
  turn: Turn
  start: number
  end: number
  /** the line that letters stand on */
  base: number
  bottom: number
  top: number
  /** the same for letters of one font */
  font: number
  /** what marks it as part of the structure of the document; -1: nothing does */
  content: number
  /** what PDFium takes to stand before it */
  before: 'nothing' | 'space' | 'break'
}

export type Turn = 0 | 1 | 2 | 3

/** PDFium's sign for a hyphen that breaks a word at the end of a line. */
const brokenWord = 2
const softHyphen = 0xad

export function glyphsOf(engine: Pdfium, page: number): Glyph[] {
  const text = engine.FPDFText_LoadPage(page)
  if (text === 0) return []
  const glyphs: Glyph[] = []
  const objects = new Map<number, Drawn>()
  const codeOf = direct(engine, 'FPDFText_GetUnicode')
  const putBox = direct(engine, 'FPDFText_GetLooseCharBox')
  const objectOf = direct(engine, 'FPDFText_GetTextObject')
  const count = engine.FPDFText_CountChars(text)
  let before: Glyph['before'] = 'nothing'
  lent(engine, room, (pointer) => {
    let view = new DataView(engine.pdfium.HEAPU8.buffer, pointer, room)
    for (let index = 0; index < count; index++) {
      const code = codeOf(text, index)
      if (code === 0x0a || code === 0x0d) before = 'break'
      if (isBlank(code) && before === 'nothing') before = 'space'
      const written = writtenAs(code)
      if (written === '' || putBox(text, index, pointer) === 0) continue
      // the engine may have moved its memory to get more of it
      if (view.buffer !== engine.pdfium.HEAPU8.buffer) view = new DataView(engine.pdfium.HEAPU8.buffer, pointer, room)
      const left = view.getFloat32(0, true)
      const top = view.getFloat32(4, true)
      const right = view.getFloat32(8, true)
      const bottom = view.getFloat32(12, true)
      const object = objectOf(text, index)
      let drawn = objects.get(object)
      if (!drawn) {
        drawn = drawnAs(engine, text, index, object)
        objects.set(object, drawn)
      }
      const { turn, base, font, content } = drawn
      const one = along(turn, left, bottom)
      const other = along(turn, right, top)
      const start = Math.min(one.on, other.on)
      const end = Math.max(one.on, other.on)
      const letter = glyphs.at(-1)
      if (letter && before === 'nothing' && letter.base === base && letter.start === start && letter.end === end) {
        // the letters of a ligature all stand where it stands
        letter.text += written
        continue
      }
      glyphs.push({
        text: written,
        turn,
        start,
        end,
        base,
        bottom: Math.min(one.up, other.up),
        top: Math.max(one.up, other.up),
        font,
        content,
        before
      })
      before = 'nothing'
    }
  })
  engine.FPDFText_ClosePage(text)
  return glyphs
}

/** Four numbers of a box, or two of a place. */
const room = 16

/** What letters that are drawn at once have in common. */
type Drawn = Pick<Glyph, 'turn' | 'base' | 'font' | 'content'>

function drawnAs(engine: Pdfium, text: number, index: number, object: number): Drawn {
  const turn = turnOf(engine.FPDFText_GetCharAngle(text, index))
  return lent(engine, room, (pointer) => {
    engine.FPDFText_GetCharOrigin(text, index, pointer, pointer + 8)
    const view = new DataView(engine.pdfium.HEAPU8.buffer, pointer, room)
    return {
      turn,
      base: along(turn, view.getFloat64(0, true), view.getFloat64(8, true)).up,
      font: object === 0 ? 0 : engine.FPDFTextObj_GetFont(object),
      content: object === 0 ? -1 : engine.FPDFPageObj_GetMarkedContentID(object)
    }
  })
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000

/** Signs that PDFium has no letter for are none; ligatures are their letters. */
function writtenAs(code: number): string {
  if (code === brokenWord) return '-'
  if (code === softHyphen) return '\u00AD'
  if (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xfffd ||
    code === 0xfffe ||
    code === 0xffff ||
    code > 0x10ffff
  )
    return ''
  if (code >= 0xd800 && code < 0xe000) return ''
  const letter = String.fromCodePoint(code)
  return code >= 0xfb00 && code <= 0xfb06 ? letter.normalize('NFKC') : letter
}

const turnOf = (angle: number): Turn => {
  const quarters = ((-Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4
  return quarters === 1 ? 1 : quarters === 2 ? 2 : quarters === 3 ? 3 : 0
}

/** A place on the page as one along a line and across it. */
export function along(turn: Turn, x: number, y: number): { on: number; up: number } {
  switch (turn) {
    case 0:
      return { on: x, up: y }
    case 1:
      return { on: y, up: -x }
    case 2:
      return { on: -x, up: -y }
    case 3:
      return { on: -y, up: x }
  }
}

/** The way back. */
export function onPage(turn: Turn, on: number, up: number): { x: number; y: number } {
  switch (turn) {
    case 0:
      return { x: on, y: up }
    case 1:
      return { x: -up, y: on }
    case 2:
      return { x: -on, y: -up }
    case 3:
      return { x: up, y: -on }
  }
}
