/** The prose of AsciiDoc. No file that it includes is opened. */
import type { Piece } from '@stigmalint/core/formats'
import type { ProseBlock, Role, Write } from '@stigmalint/core/reading'
import { Blocks, type Kind } from '../markup/blocks.js'
import { behind, isBlank, lineIn, linesOf, type Line } from '../markup/lines.js'
import { sameBy } from '../markup/shape.js'
import { Text } from '../markup/text.js'
import { cellOf, Tables } from '../paragraphs/tables.js'
import { readInline } from './inline.js'

export const readAsciiDoc = (source: string, { start, end }: Piece): readonly ProseBlock[] =>
  new Reader(source, start, end).read()

export const readsTheSame = sameBy(readAsciiDoc)

/** Words as the source has them; what would be a mark, or begin one in a line, is not written. */
const write: Write = (words) =>
  /[\\*_`#^~+{}|<>[\]\n\r&]|::/.test(words) || /^(?:[-=./:>]|\w{1,3}\.\s)/.test(words) ? null : words

/** A block that stands between two lines of marks. */
interface Container {
  delimiter: string
  roles: readonly Role[]
}

const verbatim = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}[\w,-]*)$/
const compound = /^(?:={4,}|\*{4,}|_{4,}|--|"")$/
const table = /^([|,:!])={3,}$/
const attributeLine = /^\[(?![[\]])[^\n]*\]$/
const anchorLine = /^\[\[[^\]]*\]\]$/
const attributeEntry = /^:!?[\w-][\w-]*!?:(?:\s|$)/
const heading = /^(={1,6}|#{1,6})\s+(?=\S)/
const item =
  /^(?:[-*•]{1,1}|\*{2,5}|\.{1,5}|\d{1,5}\.|[a-zA-Z]\.|[ivxIVX]{1,5}\)|<(?:\d{1,3}|\.)>)\s+(?:\[[ xX*]\]\s+)?(?=\S)/
const term = /^(.*?\S)(:{2,4}|;;)(?:\s+|$)/
const blockMacro =
  /^(image|video|audio|include|toc|ifdef|ifndef|ifeval|endif|xref|link|plantuml|a2s|ditaa|gist|youtube)::\S*\[/
const admonition = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):\s+/
const rule = /^(?:'{3,}|<{3,}|-\s?-\s?-|\*\s?\*\s?\*)$/
/** A cell begins with a bar, and perhaps with how it is shown. */
const bar = /(?<![^\s|](?<!\\))(?:\d+(?:\.\d+)?[+*]|\.\d+\+)?(?:[<^>](?:\.[<^>])?|\.[<^>])?[aehlmsdv]?\|/g
const raw =
  /^(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|mermaid|ditaa|graphviz|a2s|blockdiag|vega)\b/

class Reader {
  readonly #blocks: Blocks
  readonly #tables = new Tables()
  readonly #lines: readonly Line[]
  readonly #containers: Container[] = []
  /** where each line of marks stands next */
  readonly #delimiters = new Map<string, number[]>()
  /** the attributes of the block that comes */
  #style = ''
  #lead: string | null = null
  #isInList = false

  constructor(
    readonly source: string,
    start: number,
    end: number
  ) {
    this.#blocks = new Blocks(source, write)
    this.#lines = linesOf(source, start, end)
    for (const [index, { text }] of this.#lines.entries()) {
      const own = text.startsWith('```') ? '```' : text
      if (!verbatim.test(text) && !table.test(text) && text !== '--') continue
      const known = this.#delimiters.get(own)
      if (known) known.push(index)
      else this.#delimiters.set(own, [index])
    }
  }

  read(): readonly ProseBlock[] {
    for (let at = 0; at < this.#lines.length;) at = this.#step(at)
    return this.#blocks.found
  }

  get #roles(): readonly Role[] {
    return this.#containers.at(-1)?.roles ?? []
  }

  /** Reads the block that begins at a line; the number of the line behind it. */
  #step(at: number): number {
    const line = this.#lines[at]
    if (!line || isBlank(line)) {
      return at + 1
    }
    const { text } = line
    const isFlush = line.indent === 0
    if (isFlush) {
      if (text.startsWith('//') && !text.startsWith('///')) return at + 1
      if (attributeEntry.test(text)) return this.#entryEnd(at)
      if (anchorLine.test(text)) return at + 1
      if (attributeLine.test(text)) {
        this.#style = text.slice(1, -1).replace(/^%[\w%]+,?/, '') || this.#style
        this.#style = `${this.#style}${/%header|options="?[^"]*header/.test(text) ? ',%header' : ''}`
        return at + 1
      }
      const block = this.#delimited(line, at)
      if (block !== null) return block
      if (/^\.[^\s.]/.test(text)) {
        this.#block([behind(line, 1)], { roles: [...this.#roles, 'paragraph'], lead: null })
        return at + 1
      }
      const title = heading.exec(text)
      if (title) return this.#title(line, title, at)
      if (blockMacro.test(text)) return this.#blockMacro(line, at)
      if (rule.test(text)) return at + 1
      if (text === '+') return at + 1
    }
    const next = this.#listed(line, at)
    if (next !== null) return next
    if (line.indent > 0 && !this.#isInList) {
      this.#style = ''
      return this.#paragraphEnd(at)
    }
    return this.#paragraph(at)
  }

  /** An attribute whose value goes on ends each line but the last with a backslash. */
  #entryEnd(at: number): number {
    let end = at
    while (/ \\$/.test(this.#lines[end]?.text ?? '')) end++
    return end + 1
  }

  #delimited(line: Line, at: number): number | null {
    const { text } = line
    const open = this.#containers.findIndex(({ delimiter }) => delimiter === text)
    if (open >= 0) {
      this.#containers.length = open
      this.#leave()
      return at + 1
    }
    const style = this.#style
    if (table.test(text)) {
      const end = this.#next(text, at)
      this.#style = ''
      if (text.startsWith('|') || text.startsWith('!')) this.#table(at, end, style)
      this.#leave()
      return end + 1
    }
    if (verbatim.test(text) || (text === '--' && raw.test(style))) {
      // a verse or a quotation may stand between lines of code: what it says counts
      this.#style = ''
      this.#leave()
      return this.#next(text.startsWith('```') ? '```' : text, at) + 1
    }
    if (!compound.test(text)) return null
    this.#style = ''
    const isQuote = text.startsWith('_') || text === '""' || /^(?:quote|verse)\b/.test(style)
    this.#leave()
    this.#containers.push({ delimiter: text, roles: isQuote ? [...this.#roles, 'block-quote'] : this.#roles })
    return at + 1
  }

  /** The number of the line with these marks behind another; of the one behind the last line where none stands. */
  #next(delimiter: string, at: number): number {
    const known = this.#delimiters.get(delimiter) ?? []
    while ((known[0] ?? Infinity) <= at) known.shift()
    return known[0] ?? this.#lines.length
  }

  #leave(): void {
    this.#isInList = false
    this.#lead = null
  }

  #title(line: Line, [marks, signs = '']: RegExpExecArray, at: number): number {
    this.#leave()
    this.#style = ''
    this.#block([behind(line, marks.length)], { roles: ['heading'], heading: signs.length, lead: null })
    if (signs.length > 1) return at + 1
    // below the title of a document stand its authors and its attributes
    let end = at + 1
    if (this.#lines.slice(0, at).every((own) => isBlank(own) || /^(?:\/\/|:)/.test(own.text)))
      while (end < this.#lines.length && !isBlankAt(this.#lines, end)) end++
    return end
  }

  #blockMacro(line: Line, at: number): number {
    const { text } = line
    this.#style = ''
    if (text.startsWith('image::')) {
      const open = text.indexOf('[') + 1
      const words = /^(?:"([^"]*)"|([^,\]=]*)(?=[,\]]))/.exec(text.slice(open))
      const own = words?.[1] ?? words?.[2] ?? ''
      const start = line.from + open + (words?.[1] === undefined ? 0 : 1)
      if (own.trim() !== '')
        this.#block([lineIn(this.source, start, start + own.length)], { roles: ['alt'], lead: null })
    }
    return at + 1
  }

  /** An item of a list, or a term with what is said of it. */
  #listed(line: Line, at: number): number | null {
    const { text } = line
    const marked = item.exec(text)
    if (marked) {
      const lead = this.#lead
      this.#isInList = true
      this.#style = ''
      const end = this.#paragraphEnd(at, true)
      this.#block([behind(line, marked[0].length), ...this.#lines.slice(at + 1, end).filter(isNoComment)], {
        roles: [...this.#roles, 'list-item', 'paragraph'],
        lead
      })
      return end
    }
    const named = /::|;;/.test(text) ? term.exec(text) : null
    if (!named || /^\S+::\S/.test(text)) return null
    const [whole, words = ''] = named
    this.#isInList = true
    this.#style = ''
    this.#block([lineIn(this.source, line.from, line.from + words.length)], {
      roles: [...this.#roles, 'paragraph'],
      lead: null
    })
    const rest = behind(line, whole.length)
    if (isBlank(rest)) return at + 1
    const end = this.#paragraphEnd(at, true)
    this.#block([rest, ...this.#lines.slice(at + 1, end).filter(isNoComment)], {
      roles: [...this.#roles, 'paragraph'],
      lead: null
    })
    return end
  }

  /** Up to a blank line, marks of a block or, in a list, the next item. */
  #paragraphEnd(from: number, isItem = false): number {
    let at = from + 1
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at]
      if (!line || isBlank(line)) break
      const { text } = line
      if (
        line.indent === 0 &&
        (verbatim.test(text) || compound.test(text) || table.test(text) || attributeLine.test(text))
      )
        break
      if (line.indent === 0 && (text === '+' || /^(?:ifdef|ifndef|endif|ifeval|include)::/.test(text))) break
      if (isItem && (item.test(text) || (/::|;;/.test(text) && term.test(text)))) break
    }
    return at
  }

  #paragraph(at: number): number {
    const style = this.#style
    this.#style = ''
    const first = this.#lines[at]
    const second = this.#lines[at + 1]
    if (!first) return at + 1
    // a title may have a line of marks below it
    if (second && /^(?:=+|-+|~+|\^+|\++)$/.test(second.text) && Math.abs(second.text.length - first.text.length) < 2) {
      if (second.text.length > 2 && /\w/.test(first.text)) {
        this.#leave()
        const depth = '=-~^+'.indexOf(second.text.charAt(0)) + 1
        this.#block([first], { roles: ['heading'], heading: depth, lead: null })
        return at + 2
      }
    }
    const end = this.#paragraphEnd(at)
    const lines = this.#lines.slice(at, end).filter(isNoComment)
    if (raw.test(style)) return end
    const isQuote =
      /^(?:quote|verse)\b/.test(style) ||
      first.text.startsWith('> ') ||
      (first.text.startsWith('"') && /^--\s/.test(lines.at(-1)?.text ?? ''))
    const label = admonition.exec(first.text)?.[0].length ?? 0
    const own = lines.map((line) =>
      line === first && label > 0 ? behind(line, label) : line.text.startsWith('> ') ? behind(line, 2) : line
    )
    if (lines.length === 0) return end
    const roles: readonly Role[] = this.#isInList && first.indent > 0 ? [...this.#roles, 'list-item'] : this.#roles
    if (first.indent === 0) this.#isInList = false
    this.#lead = this.#block(own, {
      roles: [...roles, ...(isQuote ? (['block-quote'] as const) : []), 'paragraph'],
      lead: null
    })
    return end
  }

  // --- tables ---

  #table(from: number, to: number, style: string): void {
    const lines = this.#lines.slice(from + 1, to)
    const first = lines.findIndex((line) => !isBlank(line))
    const cells = this.#cellsIn(lines)
    const firstRow = cells.filter(({ line }) => line === first).length
    const columns = columnsOf(style) ?? Math.max(1, firstRow)
    this.#tables.begin()
    let column = columns
    for (const { spans } of cells) {
      if (column >= columns) {
        this.#tables.beginRow()
        column = 0
      }
      this.#tables.beginCell()
      column++
      const own = this.#tables.current
      const text = own
        ? this.#block(
            spans.map(({ start, end }) => lineIn(this.source, start, end)),
            { roles: [...this.#roles, 'table-cell'], table: cellOf(own), lead: null }
          )
        : ''
      this.#tables.add(text.trim())
      this.#tables.endCell()
    }
    this.#tables.end()
  }

  /** Each cell with the number of the line that it begins in. */
  #cellsIn(lines: readonly Line[]): { line: number; spans: { start: number; end: number }[] }[] {
    const cells: { line: number; spans: { start: number; end: number }[] }[] = []
    for (const [index, line] of lines.entries()) {
      if (isBlank(line)) continue
      let at = 0
      bar.lastIndex = 0
      for (let found = bar.exec(line.text); found !== null; found = bar.exec(line.text)) {
        if (found.index > at || cells.length > 0)
          cells.at(-1)?.spans.push({ start: line.from + at, end: line.from + found.index })
        cells.push({ line: index, spans: [] })
        at = found.index + found[0].length
      }
      cells.at(-1)?.spans.push({ start: line.from + at, end: line.end })
    }
    return cells
  }

  /** Lines as one block; gives its text. */
  #block(lines: readonly Line[], kind: Kind): string {
    const own = Text.ofLines(this.source, lines)
    if (!own) return ''
    this.#blocks.begin(kind, own.place(0))
    readInline(own, this.#blocks, (apart, text, from, to) => {
      this.#blocks.begin({ roles: apart === 'alt' ? ['alt'] : ['footnote', 'paragraph'], lead: null }, text.place(from))
      readInline(text, this.#blocks, () => undefined, from, to)
      this.#blocks.end()
    })
    return this.#blocks.end()
  }
}

const isNoComment = ({ text, indent }: Line): boolean => !(indent === 0 && text.startsWith('//'))

const isBlankAt = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  return line !== undefined && isBlank(line)
}

/** `cols="1,2a,3*"` or `cols=3*`; null where nothing says how many columns there are. */
function columnsOf(style: string): number | null {
  const written = /\bcols="?([^"\]]*)"?/.exec(style)?.[1]
  if (written === undefined) return null
  return written
    .split(/[,;]/)
    .filter((own) => own.trim() !== '')
    .reduce((count, own) => count + Math.min(1000, Number(/^\s*(\d+)\*/.exec(own)?.[1] ?? 1)), 0)
}
