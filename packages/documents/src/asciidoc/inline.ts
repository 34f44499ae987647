/** Marks and macros within a text of AsciiDoc. */
import type { Blocks } from '../markup/blocks.js'
import { Ends, readMarks, type ReadMark, type Text } from '../markup/text.js'

/** What is done with words that stand apart from the text round them: a note, the words for a picture. */
export type Apart = (kind: 'footnote' | 'alt', text: Text, from: number, to: number) => void

const mark =
  /\\[*_`#^~+<{[:"'\\(]|"`|`"|'`|`'|\+\+\+|\+\+|\+|``|`|\*\*|\*|__|_|##|#|\^|~|\{[\w-]+(?::[^{}\n]*)?\}|<<[^<>\n]+>>|\(\(\([^()\n]*\)\)\)|\(\([^()\n]*\)\)|\[\[[^[\]\n]*\]\]|\[[\w.#%-]+\](?=[*_#`])|footnote(?:ref)?:[\w-]*\[|(?<![\p{L}\p{N}_])(?:xref|link|mailto|image|icon|kbd|btn|menu|pass|stem|latexmath|asciimath|anchor|indexterm2?):(?!:)[^\s[\]]*\[|(?<![\p{L}\p{N}_])(?:https?|ftp|irc):\/\/[^\s[\]<>]+(?:\[|)|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);| \+(?=\n|$(?![^]))/giu
const wordly = /[\p{L}\p{N}_]/u

const constrained = (sign: string): RegExp =>
  new RegExp(String.raw`(?<=[^\s\\])${sign}(?![\p{L}\p{N}_])(?!${sign})`, 'gu')
const ends: Readonly<Record<string, RegExp>> = {
  '*': constrained(String.raw`\*`),
  _: constrained('_'),
  '`': constrained('`'),
  '#': constrained('#'),
  '+': constrained(String.raw`\+`),
  '**': /(?<=[^\\])\*\*/g,
  __: /(?<=[^\\])__/g,
  '``': /(?<=[^\\])``/g,
  '##': /(?<=[^\\])##/g,
  '++': /(?<=[^\\])\+\+/g,
  '+++': /(?<=[^\\])\+\+\+/g,
  '^': /\^|(?=\s)/g,
  '~': /~|(?=\s)/g,
  ']': /(?<=[^\\])\]/g
}
const curly: Readonly<Record<string, string>> = { '"`': '“', '`"': '”', "'`": '‘', "`'": '’' }
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: ''
}

/** Attributes that stand for a sign in every text; others are known to who makes a page of it. */
const attributes: Readonly<Record<string, string>> = {
  ...{ empty: '', blank: '', sp: ' ', nbsp: '\u00A0', zwsp: '', wj: '', apos: "'", quot: '"', lsquo: '‘', rsquo: '’' },
  ...{ ldquo: '“', rdquo: '”', deg: '°', plus: '+', brvbar: '¦', vbar: '|', amp: '&', lt: '<', gt: '>', asterisk: '*' },
  ...{ startsb: '[', endsb: ']', caret: '^', tilde: '~', backslash: '\\', backtick: '`', 'two-colons': '::' }
}

export function readInline(text: Text, blocks: Blocks, apart: Apart, from = 0, to = text.text.length): void {
  new Inline(text, blocks, apart, new Ends(text.text)).read(from, to)
}

class Inline {
  readonly #own: string

  constructor(
    private readonly text: Text,
    private readonly blocks: Blocks,
    private readonly apart: Apart,
    private readonly found: Ends
  ) {
    this.#own = text.text
  }

  read(from: number, to: number): void {
    readMarks(this.text, this.blocks, mark, from, to, this.#mark)
  }

  readonly #mark: ReadMark = (sign, at, to, before) => {
    const behind = at + sign.length
    if (behind > to) return null
    if (sign.startsWith('\\')) {
      before(at)
      this.blocks.border()
      this.text.copy(this.blocks, at + 1, behind)
      return behind
    }
    const quote = curly[sign]
    if (quote !== undefined) {
      if (!this.#isQuote(sign, at)) return null
      before(at)
      this.text.unit(this.blocks, quote, at, behind)
      return behind
    }
    if (sign === ' +') {
      before(at)
      this.blocks.fixed('\n', this.text.place(at), this.text.place(behind))
      return behind
    }
    if (sign.startsWith('&')) return this.#entity(sign, at, behind, before)
    if (sign.startsWith('{')) return this.#attribute(sign, at, behind, before)
    if (sign.startsWith('<<')) return this.#reference(sign, at, behind, before)
    if (sign.startsWith('(((') || sign.startsWith('[')) return this.#nothing(at, behind, before)
    if (sign.startsWith('((')) {
      before(at)
      this.text.fixed(this.blocks, at + 2, behind - 2)
      this.blocks.border()
      return behind
    }
    if (/^[a-z]/i.test(sign)) return this.#macro(sign, at, to, before)
    return this.#pair(sign, at, to, before)
  }

  /** Not one of code in quotation marks. */
  #isQuote(sign: string, at: number): boolean {
    return sign.startsWith('`')
      ? /\S/.test(this.#own.charAt(at - 1)) && !wordly.test(this.#own.charAt(at + 2))
      : /\S/.test(this.#own.charAt(at + 2)) &&
          !wordly.test(this.#own.charAt(at - 1)) &&
          this.#own.charAt(at + 2) !== '`'
  }

  #entity(sign: string, at: number, behind: number, before: (start: number) => void): number {
    const name = sign.slice(1, -1)
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    const known = name.startsWith('#') ? code > 0 && code < 0x110000 && String.fromCodePoint(code) : entities[name]
    if (known === undefined || known === false) return this.#object(at, behind, before)
    before(at)
    this.text.unit(this.blocks, known, at, behind)
    return behind
  }

  #attribute(sign: string, at: number, behind: number, before: (start: number) => void): number {
    const known = attributes[sign.slice(1, -1)]
    if (known === undefined) return this.#object(at, behind, before)
    before(at)
    if (known !== '') this.blocks.fixed(known, this.text.place(at), this.text.place(behind - 1) + 1)
    this.blocks.border()
    return behind
  }

  #object(at: number, behind: number, before: (start: number) => void): number {
    before(at)
    this.text.object(this.blocks, at, behind)
    this.blocks.border()
    return behind
  }

  /** What leaves no trace; between two letters something has to part them. */
  #nothing(at: number, behind: number, before: (start: number) => void): number {
    before(at)
    if (wordly.test(this.#own.charAt(at - 1)) && wordly.test(this.#own.slice(behind, behind + 2)))
      this.text.object(this.blocks, at, behind)
    this.blocks.border()
    return behind
  }

  #reference(sign: string, at: number, behind: number, before: (start: number) => void): number {
    const comma = sign.indexOf(',')
    if (comma < 0) return this.#object(at, behind, before)
    before(at)
    this.blocks.border()
    this.read(at + comma + 1, behind - 2)
    this.blocks.border()
    return behind
  }

  #macro(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    const open = at + sign.length
    // an address with nothing behind it is none's
    if (!sign.endsWith('[')) return this.#object(at, at + sign.replace(/[.,;:!?)]+$/, '').length, before)
    const end = this.found.find(']', ends[']'] ?? /\]/g, open - 1, to)
    if (!end || end.index < open) return null
    const close = end.index
    const name = /^[a-z\d]+/i.exec(sign)?.[0].toLowerCase() ?? ''
    const behind = close + 1
    switch (name) {
      case 'footnote':
      case 'footnoteref':
        this.#nothing(at, behind, before)
        if (close > open) this.apart('footnote', this.text, open, close)
        return behind
      case 'image':
      case 'icon':
        this.#object(at, behind, before)
        if (name === 'image') this.apart('alt', this.text, open, this.#firstValue(open, close))
        return behind
      case 'xref':
      case 'link':
      case 'mailto':
      case 'http':
      case 'https':
      case 'ftp':
      case 'irc': {
        const last = this.#firstValue(open, close)
        if (last <= open) return this.#object(at, behind, before)
        before(at)
        this.blocks.border()
        this.read(open, last)
        this.blocks.border()
        return behind
      }
      case 'kbd':
      case 'pass':
      case 'stem':
      case 'latexmath':
      case 'asciimath':
      case 'menu':
        return this.#object(at, behind, before)
      case 'btn':
      case 'indexterm2':
        before(at)
        this.text.fixed(this.blocks, open, close)
        this.blocks.border()
        return behind
      default:
        return this.#nothing(at, behind, before)
    }
  }

  /** Where the words end in what stands between brackets: attributes may follow. */
  #firstValue(open: number, close: number): number {
    const own = this.#own.slice(open, close)
    if (/^[\w-]+=/.test(own)) return open
    const words = own.replace(/,\s*[\w-]+=[^]*$/, '').replace(/\^$/, '')
    return open + words.length
  }

  #pair(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    const own = this.#own
    const start = at + sign.length
    const isDouble = sign.length > 1
    if (start >= to || (!isDouble && /\s/.test(own.charAt(start)))) return null
    if (!isDouble && sign !== '^' && sign !== '~' && /[\p{L}\p{N}_;:}]/u.test(own.charAt(at - 1))) return null
    const pattern = ends[sign]
    const end = pattern && this.found.find(sign, pattern, start + 1, to)
    if (!end || end[0] === '') return null
    const behind = end.index + end[0].length
    if (/^[`+]/.test(sign)) return this.#object(at, behind, before)
    before(at)
    this.blocks.border()
    this.read(start, end.index)
    if (sign === '_' || sign === '__')
      this.blocks.emphasized(this.text.place(start), this.text.place(end.index - 1) + 1)
    this.blocks.border()
    return behind
  }
}
