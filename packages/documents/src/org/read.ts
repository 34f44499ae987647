/** The prose of Org. No file that it includes is opened, and no block is run. */
import type { Piece } from '@stigmalint/core/formats'
import type { ProseBlock, Role, Write } from '@stigmalint/core/reading'
import { Blocks, type Kind } from '../markup/blocks.js'
import { behind, isBlank, lineIn, linesOf, type Line } from '../markup/lines.js'
import { sameBy } from '../markup/shape.js'
import { Text } from '../markup/text.js'
import { cellOf, Tables } from '../paragraphs/tables.js'
import { readInline } from './inline.js'

export const readOrg = (source: string, { start, end }: Piece): readonly ProseBlock[] =>
  new Reader(source, start, end).read()

export const readsTheSame = sameBy(readOrg)

/** Words as the source has them; what would be a mark, or begin one in a line, is not written. */
const write: Write = (words) =>
  /[\\*_+=~$|<>[\]{}^\n\r]|(?:^|\s)\/|\/(?:\s|$)|::/.test(words) || /^(?:[-#:]|\w{1,4}[.)](?:\s|$))/.test(words)
    ? null
    : words

const heading =
  /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED)\s+)?(?:\[#[A-Z\d]\]\s*)?(?:COMMENT(?:\s+|$))?/
const tags = /\s+:[\w@#%:]+:$/
const keyword = /^#\+([\w-]+)(?:\[[^\]]*\])?:\s*/
/** Keywords whose values are shown. */
const titles: Readonly<Record<string, number>> = { title: 1, subtitle: 2 }
const shown = /^(?:caption|description|abstract)$/i
const begin = /^#\+begin_(\S+)/i
const drawer = /^:([\w-]+):$/
const raw = /^(?:src|example|export|comment|html|latex|ascii|md)$/i
const item = /^(?:[-+]|\*(?!\*)|\d{1,9}[.)]|[a-zA-Z][.)])(?:\s+|$)(?:\[@\d+\]\s+)?(?:\[[ xX-]\]\s+)?/
const planning = /^(?:(?:SCHEDULED|DEADLINE|CLOSED):\s*[<[]|CLOCK:)/
const definition = /^\[fn:[\w-]+\]\s*/
const rule = /^-{5,}$/

class Reader {
  readonly #blocks: Blocks
  readonly #tables = new Tables()
  readonly #lines: readonly Line[]
  /** the blocks that are open, by their names, with what stands round what is in them */
  readonly #open: { name: string; roles: readonly Role[] }[] = []
  #lead: string | null = null
  /** how far the innermost list that is open stands to the right; -1 where none is */
  #list = -1

  constructor(
    readonly source: string,
    start: number,
    end: number
  ) {
    this.#blocks = new Blocks(source, write)
    this.#lines = linesOf(source, start, end)
  }

  read(): readonly ProseBlock[] {
    for (let at = 0; at < this.#lines.length;) at = this.#step(at)
    return this.#blocks.found
  }

  get #roles(): readonly Role[] {
    return this.#open.at(-1)?.roles ?? []
  }

  /** Reads what begins at a line; the number of the line behind it. */
  #step(at: number): number {
    const line = this.#lines[at]
    if (!line || isBlank(line)) return at + 1
    const { text } = line
    const title = line.indent === 0 ? heading.exec(text) : null
    if (title) return this.#title(line, title, at)
    if (text.startsWith('#')) {
      const next = this.#keyword(line, at)
      if (next !== null) return next
    }
    if (drawer.test(text)) return /^:end:$/i.test(text) ? at + 1 : this.#drawer(text, at)
    if (planning.test(text) || rule.test(text) || /^:(?:\s|$)/.test(text)) return at + 1
    if (text.startsWith('|')) return this.#table(at)
    if (/^\\begin\{[\w*]+\}/.test(text)) return this.#environment(text, at)
    const noted = line.indent === 0 ? definition.exec(text) : null
    if (noted) {
      this.#list = -1
      const end = this.#paragraphEnd(at)
      this.#block([behind(line, noted[0].length), ...this.#lines.slice(at + 1, end)], {
        roles: ['footnote', 'paragraph'],
        lead: null
      })
      return end
    }
    const marked = text.startsWith('*') && line.indent === 0 ? null : item.exec(text)
    return marked ? this.#item(line, marked[0].length, at) : this.#paragraph(line, at)
  }

  #title(line: Line, [mark, stars = '']: RegExpExecArray, at: number): number {
    this.#list = -1
    this.#lead = null
    this.#open.length = 0
    const tagged = tags.exec(line.text)
    const end = tagged ? line.from + tagged.index : line.end
    const own = behind(line, mark.length)
    if (own.from < end)
      this.#block([lineIn(this.source, own.from, end)], { roles: ['heading'], heading: stars.length, lead: null })
    return at + 1
  }

  /** A keyword, a comment, or the begin or end of a block; null for a line that only begins with the sign. */
  #keyword(line: Line, at: number): number | null {
    const { text } = line
    const opened = begin.exec(text)
    if (opened) return this.#begin(opened[1] ?? '', at)
    if (/^#\+end_/i.test(text)) {
      const name = text.slice(6).trim().toLowerCase()
      const index = this.#open.findLastIndex((own) => own.name === name)
      if (index >= 0) this.#open.length = index
      this.#list = -1
      return at + 1
    }
    const named = keyword.exec(text)
    if (named) {
      const [whole, name = ''] = named
      const depth = titles[name.toLowerCase()]
      const value = behind(line, whole.length)
      if (depth !== undefined) this.#block([value], { roles: ['heading'], heading: depth, lead: null })
      else if (shown.test(name)) this.#block([value], { roles: [...this.#roles, 'paragraph'], lead: null })
      return at + 1
    }
    return /^#(?:\s|$|\+)/.test(text) ? at + 1 : null
  }

  #begin(name: string, at: number): number {
    this.#list = -1
    if (raw.test(name)) {
      const end = `#+end_${name}`.toLowerCase()
      for (let next = at + 1; next < this.#lines.length; next++)
        if (this.#lines[next]?.text.toLowerCase().startsWith(end)) return next + 1
      return this.#lines.length
    }
    const isQuote = /^(?:quote|verse)$/i.test(name)
    this.#open.push({ name: name.toLowerCase(), roles: isQuote ? [...this.#roles, 'block-quote'] : this.#roles })
    return at + 1
  }

  /** What Emacs keeps for itself ends with its line; the words of other drawers are read. */
  #drawer(text: string, at: number): number {
    if (!/^:(?:properties|logbook):$/i.test(text)) return at + 1
    for (let next = at + 1; next < this.#lines.length; next++) {
      const own = this.#lines[next]?.text ?? ''
      if (/^:end:$/i.test(own)) return next + 1
      if (/^\*+\s/.test(own)) return next
    }
    return this.#lines.length
  }

  #environment(text: string, at: number): number {
    const end = `\\end{${/^\\begin\{([\w*]+)\}/.exec(text)?.[1] ?? ''}}`
    for (let next = at; next < this.#lines.length; next++) {
      const own = this.#lines[next]
      if (!own || /^\*+\s/.test(own.text)) return next
      if (own.text.includes(end)) return next + 1
    }
    return this.#lines.length
  }

  /** Up to what begins something else. */
  #paragraphEnd(from: number, least = -1): number {
    let at = from + 1
    for (; at < this.#lines.length; at++) {
      const line = this.#lines[at]
      if (!line || isBlank(line)) break
      const { text } = line
      if (line.indent === 0 && (heading.test(text) || definition.test(text))) break
      if (
        /^#(?:\s|$|\+)/.test(text) ||
        text.startsWith('|') ||
        drawer.test(text) ||
        /^:\s/.test(text) ||
        rule.test(text)
      )
        break
      if ((line.indent > 0 || !text.startsWith('*')) && item.test(text)) break
      if (line.indent <= least) break
    }
    return at
  }

  #item(line: Line, mark: number, at: number): number {
    const lead = this.#lead
    this.#list = line.indent
    const end = this.#paragraphEnd(at, line.indent)
    const own = behind(line, mark)
    const term = /^(.*?\S)\s+::(?:\s+|$)/.exec(own.text)
    const roles: readonly Role[] = [...this.#roles, 'list-item', 'paragraph']
    if (term) this.#block([lineIn(this.source, own.from, own.from + (term[1] ?? '').length)], { roles, lead })
    this.#block([term ? behind(own, term[0].length) : own, ...this.#lines.slice(at + 1, end)], { roles, lead })
    return end
  }

  #paragraph(line: Line, at: number): number {
    const isListed = this.#list >= 0 && line.indent > this.#list
    if (!isListed) this.#list = -1
    const end = this.#paragraphEnd(at)
    const text = this.#block(this.#lines.slice(at, end), {
      roles: [...this.#roles, ...(isListed ? (['list-item'] as const) : []), 'paragraph'],
      lead: null
    })
    if (!isListed) this.#lead = text
    return end
  }

  #table(from: number): number {
    let end = from
    while (this.#lines[end]?.text.startsWith('|') === true) end++
    this.#list = -1
    this.#tables.begin()
    for (const line of this.#lines.slice(from, end)) {
      if (/^\|-/.test(line.text)) continue
      this.#tables.beginRow()
      const bars = [...line.text.matchAll(/\|/g)].map(({ index }) => index)
      for (const [index, bar] of bars.entries()) {
        const next = bars[index + 1] ?? line.text.length
        if (bar + 1 >= next) continue
        this.#tables.beginCell()
        const table = this.#tables.current
        const cell = lineIn(this.source, line.from + bar + 1, line.from + next)
        if (table && !/^(?:<[lcr]?\d*>|[/!^_$#*])$/.test(cell.text))
          this.#tables.add(
            this.#block([cell], { roles: [...this.#roles, 'table-cell'], table: cellOf(table), lead: null }).trim()
          )
        this.#tables.endCell()
      }
    }
    this.#tables.end()
    return end
  }

  /** Lines as one block; gives its text. */
  #block(lines: readonly Line[], kind: Kind): string {
    const own = Text.ofLines(this.source, lines)
    if (!own) return ''
    this.#blocks.begin(kind, own.place(0))
    readInline(own, this.#blocks, (text, from, to) => {
      this.#blocks.begin({ roles: ['footnote', 'paragraph'], lead: null }, text.place(from))
      readInline(text, this.#blocks, () => undefined, from, to)
      this.#blocks.end()
    })
    return this.#blocks.end()
  }
}
