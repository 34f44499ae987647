/**
 * What other programs than a reader read in Markdown and text: the code of templates (Liquid, Hugo, Jinja, Handlebars),
 * lists of attributes (kramdown, Pandoc, Quarto), the marks of boxes, targets of wiki links. All of it is put out of sight,
 * character for character, so that every offset stays; what stands between a tag that opens and one that closes is prose.
 */
import { endOfCode } from './code-span.js'
import { fenceAfter, type Fence } from './fence.js'
import { frontMatterEnd } from './front-matter.js'
import { Masked, type Stand } from './mask.js'

const openers = ['{', '[[', '<%', ':::']
/** On lines without any of these there is nothing to be done. */
const opener = /\{|\[\[|<%|:::|`{3}|~{3}/g
const fenceMark = /`{3}|~{3}/g

/** The text with everything out of sight that is for a program; the same string where there is nothing of it. */
export function maskTemplates(source: string): string {
  return openers.some((mark) => source.includes(mark)) ? new TemplateReader(source).masked() : source
}

/** Whatever may begin here, or ends a tag of HTML. */
const mark = /`|\{|\[\[|<|>/g
const boxMark = /[ \t>]*(:{3,})[^\n]*/y
const name = /\{(?:%[-~+]?|\{[<%])\s*(\/?[\w-]+)/y

/** How a tag opens, and how the same one closes. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['{{{', '}}}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{# ', '#}'],
  ['{#-', '#}'],
  ['<%', '%>']
]

/** Tags between which stands code, or what is shown to nobody. */
const codeTags = new Set(
  (
    'highlight code codeblock verbatim mermaid plantuml chart katex math css style stylesheet script javascript schema ' +
    'comment raw rawhtml'
  ).split(' ')
)

/** `#id`, `.class`, `key=value`, `=format`, `-`: what Pandoc and its like take for attributes. */
const attribute = String.raw`(?:[#.][^\s{}"'<>#.][^\s{}"'<>]*|-|=[\w-]+|[\w:.@-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]*))`
const attributes = new RegExp(String.raw`\{:[^{}\n]*\}|\{[ \t]*${attribute}(?:\s+${attribute})*\s*\}`, 'y')
/** A name in braces stands for a value, as `${x}` does. */
const variable = /\{[\w.-]+\}/y
const wikiLink = /\[\[([^[\]|\n]+?)(\\?\|[^[\]\n]*)?\]\](?![([])/y
const blockEnd = /\n(?=[ \t>]*(?:\r?\n|`{3}|~{3}))/g
/** kramdown's way to leave out */
const kramdownBlock = /\{::(comment|nomarkdown)\b[^{}\n]*\}/y

class TemplateReader {
  readonly #source: string
  readonly #masked: Masked
  #mark = -1
  /** where the block ends that was looked at last: no tag reaches over an empty line or into a fence */
  #blockEnd = -1
  #unclosed = new Set<number>()
  /** where each closing mark stands next, from where it was looked for last */
  readonly #next = new Map<string, { start: number; end: number } | null>()
  readonly #patterns = new Map<string, RegExp>()
  /** what opens next, and where its block starts: looked for once, however many lines the block has before it */
  #opened = { at: -1, block: 0 }
  #isInTag = false

  constructor(source: string) {
    this.#source = source
    this.#masked = new Masked(source)
  }

  masked(): string {
    const source = this.#source
    const { length } = source
    const frontMatter = frontMatterEnd(source)
    let fence: Fence | null = null
    let at = 0
    for (let line = 0; ;) {
      line = this.#nextLine(line, Math.max(at, line), fence)
      if (line >= length) return this.#masked.toString()
      const end = this.#lineEnd(line)
      if (at < end && line >= frontMatter) {
        const state = fenceAfter(source, line, fence)
        fence = state.open
        if (state.isCode) at = end
        else if (at <= line) at = this.#maskBox(line, end)
      }
      if (at < end) at = this.#maskLine(Math.max(at, line), end, line < frontMatter)
      line = at <= end ? end : this.#lineStart(at)
    }
  }

  /**
   * The line at `line`, or a later one if there is nothing to be done before it. What opens in the middle of a block is
   * read with the block from its start, since a code span may be open.
   */
  #nextLine(line: number, from: number, fence: Fence | null): number {
    if (fence?.isQuoted) return line
    const next = fence ? this.#nextOf('fence mark', from, () => fenceMark) : this.#nextOf('opener', from, () => opener)
    if (!next) return this.#source.length
    if (fence) return Math.max(line, this.#lineStart(next.start))
    if (this.#opened.at !== next.start) {
      let start = this.#lineStart(next.start)
      while (start > line && !this.#isBlankBefore(start)) start = this.#lineStart(start - 1)
      this.#opened = { at: next.start, block: start }
    }
    return Math.max(line, this.#opened.block)
  }

  /** Whether the line before the one that starts here is empty. */
  #isBlankBefore(start: number): boolean {
    let at = start - 2
    while (isMargin(this.#source.charCodeAt(at))) at--
    return at < 0 || this.#source.charCodeAt(at) === 10
  }

  #lineEnd(from: number): number {
    const found = this.#source.indexOf('\n', from)
    return found < 0 ? this.#source.length : found + 1
  }

  /** The start of the line that holds what was reached. */
  #lineStart(at: number): number {
    return at === 0 ? 0 : this.#source.lastIndexOf('\n', at - 1) + 1
  }

  /** Where something may begin next; looked for once, however many lines stand before it. */
  #nextMark(from: number): number {
    if (this.#mark < from) {
      mark.lastIndex = from
      this.#mark = mark.exec(this.#source)?.index ?? Infinity
    }
    return this.#mark
  }

  /** From `from` to the end of the line, and over it where a tag does; gives where it ended. In front matter only tags. */
  #maskLine(from: number, end: number, isData: boolean): number {
    const source = this.#source
    let at = from
    while (at < end) {
      at = this.#nextMark(at)
      if (at >= end) return end
      const limit = this.#endOfBlock(at)
      const next = source.charAt(at + 1)
      switch (source.charAt(at)) {
        case '`':
          at = isData ? at + 1 : endOfCode(source, at, limit, this.#unclosed)
          break
        case '>':
          this.#isInTag = false
          at++
          break
        case '<':
          if (next === '%') at = this.#maskBraces(at, limit, isData)
          else {
            if (/[A-Za-z/{]/.test(next)) this.#isInTag = true
            at++
          }
          break
        case '[':
          at = isData ? at + 2 : this.#maskWikiLink(at)
          break
        default:
          at = this.#maskBraces(at, limit, isData)
      }
    }
    return at
  }

  #endOfBlock(at: number): number {
    if (at < this.#blockEnd) return this.#blockEnd
    blockEnd.lastIndex = at
    this.#blockEnd = (blockEnd.exec(this.#source)?.index ?? this.#source.length) + 1
    this.#unclosed = new Set()
    this.#isInTag = false
    return this.#blockEnd
  }

  #hide(start: number, end: number, by: Stand): number {
    this.#masked.hide(start, end, by)
    return end
  }

  /** Within a tag of HTML it becomes an attribute, so that the tag stays one. */
  #hideObject(start: number, end: number): number {
    if (!this.#isInTag) return this.#hide(start, end, 'object')
    const isName = /[</]/.test(this.#source.charAt(start - 1))
    if (!isName) this.#masked.replace(start, start + 1, ' ')
    return this.#hide(isName ? start : start + 1, end, 'tag')
  }

  #maskBraces(at: number, limit: number, isData: boolean): number {
    const source = this.#source
    for (const [open, close] of pairs) {
      if (!source.startsWith(open, at)) continue
      const end = this.#nextOf(close, at + open.length, () => new RegExp(close.replace(/[{}%#]/g, '\\$&'), 'g'))?.end
      if (end === undefined || end > limit) return at + open.length
      return this.#hideObject(at, this.#endOfBody(at, end) ?? end)
    }
    if (isData) return at + 1
    const kramdown = matchAt(kramdownBlock, source, at)
    if (kramdown) {
      const close = String.raw`\{:/(?:${kramdown[1] ?? ''})?\}`
      const closed = this.#nextOf(close, at, () => new RegExp(close, 'g'))
      if (closed) return this.#hide(at, closed.end, 'object')
    }
    const list = matchAt(attributes, source, at)
    if (list) return this.#hide(at, at + list[0].length, 'nothing')
    const value = matchAt(variable, source, at)
    return value ? this.#hideObject(at, at + value[0].length) : at + 1
  }

  /** Where the expression matches next; each place is looked for once, however often it is asked for. */
  #nextOf(key: string, from: number, expression: () => RegExp): { start: number; end: number } | null {
    const known = this.#next.get(key)
    if (known === null || (known && known.start >= from)) return known
    let pattern = this.#patterns.get(key)
    if (!pattern) this.#patterns.set(key, (pattern = expression()))
    pattern.lastIndex = from
    const found = pattern.exec(this.#source)
    const next = found && { start: found.index, end: found.index + found[0].length }
    this.#next.set(key, next)
    return next
  }

  /** Behind the tag that closes the one at [start, end), where code stands between them; else null. */
  #endOfBody(start: number, end: number): number | null {
    const source = this.#source
    const tag = matchAt(name, source, start)?.[1] ?? ''
    if (!codeTags.has(tag)) return null
    const closing = source.startsWith('{{', start)
      ? String.raw`\{\{[<%]\s{0,9}/\s{0,9}${tag}\s{0,9}[>%]\}\}`
      : String.raw`\{%[-~+]?\s{0,9}end${tag}\b[^%\n]{0,80}%\}`
    const closed = this.#nextOf(closing, end, () => new RegExp(closing, 'g'))
    if (!closed) return null
    // whole pages stand between `raw` tags, so that their examples are shown: those are prose
    const isPage =
      tag === 'raw' &&
      isBetween(
        this.#nextOf('paragraphs', end, () => /\S[ \t]*\n[ \t]*\r?\n\s*[^\s{]/g),
        end,
        closed.start
      )
    return isPage ? null : closed.end
  }

  /** `[[target|label]]`: the label is prose; the target is none, though it is shown where there is no label. */
  #maskWikiLink(at: number): number {
    const found = matchAt(wikiLink, this.#source, at)
    if (!found) return at + 2
    const [whole, target = '', label] = found
    const end = at + whole.length
    if (label === undefined) return this.#hide(at, end, 'object')
    const from = at + 2 + target.length + (label.startsWith('\\') ? 2 : 1)
    this.#hide(at, from, 'nothing')
    return this.#hide(end - 2, end, 'nothing')
  }

  /** The mark of a box, `:::note Title`: the title is prose. Gives the end of what is done with. */
  #maskBox(line: number, end: number): number {
    const found = matchAt(boxMark, this.#source, line)
    if (!found) return line
    const [whole, colons = ''] = found
    const from = line + whole.indexOf(colons)
    const rest = this.#source.slice(from, end)
    const [head] = boxHead.exec(rest) ?? ['']
    const title = rest.slice(head.length)
    if (title.replace(/[:\s]/g, '') === '') return this.#hide(from, end, 'blank')
    this.#hide(from, from + head.length, 'nothing')
    const close = head.endsWith('[') ? title.lastIndexOf(']') : -1
    if (close >= 0) {
      // brackets in it stay as they are
      const bracket = from + head.length + close
      const done = this.#maskLine(from + head.length, bracket, false)
      return done > bracket ? done : this.#hide(bracket, bracket + 1, 'nothing')
    }
    return from + head.length
  }
}

/** Colons, the kind of box, its attributes and the bracket before its title. */
const boxHead = /^:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w.:/-]+)?(?:\{[^{}\n]*\}|(?:[ \t]+\{[^{}\n]*\}))?(?:\[(?=[^\n]*\]))?/

/** Blanks, marks of quotations, and a carriage return before a line's end. */
const isMargin = (code: number): boolean => code === 32 || code === 9 || code === 62 || code === 13

const isBetween = (place: { start: number; end: number } | null, from: number, to: number): boolean =>
  place !== null && place.start >= from && place.end <= to

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
