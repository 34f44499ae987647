/** The words of HTML that readers see, as blocks of prose. Loaded only where there are tags. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { isBlockElement, isUnreadElement } from '../cut/html.js'
import { hasWord, maskAddresses, ProseBuilder } from './builder.js'
import { isHiddenBy } from './hidden-html.js'
import { OpenElements, type Open, type Table } from './open-elements.js'
import { objectMark, type Cell, type ProseBlock, type Write } from './prose.js'

/** What differs between a page and the HTML that another text holds. */
export interface HtmlWays {
  /** Which attributes readers see, or hear, of a tag. */
  seenOf: (name: string, attributes: ReadonlyMap<string, string>) => readonly string[]
  /** Words as its text has them; null where they cannot be written. */
  escape: (words: string) => string | null
  /** The same in a value within a tag, in place of `old`. */
  escapeInTag: (words: string, old: string) => string | null
}

/** Elements whose titles readers do not see. */
export const untitled: ReadonlySet<string> = new Set(['link', 'style', 'script', 'svg', 'iframe', 'meta'])

/** The prose of HTML: a whole page, or the part of one that Markdown holds. Offsets are into the HTML. */
export function readHtml(html: string, ways: HtmlWays): ProseBlock[] {
  const reader = new Reader(html, ways)
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        reader.open(tag)
        const mode = modes[tag.tagName]
        if (mode !== undefined && !tag.selfClosing) tokenizer.state = mode
      },
      onEndTag: (tag) => {
        reader.close(tag)
      },
      onCharacter: (token) => {
        reader.text(token)
      },
      onWhitespaceCharacter: (token) => {
        reader.text(token)
      },
      onNullCharacter: (token) => {
        reader.text(token)
      },
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onParseError: null
    }
  )
  tokenizer.write(html, true)
  reader.end()
  return reader.blocks
}

const modes: Readonly<Record<string, Tokenizer['state'] | undefined>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA
}

/** Turns tags and text, in their order, into blocks. */
class Reader {
  readonly blocks: ProseBlock[] = []
  #prose = new ProseBuilder()
  #node = 0
  /** text of which more may come */
  #text: { start: number; end: number } | null = null
  /** white space that counts if a word follows */
  #space: { start: number; end: number; node: number } | null = null
  readonly #open = new OpenElements()
  /** round all of it, where rows go on behind a blank line that has ended the HTML of the table's start */
  #tableAround: Table | null = null
  #hidden: { name: string; depth: number; start: number } | null = null
  /** the paragraph that was just read */
  #lead: string | null = null

  constructor(
    private readonly html: string,
    private readonly ways: HtmlWays
  ) {}

  open(tag: Token.TagToken): void {
    this.#settle()
    const { tagName: name } = tag
    const place = placeOf(tag)
    if (this.#hidden) {
      if (this.#hidden.name === name && !tag.selfClosing) this.#hidden.depth++
      return
    }
    const isBlock = this.#isBlock(name, place)
    if (isBlock) this.#flush()
    const attributes = new Map(tag.attrs.map((own) => [own.name, own.value]))
    if (!voids.has(name) && (isUnreadElement(name) || isHiddenBy(attributes))) {
      this.#hidden = { name, depth: 1, start: place.start }
      if (tag.selfClosing) this.#reveal(name, place.end)
      return
    }
    this.#readAttributes(tag, attributes)
    if (name === 'br') this.#space ??= { ...place, node: -1 }
    else if (name === 'q') this.#add('“', place)
    else if (name === 'img') this.#add(objectMark, place)
    // as XHTML has it where a page has no title; its text is not read on as one either
    else if (isBlock && !(name === 'title' && tag.selfClosing)) this.#openBlock(name, place.start, attributes)
  }

  close(tag: Token.TagToken): void {
    this.#settle()
    const { tagName: name } = tag
    const place = placeOf(tag)
    if (this.#hidden) {
      if (this.#hidden.name === name && --this.#hidden.depth === 0) this.#reveal(name, place.end)
    } else if (this.#isBlock(name, place)) {
      this.#flush()
      this.#closeBlock(name)
    } else if (name === 'q') this.#add('”', place)
  }

  text(token: Token.CharacterToken): void {
    const { start, end } = placeOf(token)
    if (this.#hidden) return
    if (this.#text?.end !== start) {
      this.#settle()
      this.#text = { start, end }
    } else this.#text.end = end
  }

  end(): void {
    this.#settle()
    this.#flush()
    this.#popFrom(0)
  }

  #reveal(name: string, end: number): void {
    if (this.#hidden && !isBlockElement(name)) this.#add(objectMark, { start: this.#hidden.start, end })
    this.#hidden = null
  }

  /** An element that nobody knows is a block where its tag has a line to itself. */
  #isBlock(name: string, { start, end }: { start: number; end: number }): boolean {
    if (isBlockElement(name)) return true
    if (inlines.has(name)) return false
    return (
      /(?:^|\n)[ \t]*$/.test(this.html.slice(Math.max(0, start - 200), start)) &&
      /^[ \t]*(?:\r|\n|$)/.test(this.html.slice(end, end + 200))
    )
  }

  #add(text: string, { start, end }: { start: number; end: number }): void {
    this.#addSpace()
    this.#prose.unit(text, start, end, -1)
  }

  #addSpace(): void {
    const space = this.#space
    this.#space = null
    if (!space || this.#prose.text === '') return
    const text = this.html.slice(space.start, space.end)
    if (space.node < 0 || /[\r\n]/.test(text)) this.#prose.unit('\n', space.start, space.end, space.node)
    else this.#prose.copy(this.html, space.start, space.end, space.node)
  }

  /** Takes in the text between two tags or comments. */
  #settle(): void {
    const text = this.#text
    this.#text = null
    if (!text) return
    this.#node++
    copyText(this.html, text.start, text.end, {
      word: (start, end) => {
        this.#addSpace()
        this.#prose.copy(this.html, start, end, this.#node)
      },
      unit: (text, start, end) => {
        this.#addSpace()
        this.#prose.unit(text, start, end, this.#node)
      },
      space: (start, end) => {
        if (this.#space?.end === start && this.#space.node === this.#node) this.#space.end = end
        else this.#space ??= { start, end, node: this.#node }
      }
    })
  }

  #flush(): void {
    this.#space = null
    const prose = this.#prose
    this.#prose = new ProseBuilder()
    const block = blockOf(prose, this.ways.escape)
    if (!block) return
    const cell = this.#open.last('cell')
    if (cell) cell.text += (cell.text === '' ? '' : ' ') + block.text
    const { part } = this.#open
    this.blocks.push({ ...block, ...part })
    this.#lead = part.roles.length === 1 && part.roles[0] === 'paragraph' ? block.text : null
  }

  #openBlock(name: string, start: number, attributes: ReadonlyMap<string, string>): void {
    if (name === 'blockquote') this.#open.push({ name, is: 'quote' })
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#open.push({ name, is: 'list', lead: this.#lead })
    else if (name === 'li') {
      this.#popTo('item', 'list')
      this.#open.push({ name, is: 'item' })
    } else if (name === 'title') this.#open.push({ name, is: 'heading', depth: 1 })
    else if (/^h[1-6]$/.test(name)) this.#open.push({ name, is: 'heading', depth: Number(name.slice(1)) })
    else if (name === 'table')
      this.#open.push({ name, is: 'table', table: { start, row: -1, column: -1, headers: [], rowLead: '' } })
    else if (name === 'tr') {
      this.#popTo('row', 'table')
      const table = this.#table(start)
      table.row++
      table.column = -1
      table.rowLead = ''
      this.#open.push({ name, is: 'row' })
    } else if (name === 'td' || name === 'th') {
      this.#popTo('cell', 'table')
      this.#openCell(name, this.#table(start), Number(attributes.get('colspan')) || 1)
    }
  }

  #openCell(name: string, table: Table, width: number): void {
    const column = table.column + 1
    table.column += Math.min(width, 100)
    const row = Math.max(table.row, 0)
    const cell: Cell = {
      // a first row of data is no head, but what stands below may be read by it
      row: name === 'td' ? Math.max(row, 1) : row,
      column,
      header: row === 0 ? null : (table.headers[column] ?? ''),
      rowLead: column === 0 ? null : table.rowLead,
      table: table.start
    }
    this.#open.push({ name, is: 'cell', cell, heads: row === 0, text: '' })
  }

  #closeBlock(name: string): void {
    const number = this.#open.lastOfName(name)
    const isOtherTable = this.#open.lastOfKind('table') > number && name !== 'table'
    if (number >= 0 && !isOtherTable) this.#popFrom(number)
    else if (name === 'table' && this.#tableAround) {
      this.#popFrom(0)
      this.#tableAround = null
    }
  }

  /** Closes what an end tag was left out for: only what stands behind the border is looked at, however deep it lies. */
  #popTo(kind: Open['is'], border: Open['is']): void {
    const first = this.#open.firstBehind(this.#open.lastOfKind(border), kind)
    if (first >= 0) this.#popFrom(first)
  }

  #popFrom(number: number): void {
    const closed = this.#open.popFrom(number)
    const table = this.#open.last('table')?.table ?? this.#tableAround
    for (const open of closed) {
      if (open.is !== 'cell' || !table) continue
      if (open.heads) table.headers[open.cell.column] = open.text
      if (open.cell.column === 0) table.rowLead = open.text
    }
  }

  /** The table that is open. */
  #table(start: number): Table {
    return (
      this.#open.last('table')?.table ?? (this.#tableAround ??= { start, row: 0, column: -1, headers: [], rowLead: '' })
    )
  }

  #readAttributes(tag: Token.TagToken, attributes: ReadonlyMap<string, string>): void {
    for (const name of this.ways.seenOf(tag.tagName, attributes)) {
      const place = tag.location?.attrs?.[name]
      if (!place) continue
      const block = attributeBlock(this.html, place.startOffset, place.endOffset, this.ways)
      const containers = this.#open.part.roles.slice(0, -1)
      if (block) this.blocks.push({ ...block, roles: [...containers, 'alt'], lead: null })
    }
  }
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const inlines = new Set(
  (
    'a abbr acronym b bdi bdo big br button data del dfn em embed font i img input ins label mark meter output progress q ' +
    'rp rt ruby s small span strike strong sub sup time u wbr'
  ).split(' ')
)

const placeOf = ({ location }: Token.Token): { start: number; end: number } => ({
  start: location?.startOffset ?? 0,
  end: location?.endOffset ?? 0
})

function attributeBlock(
  html: string,
  start: number,
  end: number,
  { escapeInTag }: HtmlWays
): Omit<ProseBlock, 'roles' | 'lead'> | null {
  const [head = '', quote = ''] = /^[^=]*=\s*(["']?)/.exec(html.slice(start, end)) ?? []
  if (head === '') return null
  const prose = new ProseBuilder()
  const to = quote === '' ? end : end - 1
  copyText(html, start + head.length, to, {
    word: (from, until) => {
      prose.copy(html, from, until, 0)
    },
    unit: (text, from, until) => {
      prose.unit(text, from, until, 0)
    },
    space: (from, until) => {
      if (/[\r\n]/.test(html.slice(from, until))) prose.unit('\n', from, until, 0)
      else prose.copy(html, from, until, 0)
    }
  })
  return blockOf(prose, (words, from, until, block) =>
    escapeQuote(words, quote, escapeInTag(words, block.text.slice(from, until)))
  )
}

function blockOf(prose: ProseBuilder, write: Write): Omit<ProseBlock, 'roles' | 'lead'> | null {
  const { text, segments } = maskAddresses(prose.text, prose.segments)
  const [first] = segments
  if (!first || !hasWord(text)) return null
  return { text, segments, start: first.source, end: segments.at(-1)?.sourceEnd ?? first.sourceEnd, write }
}

/** As text of a page. */
export const escapeReferences = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function escapeQuote(words: string, quote: string, written: string | null): string | null {
  if (quote === '' && /[\s"'=<>`]/.test(words)) return null
  return quote === '"' ? (written?.replaceAll('"', '&quot;') ?? null) : (written?.replaceAll("'", '&#39;') ?? null)
}

interface Parts {
  word: (start: number, end: number) => void
  unit: (text: string, start: number, end: number) => void
  space: (start: number, end: number) => void
}

const part = /[ \t\r\n\f]+|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{0,30}));|[^ \t\r\n\f&]+|&/gi

/** Text as it reads: references decoded; only those with a semicolon, as in Markdown. */
function copyText(html: string, start: number, end: number, to: Parts): void {
  for (const found of html.slice(start, end).matchAll(part)) {
    const [whole, decimal, hexadecimal, name] = found
    const from = start + found.index
    const until = from + whole.length
    const number = decimal ?? hexadecimal
    const decoded =
      number !== undefined
        ? character(Number.parseInt(number, decimal === undefined ? 16 : 10))
        : name !== undefined && decodeNamedCharacterReference(name)
    if (typeof decoded === 'string') to.unit(decoded, from, until)
    else if (/^[ \t\r\n\f]/.test(whole)) to.space(from, until)
    else to.word(from, until)
  }
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
