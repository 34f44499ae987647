/** The prose of reStructuredText. No file that it names is opened, and no directive is run. */
import type { Piece } from '@stigmalint/core/formats'
import type { ProseBlock, Role, Write } from '@stigmalint/core/reading'
import { Blocks, type Kind } from '../markup/blocks.js'
import { behind, isBlank, lineIn, linesOf, type Line } from '../markup/lines.js'
import { sameBy } from '../markup/shape.js'
import { Text } from '../markup/text.js'
import { cellOf, Tables } from '../paragraphs/tables.js'
import { holdsProse, quotes, titled, versioned } from './directives.js'
import { Depths, titleAt } from './glance.js'
import { readInline } from './inline.js'

export const readRst = (source: string, { start, end }: Piece): readonly ProseBlock[] =>
  new Reader(source, start, end).read()

export const readsTheSame = sameBy(readRst)

/** Words as the source has them; what would be a mark, or begin one in a line, is not written. */
const write: Write = (words) =>
  /[\\*`|\n\r]|_(?:$|[^\p{L}\p{N}])/u.test(words) || /^(?:[-+•‣⁃.:>[]|\w{1,4}[.)](?:\s|$))/.test(words) ? null : words

/** Where columns stand below each other, no word may move. */
const writeNothing: Write = () => null

/** A title is no longer than the line of marks below it. */
const writeWithin =
  (room: number): Write =>
  (words, start, end, block) =>
    block.text.length - (end - start) + words.length <= room ? write(words, start, end, block) : null

/** What stands round lines. */
interface Around {
  roles: readonly Role[]
  /** the paragraph before a list */
  lead: string | null
}

/** Nobody nests deeper, and no text has to fill the stack. */
const deepest = 60

const bullet = /^[-*+•‣⁃](?:\s+|$)/
const enumerator =
  /^(?:\(?(?:#|\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,9})\)|(?:#|\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,9})\.)(?:\s+|$)/
const field = /^:(?![:\s])(?:[^:\\]|\\[^]|:(?!\s|$|`)){1,120}(?<!\s):(?:\s+|$)/
const option =
  /^(?:-[a-zA-Z?](?:[ =]?<?[\w.-]+>?)?|--[a-zA-Z][\w-]*(?:[ =]<?[\w.-]+>?)?|\/[A-Z]\w*)(?:, (?:-[a-zA-Z?]|--[a-zA-Z][\w-]*)(?:[ =]?<?[\w.-]+>?)?)*(?:\s{2,}|$)/
const explicit = /^(?:\.\.(?:\s|$)|__ )/
const directive = /^\.\. (?:\|[^|]+\| )?([A-Za-z][\w:+.-]*?)::(?:\s+|$)/
const note = /^\.\. \[(?:[\w.:#*-]+)\](?:\s+|$)/
const gridBorder = /^\+[-=+]{2,}\+$/
const simpleBorder = /^=+(?: +=+)+$/
const lineBlock = /^\|(?:\s|$)/

class Reader {
  readonly #blocks: Blocks
  readonly #tables = new Tables()
  readonly #depths = new Depths()
  readonly #lines: readonly Line[]

  constructor(
    readonly source: string,
    start: number,
    end: number
  ) {
    this.#blocks = new Blocks(source, write)
    this.#lines = linesOf(source, start, end)
  }

  read(): readonly ProseBlock[] {
    this.#body(this.#lines, { roles: [], lead: null }, 0, true)
    return this.#blocks.found
  }

  /** Lines that stand at one indent, and further in. */
  #body(lines: readonly Line[], around: Around, depth: number, mayHaveTitles = false): void {
    if (depth > deepest) return
    const least = lines.reduce((min, { indent }) => Math.min(min, indent), Infinity)
    let lead: string | null = null
    let isLiteral = false
    for (let at = 0; at < lines.length;) {
      const line = lines[at]
      if (!line) return
      if (isBlank(line)) {
        at++
        continue
      }
      if (isLiteral) {
        isLiteral = false
        const end = literalEnd(lines, at, least)
        if (end > at) {
          at = end
          continue
        }
      }
      if (line.indent > least) {
        const end = indentedEnd(lines, at, least)
        this.#body(lines.slice(at, end), { roles: [...around.roles, 'block-quote'], lead: null }, depth + 1)
        at = end
        lead = null
        continue
      }
      const title = mayHaveTitles ? titleAt(lines, at) : null
      if (title) {
        this.#title(lines[title.line], this.#depths.of(title), lines[title.line + 1]?.text.length ?? 0)
        at = title.next
        lead = null
        continue
      }
      const next = this.#marked(lines, at, least, { ...around, lead }, depth)
      if (next !== null) {
        at = next
        continue
      }
      const end = this.#paragraphEnd(lines, at, least)
      const after = lines[end]
      // a line with something further in directly below it is a term
      if (end === at + 1 && after && !isBlank(after) && after.indent > least) {
        const stop = indentedEnd(lines, end, least)
        this.#block(lines.slice(at, end), { roles: [...around.roles, 'paragraph'], lead: null })
        this.#body(lines.slice(end, stop), around, depth + 1)
        at = stop
        lead = null
        continue
      }
      const own = lines.slice(at, end)
      isLiteral = own.at(-1)?.text.endsWith('::') ?? false
      lead = this.#block(own, { roles: [...around.roles, 'paragraph'], lead: around.lead })
      at = end
    }
  }

  #paragraphEnd(lines: readonly Line[], from: number, least: number): number {
    let at = from + 1
    while (at < lines.length && lines[at]?.indent === least) at++
    return at
  }

  /** What begins with a mark; the number of the line behind it, or null where none stands. */
  #marked(lines: readonly Line[], at: number, least: number, around: Around, depth: number): number | null {
    const line = lines[at]
    if (!line) return null
    const { text } = line
    if (explicit.test(text)) return this.#explicit(lines, at, least, around, depth)
    if (/^([!-/:-@[-`{-~])\1{3,}$/.test(text) && !gridBorder.test(text)) return at + 1
    if (gridBorder.test(text)) return this.#grid(lines, at, least, around)
    if (simpleBorder.test(text)) return this.#simpleTable(lines, at, around)
    if (text.startsWith('>>> ')) return paragraphBehind(lines, at)
    if (lineBlock.test(text)) return this.#lineBlock(lines, at, least, around)
    const item = bullet.exec(text) ?? (this.#isEnumerated(lines, at, least) ? enumerator.exec(text) : null)
    if (item) return this.#item(lines, at, least, item[0].length, 'list-item', around, depth)
    const named = field.exec(text) ?? option.exec(text)
    if (named) return this.#item(lines, at, least, named[0].length, null, around, depth)
    return null
  }

  /** What looks like a number is one where the lines below stand further in, or are the next number. */
  #isEnumerated(lines: readonly Line[], at: number, least: number): boolean {
    const next = lines[at + 1]
    return !next || isBlank(next) || next.indent > least || enumerator.test(next.text)
  }

  #item(
    lines: readonly Line[],
    at: number,
    least: number,
    mark: number,
    role: Role | null,
    around: Around,
    depth: number
  ): number {
    const end = indentedEnd(lines, at + 1, least)
    const own = lines[at]
    if (!own) return end
    const first = behind(own, mark)
    const rest = lines.slice(at + 1, end)
    // the text of an item stands as far in as the lines below it do
    const indent = rest.reduce((min, line) => Math.min(min, line.indent), Infinity)
    const head = isBlank(first) ? first : { ...first, indent: Math.min(first.indent, indent) }
    const roles = role === null ? around.roles : [...around.roles, role]
    this.#body([head, ...rest], { roles, lead: role === null ? null : around.lead }, depth + 1)
    return end
  }

  #explicit(lines: readonly Line[], at: number, least: number, around: Around, depth: number): number {
    const end = indentedEnd(lines, at + 1, least)
    const own = lines[at]
    if (!own) return end
    const { text } = own
    const noted = note.exec(text)
    if (noted) {
      const first = behind(own, noted[0].length)
      const rest = lines.slice(at + 1, end)
      const indent = rest.reduce((min, line) => Math.min(min, line.indent), Infinity)
      const head = isBlank(first) ? first : { ...first, indent: Math.min(first.indent, indent) }
      this.#body([head, ...rest], { roles: [...around.roles, 'footnote'], lead: null }, depth + 1)
      return end
    }
    const named = directive.exec(text)
    if (named) this.#directive(named, own, lines.slice(at + 1, end), around, depth)
    return end
  }

  #directive(named: RegExpExecArray, own: Line, below: readonly Line[], around: Around, depth: number): void {
    const [whole, written = ''] = named
    const name = written.toLowerCase()
    const argument = behind(own, whole.length)
    if (name === 'replace' || name === 'rubric') {
      if (!isBlank(argument)) {
        if (name === 'rubric') this.#title(argument, 6, Infinity)
        else this.#block([argument, ...below], { roles: [...around.roles, 'paragraph'], lead: null })
      }
      return
    }
    if (!holdsProse(name) && name !== 'csv-table') return
    const isTitled = titled.has(name)
    // the argument may go on below it, up to the options
    let at = 0
    const head: Line[] = isBlank(argument) ? [] : [argument]
    if (head.length > 0)
      while (at < below.length && !isOption(below[at]) && !isBlankAt(below, at)) head.push(...below.slice(at, ++at))
    else if (isOption(below[0]) || isBlankAt(below, 0)) at = 0
    while (isOption(below[at])) {
      at++
      // an option goes on further in
      const indent = below[at - 1]?.indent ?? 0
      while (at < below.length && !isBlankAt(below, at) && (below[at]?.indent ?? 0) > indent) at++
    }
    const roles = quotes.has(name) ? [...around.roles, 'block-quote' as const] : around.roles
    if (versioned.has(name)) {
      const space = argument.text.indexOf(' ')
      this.#block([behind(argument, space < 0 ? argument.text.length : space), ...head.slice(1)], {
        roles: [...roles, 'paragraph'],
        lead: null
      })
    } else if (isTitled && head.length > 0) {
      const isTitle = /^(?:admonition|topic|sidebar|dropdown|tab-item|tab|card|grid-item-card|details)$/.test(name)
      this.#block(head, {
        roles: [...roles, isTitle ? 'heading' : 'paragraph'],
        lead: null,
        ...(isTitle && { heading: 6 })
      })
    }
    if (name === 'csv-table') return
    this.#body(below.slice(at), { roles, lead: null }, depth + 1)
  }

  #title(line: Line | undefined, heading: number, room: number): void {
    if (line) this.#block([line], { roles: ['heading'], heading, lead: null }, writeWithin(room))
  }

  /** Lines as one block; gives its text. */
  #block(lines: readonly Line[], kind: Kind, ownWrite: Write = write): string {
    const own = Text.ofLines(this.source, lines)
    if (!own) return ''
    this.#blocks.begin(kind, own.place(0), ownWrite)
    readInline(own, this.#blocks)
    return this.#blocks.end()
  }

  #lineBlock(lines: readonly Line[], at: number, least: number, around: Around): number {
    let end = at
    const own: Line[] = []
    for (; end < lines.length; end++) {
      const line = lines[end]
      if (!line || isBlank(line)) break
      if (lineBlock.test(line.text)) own.push(behind(line, 1))
      else if (line.indent > least) own.push(line)
      else break
    }
    this.#block(own, { roles: [...around.roles, 'paragraph'], lead: around.lead })
    return end
  }

  // --- tables ---

  /** Columns of a table whose borders say where they begin and end. */
  #simpleTable(lines: readonly Line[], at: number, around: Around): number {
    const top = lines[at]
    if (!top) return at + 1
    const columns = [...top.text.matchAll(/=+/g)].map(({ index, 0: own }) => ({
      start: index,
      end: index + own.length
    }))
    // up to a border with nothing or a blank line behind it
    let end = at + 1
    let borders = 1
    for (; end < lines.length; end++) {
      const line = lines[end]
      if (!line || !simpleBorder.test(line.text)) continue
      borders++
      const next = lines[end + 1]
      if (borders > 2 || !next || isBlank(next)) {
        end++
        break
      }
    }
    if (borders < 2) return at + 1
    const rows: Line[][] = []
    for (const line of lines.slice(at + 1, end - 1)) {
      if (isBlank(line) || simpleBorder.test(line.text) || /^-+(?: +-+)*$/.test(line.text)) continue
      const first = columns[0]
      const isMore = first !== undefined && this.#cellLine(line, top, first, columns.length === 1).text === ''
      const last = rows.at(-1)
      if (isMore && last) last.push(line)
      else rows.push([line])
    }
    this.#tables.begin()
    for (const row of rows) {
      this.#tables.beginRow()
      for (const [index, column] of columns.entries())
        this.#cell(
          row.map((line) => this.#cellLine(line, top, column, index === columns.length - 1)),
          around,
          index === columns.length - 1 ? write : writeNothing
        )
    }
    this.#tables.end()
    return end
  }

  #cellLine(line: Line, top: Line, { start, end }: { start: number; end: number }, isLast: boolean): Line {
    const begin = line.start + (top.from - top.start)
    const from = Math.min(line.end, begin + start)
    return lineIn(
      this.source,
      from,
      isLast ? Math.max(from, line.end) : Math.max(from, Math.min(line.end, begin + end))
    )
  }

  #cell(lines: readonly Line[], around: Around, ownWrite: Write): void {
    this.#tables.beginCell()
    const table = this.#tables.current
    if (table) {
      const roles: readonly Role[] = [...around.roles, 'table-cell']
      this.#tables.add(this.#block(lines, { roles, table: cellOf(table), lead: null }, ownWrite).trim())
    }
    this.#tables.endCell()
  }

  /** A table that is drawn; its cells are told by where the first border has its corners. */
  #grid(lines: readonly Line[], at: number, least: number, around: Around): number {
    let end = at
    while (end < lines.length && lines[end]?.indent === least && /^[+|]/.test(lines[end]?.text ?? '')) end++
    const rows: Line[][] = []
    let row: Line[] = []
    for (const line of lines.slice(at, end)) {
      if (/^\+[-=+]+\+$/.test(line.text)) {
        if (row.length > 0) rows.push(row)
        row = []
      } else row.push(line)
    }
    if (row.length > 0) rows.push(row)
    this.#tables.begin()
    for (const own of rows) {
      this.#tables.beginRow()
      const [first] = own
      if (!first) continue
      const bars = [...first.text.matchAll(/[|+]/g)].map(({ index }) => index)
      for (const [index, bar] of bars.entries()) {
        const next = bars[index + 1]
        if (next === undefined) break
        this.#cell(
          own.map((line) => {
            const from = Math.min(line.end, line.from + bar + 1)
            return lineIn(this.source, from, Math.max(from, Math.min(line.end, line.from + next)))
          }),
          around,
          writeNothing
        )
      }
    }
    this.#tables.end()
    return Math.max(end, at + 1)
  }
}

const isOption = (line: Line | undefined): boolean => line !== undefined && /^:[\w -]+:(?:\s|$)/.test(line.text)
const isBlankAt = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  return line !== undefined && isBlank(line)
}

/** Behind the lines that stand further in, blank ones at their end left out. */
function indentedEnd(lines: readonly Line[], from: number, least: number): number {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (!line || (!isBlank(line) && line.indent <= least)) break
    if (!isBlank(line)) end = at + 1
  }
  return end
}

/** Behind a literal block: lines further in, or ones that begin with the same mark. */
function literalEnd(lines: readonly Line[], at: number, least: number): number {
  const line = lines[at]
  if (!line) return at
  if (line.indent > least) return indentedEnd(lines, at, least)
  return /^[!-/:-@[-`{-~]/.test(line.text) && /^[>|#$%~]/.test(line.text) ? paragraphBehind(lines, at) : at
}

function paragraphBehind(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && !isBlankAt(lines, at)) at++
  return at
}
