/**
 * Where a list, a table or a quotation may be cut that is too long to be parsed in one go, and behind what its parts are
 * read: the paragraph that leads a list in, the header of a table, the mark that makes a quotation a box.
 */
import { mostLines } from './long-paragraphs.js'

/** A piece is cut at the next place behind so many characters. */
export const longest = 4000
/** What stands before a list is told to all its parts, but for what is too long to lead anything in. */
const longestHead = 10_000

/** A line that is not blank: where what it holds starts, behind so many columns, and ends. */
interface Line {
  first: number
  indent: number
  end: number
}

/** A block at column 0 of which every line so far is known for sure; `textLines`: of the paragraph that is open for sure. */
type Block =
  | { is: 'list'; from: number; marker: number; column: number; textLines: number }
  | { is: 'table'; head: string }
  | { is: 'quotation'; head: string; isBlank: boolean }

const item = /(?:([-*+])|\d{1,9}([.)])) {1,4}(?=[^ \t\r\n])/y
const rule = /(?:[-*][ \t]*){3,}\r?$/my
const delimiters = /\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?\r?$/my
/** A heading or a rule, which stands alone: nothing is open behind it. The one of dashes may be the line below a heading. */
const alone = /(?:#{1,6}(?:[ \t].*)?|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}))\r?$/my
const quotedWord = /> ?(?=[A-Za-z])/y
const alert = />[ \t]*\[![^\n]*\n?/y

export class LongBlocks {
  readonly #source: string
  /** where the piece starts, and what it is read behind */
  readonly #start: number
  readonly #head: string
  #block: Block | null
  /** a line that is the header of a table if the next one says so */
  #header: { from: number; cells: number } | null = null
  #isBehindAlone = false

  constructor(source: string, start: number, head: string) {
    this.#source = source
    this.#start = start
    this.#head = head
    this.#block = head !== '' && source.charCodeAt(start) === 124 ? { is: 'table', head } : null
  }

  /** What a piece is read behind that begins with this line; null where none may, or it is not worth it. `isSure`: as below. */
  headAt({ first, indent, end }: Line, isSure: boolean): string | null {
    const block = this.#block
    if (indent > 0 || first - this.#start < longest) return null
    if (isSure && (this.#isBehindAlone || (this.#source.charCodeAt(first) !== 45 && at(alone, this.#source, first))))
      return ''
    if (block === null) return null
    switch (block.is) {
      case 'table':
        return this.#source.charCodeAt(first) === 124 ? block.head : null
      case 'quotation':
        return block.isBlank && at(quotedWord, this.#source, first) ? block.head : null
      default: {
        if (itemAt(this.#source, first, end)?.marker !== block.marker) return null
        const head = this.#head + this.#source.slice(this.#start, block.from)
        return head.length > longestHead ? '' : head
      }
    }
  }

  /** Takes in a line that is not blank. `isSure`: no code and no HTML may be open; `isFirst`: no paragraph may be. */
  take({ first, indent, end }: Line, isSure: boolean, isFirst: boolean): void {
    const source = this.#source
    const block = this.#block
    const code = source.charCodeAt(first)
    this.#isBehindAlone = isSure && indent === 0 && !isLetter(code) && at(alone, source, first) !== null
    if (block === null && this.#header === null && (indent > 0 || isLetter(code))) return
    const header = this.#header
    this.#header = null
    if (block?.is === 'list') {
      const isText = block.textLines > 0 && block.textLines < mostLines && isLetter(code)
      if (isText || indent >= block.column) {
        block.textLines = isText ? block.textLines + 1 : 0
        return
      }
    }
    if (block?.is === 'table' && indent === 0 && code === 124) return
    if (block?.is === 'quotation' && indent === 0 && code === 62) {
      block.isBlank = source.slice(first + 1, end).trim() === ''
      return
    }
    this.#block = null
    if (indent > 0) return
    if (header && code === 124 && at(delimiters, source, first) && header.cells === cellsIn(source, first, end)) {
      this.#block = { is: 'table', head: source.slice(header.from, end + 1) }
      return
    }
    const found = itemAt(source, first, end)
    if (found) {
      const isSame = block?.is === 'list' && block.marker === found.marker
      if (isSame || (isSure && (isFirst || found.isBullet)))
        this.#block = {
          is: 'list',
          from: isSame ? block.from : first,
          marker: found.marker,
          column: found.column,
          textLines: isLetterAt(source, first + found.column) ? 1 : 0
        }
    } else if (!isSure || !isFirst) return
    else if (code === 124) this.#header = { from: first, cells: cellsIn(source, first, end) }
    else if (code === 62) {
      const mark = at(alert, source, first)?.[0]
      const head = first === this.#start && this.#head !== '' ? this.#head : mark === undefined ? '' : `${mark}>\n`
      this.#block = { is: 'quotation', head, isBlank: false }
    }
  }

  takeBlank(): void {
    if (this.#block?.is === 'list') this.#block.textLines = 0
    else this.#block = null
    this.#header = null
  }
}

/** The item that surely begins here: its marker, and where its text starts. */
function itemAt(
  source: string,
  first: number,
  end: number
): { marker: number; isBullet: boolean; column: number } | null {
  const found = at(item, source, first)
  if (!found || first + found[0].length >= end || at(rule, source, first)) return null
  const [whole, bullet, delimiter = ''] = found
  return { marker: (bullet ?? delimiter).charCodeAt(0), isBullet: bullet !== undefined, column: whole.length }
}

const pipes = /\\[\\|]|(\|)/g

function cellsIn(source: string, first: number, end: number): number {
  const row = source.slice(first + 1, end).trimEnd()
  let count = 1
  for (const found of row.matchAll(pipes)) if (found[1] !== undefined && found.index < row.length - 1) count++
  return count
}

function at(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(source)
}

const isLetterAt = (source: string, offset: number): boolean => isLetter(source.charCodeAt(offset))

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}
