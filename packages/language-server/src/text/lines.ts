/** A text with its lines: places as editors write them to offsets and back, kept up to date as the text is edited. */
import { lineAt, lineStarts } from '@stigmalint/core/trusted'
import type { Position } from 'vscode-languageserver/node'

/** What a column counts: bytes, UTF-16 code units or characters. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32'

/** A change of text [start, end), in UTF-16 code units. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

export interface Lines {
  readonly encoding: PositionEncoding
  readonly text: string
  /** how many lines there are */
  readonly count: number
  /** the text of a line without its line end; empty past the last one */
  line: (index: number) => string
  /** where a line starts; the end of the text past the last one */
  startOf: (index: number) => number
  /** the offset of a place; past the end of a line it is the end of that line */
  offsetAt: (position: Position) => number
  positionAt: (offset: number) => Position
  /** `edited` is the text after the edit, where somebody else has it already */
  edit: (edit: TextEdit, edited?: string | null) => void
}

export function linesOf(initial: string, encoding: PositionEncoding): Lines {
  let text = initial
  const starts = [0, ...lineStarts(initial, 0, initial.length)]

  const startOf = (index: number): number => (index < 0 ? 0 : (starts[index] ?? text.length))
  const endOf = (index: number): number => {
    let end = startOf(index + 1)
    if (index + 1 < starts.length) {
      if (text.charCodeAt(end - 1) === lineFeed) end--
      if (end > startOf(index) && text.charCodeAt(end - 1) === carriageReturn) end--
    }
    return end
  }
  return {
    encoding,
    get text() {
      return text
    },
    get count() {
      return starts.length
    },
    line: (index) => (index < starts.length ? text.slice(startOf(index), endOf(index)) : ''),
    startOf,
    offsetAt: ({ line, character }) => {
      if (line < 0) return 0
      if (line >= starts.length) return text.length
      const start = startOf(line)
      const end = endOf(line)
      if (encoding === 'utf-16') return Math.min(start + Math.max(0, character), end)
      return start + unitsOf(text.slice(start, end), character, encoding)
    },
    positionAt: (offset) => {
      const at = Math.min(Math.max(0, offset), text.length)
      const line = lineAt(starts, at)
      const start = startOf(line)
      return { line, character: encoding === 'utf-16' ? at - start : columnOf(text.slice(start, at), encoding) }
    },
    edit: (edit, edited) => {
      // What stands beside the edit is looked at again: a line feed may come to stand behind a carriage return.
      const first = lineAt(starts, Math.max(0, edit.start - 1))
      let next = lineAt(starts, Math.min(text.length, edit.end + 1)) + 1
      const from = startOf(first)
      const grown = edit.text.length - (edit.end - edit.start)
      text = edited ?? text.slice(0, edit.start) + edit.text + text.slice(edit.end)
      const to = next < starts.length ? (starts[next] ?? 0) + grown : text.length + 1
      const fresh = lineStarts(text, from, Math.min(to, text.length)).filter((start) => start < to)
      replaceWithin(starts, first + 1, next, fresh)
      for (next = first + 1 + fresh.length; next < starts.length; next++) starts[next] = (starts[next] ?? 0) + grown
    }
  }
}

const lineFeed = 10
const carriageReturn = 13

/** In place, and without `splice(...items)`, which cannot take a hundred thousand items. */
function replaceWithin(all: number[], from: number, to: number, items: readonly number[]): void {
  if (items.length === to - from) {
    for (const [index, item] of items.entries()) all[from + index] = item
    return
  }
  const rest = all.slice(to)
  all.length = from
  for (const item of items) all.push(item)
  for (const item of rest) all.push(item)
}

/** How many bytes or characters a piece of a line has. */
function columnOf(piece: string, encoding: 'utf-8' | 'utf-32'): number {
  let column = 0
  for (const character of piece) column += encoding === 'utf-32' ? 1 : bytesOf(character)
  return column
}

/** How many UTF-16 code units make up a column; a column inside a character is the start of it. */
function unitsOf(line: string, column: number, encoding: 'utf-8' | 'utf-32'): number {
  let [units, left] = [0, column]
  for (const character of line) {
    left -= encoding === 'utf-32' ? 1 : bytesOf(character)
    if (left < 0) break
    units += character.length
  }
  return units
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
