/** Marks within a text of Org. */
import type { Blocks } from '../markup/blocks.js'
import { Ends, readMarks, type ReadMark, type Text } from '../markup/text.js'

/** What is done with words of a note that stands in a text. */
export type Noted = (text: Text, from: number, to: number) => void

const mark =
  /[*/_+=~](?=\S)|\[\[[^[\]\n]+\](?:\[|\])|\[fn:[\w-]*(?::|\])|\[cite(?:\/[\w/-]+)?:[^\]\n]*\]|\[\d*%\]|\[\d*\/\d*\]|<<<?[^<>\n]+>>>?|<(?:\d{4}-\d\d-\d\d[^<>\n]*|[a-z][a-z+.-]*:[^<>\s]+)>|\[\d{4}-\d\d-\d\d[^\]\n]*\]|\$\$?|\\\(|\\\[|\\\\[ \t]*(?=\n|$(?![^]))|\\[a-zA-Z]+(?:\{\}|)|@@[\w-]+:[^\n]*?@@|\{\{\{[^{}\n]*\}\}\}|src_[\w-]+(?:\[[^\]\n]*\])?\{[^{}\n]*\}|[_^]\{[^{}\n]*\}/gi
const beforeMark = /[\s\-–—('"{‘“*/_+[]/
const behind = String.raw`(?=[\s\-–—.,;:!?'")}\\[’”]|$(?![^]))`
const closing = (sign: string): RegExp => new RegExp(String.raw`(?<=\S)${sign}${behind}`, 'g')
const ends: Readonly<Record<string, RegExp>> = {
  '*': closing(String.raw`\*`),
  '/': closing('/'),
  _: closing('_'),
  '+': closing(String.raw`\+`),
  '=': closing('='),
  '~': closing('~'),
  $: /(?<=[^\s,.$])\$(?=[\s\-.,;:!?'")]|$(?![^]))/g,
  $$: /\$\$/g,
  '\\(': /\\\)/g,
  '\\[': /\\\]/g,
  ']': /\]/g
}
const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00A0', shy: '', ndash: '–', mdash: '—', hellip: '…', dots: '…', laquo: '«', raquo: '»', lsquo: '‘' },
  ...{ rsquo: '’', ldquo: '“', rdquo: '”', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', eacute: 'é', egrave: 'è' },
  ...{ slash: '/', ast: '*', under: '_', plus: '+', equal: '=', tilde: '~', vert: '|', quot: '"', amp: '&', deg: '°' }
}

export function readInline(text: Text, blocks: Blocks, noted: Noted, from = 0, to = text.text.length): void {
  new Inline(text, blocks, noted, new Ends(text.text)).read(from, to)
}

class Inline {
  readonly #own: string

  constructor(
    private readonly text: Text,
    private readonly blocks: Blocks,
    private readonly noted: Noted,
    private readonly found: Ends
  ) {
    this.#own = text.text
  }

  read(from: number, to: number): void {
    readMarks(this.text, this.blocks, mark, from, to, this.#mark)
  }

  readonly #mark: ReadMark = (sign, at, to, before) => {
    const end = at + sign.length
    if (end > to) return null
    if (sign.startsWith('[[')) return this.#link(sign, at, to, before)
    if (sign.startsWith('[fn:')) return this.#note(sign, at, to, before)
    if (sign.startsWith('$') || sign === '\\(' || sign === '\\[') return this.#formula(sign, at, to, before)
    if (sign.startsWith('\\\\')) {
      before(at)
      this.blocks.fixed('\n', this.text.place(at), this.text.place(end - 1) + 1)
      return end
    }
    if (sign.startsWith('\\')) return this.#entity(sign, at, end, before)
    if (sign.length === 1) return this.#pair(sign, at, to, before)
    if (sign.startsWith('<<')) {
      before(at)
      const width = sign.startsWith('<<<') ? 3 : 2
      this.blocks.border()
      this.text.fixed(this.blocks, at + width, end - width)
      this.blocks.border()
      return end
    }
    return this.#object(at, end, before)
  }

  #object(at: number, end: number, before: (start: number) => void): number {
    before(at)
    this.text.object(this.blocks, at, end)
    this.blocks.border()
    return end
  }

  #entity(sign: string, at: number, end: number, before: (start: number) => void): number {
    const known = entities[sign.replace(/^\\|\{\}$/g, '')]
    if (known === undefined) return this.#object(at, end, before)
    before(at)
    if (known !== '') this.text.unit(this.blocks, known, at, end)
    return end
  }

  #link(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    const open = at + sign.length
    if (sign.endsWith(']]')) return this.#object(at, open, before)
    const end = this.found.find(']', ends[']'] ?? /\]/g, open, to)
    if (!end || this.#own.charAt(end.index + 1) !== ']' || end.index + 2 > to) return null
    before(at)
    this.blocks.border()
    this.read(open, end.index)
    this.blocks.border()
    return end.index + 2
  }

  #note(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    const open = at + sign.length
    const end = sign.endsWith(']') ? null : this.found.find(']', ends[']'] ?? /\]/g, open, to)
    if (!sign.endsWith(']') && !end) return null
    const close = end ? end.index + 1 : open
    before(at)
    const letter = /[\p{L}\p{N}]/u
    if (letter.test(this.#own.charAt(at - 1)) && letter.test(this.#own.slice(close, close + 2)))
      this.text.object(this.blocks, at, close)
    this.blocks.border()
    if (end && end.index > open) this.noted(this.text, open, end.index)
    return close
  }

  #formula(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    const start = at + sign.length
    if (sign === '$' && (/[\s.,;]/.test(this.#own.charAt(start)) || start >= to)) return null
    const pattern = ends[sign]
    const end = pattern && this.found.find(sign, pattern, start + 1, to)
    return end ? this.#object(at, end.index + end[0].length, before) : null
  }

  #pair(sign: string, at: number, to: number, before: (start: number) => void): number | null {
    if (at > 0 && !beforeMark.test(this.#own.charAt(at - 1))) return null
    const pattern = ends[sign]
    const end = pattern && this.found.find(sign, pattern, at + 2, to)
    if (!end) return null
    const close = end.index + 1
    // people write one over two lines or three, and no more
    if (this.text.lineOf(end.index) - this.text.lineOf(at) > 2) return null
    if (/[=~+]/.test(sign)) return this.#object(at, close, before)
    before(at)
    this.blocks.border()
    this.read(at + 1, end.index)
    if (sign === '/') this.blocks.emphasized(this.text.place(at + 1), this.text.place(end.index - 1) + 1)
    this.blocks.border()
    return close
  }
}
