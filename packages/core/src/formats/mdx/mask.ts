/** MDX as Markdown: what is JavaScript in it is put out of sight, character for character, so that every offset stays. */
import { endOfCode } from '../../cut/code-span.js'
import { fenceAfter, type Fence } from '../../cut/fence.js'
import { frontMatterEnd } from '../../cut/front-matter.js'
import { hide, instruction, Masked, quotation, stand } from '../../cut/mask.js'
import { tagAt, type Tag } from './jsx-tag.js'

/**
 * The source with modules, `{expressions}` and tags hidden; a comment for stigmalint (`{/* … *\/}`) becomes one of HTML.
 * Fences and inline code stay as they are. A line of nothing but tags becomes an empty one, so what stands between two of
 * them is read as a paragraph of its own, however far it is indented: in MDX that makes no code.
 * An expression in a paragraph that is not closed before an empty line is text: its end may not be written yet.
 */
export function maskMdx(source: string): string {
  return /[{<]|^(?:import|export)\b|^[ \t]{2}/m.test(source)
    ? withoutIndentation(new MdxReader(source).masked(), source)
    : source
}

/** Stands for a tag until it is known what else its line holds. */
const tagMark = '\u2063'

const beginsImport = /import\s*(?:["'{*]|[\w$]+\s*,\s*[{*]|[\w$]+\s+from\s*["']|type\s+[\w${*][^\n]*\sfrom\s*["'])/y
const beginsExport =
  /export\s+(?:default\b|[{*]|(?:async\s+)?function\b|class\s+[\w$]+\s*(?:\{|extends\b)|(?:const|let|var)\s+(?:[\w$]+\s*[:=]|[{[])|type\s+[\w$]+[^=\n]*=|interface\s+[\w$]+[^\n]*\{|enum\s+[\w$]+\s*\{)/y
const hiddenComment = /^\{\/\*(?=\s*stigma[-_ ]?lint)([^]*?)\*\/\}$/i
const mark = /[\\`{<]/g
const emptyLine = /\n[ \t]*(?:\r?\n|$)/g

/** Names of HTML that stand within a sentence. */
const inline = new Set(
  'a abbr b bdi bdo br cite data del dfn em i img ins mark q s small span strong sub sup time u wbr'.split(' ')
)
/** What stands in these is code, drawn or set, and so it is in components named so. */
const code =
  /^(?:pre|script|style|textarea|code|kbd|samp|var|tt|svg|math)$|Code(?!Group)|^(?:Snippet|Terminal|Mermaid|Math|LaTeX)$/

/** A comment of HTML with the same words at the same places; where no blank gives way for its mark, an instruction. */
const inHtml = (comment: string): string =>
  /^[ \t]/.test(comment) ? `<!--${comment.slice(1)}-->` : `${instruction.open}${comment}${instruction.close}`

class MdxReader {
  readonly #source: string
  readonly #masked: Masked
  #mark = -1
  #empty = -1
  #unclosed = new Set<number>()
  #ends: Map<number, number> | null = null
  /** a module that never ends was seen: none behind it does */
  #isOpenModule = false
  readonly #unclosedNames = new Set<string>()

  constructor(source: string) {
    this.#source = source
    this.#masked = new Masked(source)
  }

  masked(): string {
    const source = this.#source
    let fence: Fence | null = null
    let at = 0
    let isAfterBlank = true
    for (let line = frontMatterEnd(source); line < source.length;) {
      const end = lineEnd(source, line)
      if (at < end) {
        const state = fenceAfter(source, line, fence)
        fence = state.open
        if (state.isCode) at = end
        else if (at <= line && isAfterBlank && this.#beginsModule(line)) {
          at = this.#endOfModule(line)
          this.#masked.hide(line, at, 'object')
        } else at = this.#maskLine(Math.max(at, line), end)
      }
      isAfterBlank = source.slice(line, end).trim() === ''
      line = Math.max(end, at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1)
    }
    return this.#masked.toString()
  }

  #beginsModule(line: number): boolean {
    beginsImport.lastIndex = beginsExport.lastIndex = line
    return beginsImport.test(this.#source) || beginsExport.test(this.#source)
  }

  /** At the empty line before which all that was opened is closed; at the first one if there is none such. */
  #endOfModule(start: number): number {
    const source = this.#source
    let depth = 0
    let first = -1
    for (let line = start; line < source.length;) {
      const end = lineEnd(source, line)
      const text = source.slice(line, end)
      if (text.trim() === '') {
        if (depth <= 0 || this.#isOpenModule) return line
        if (first < 0) first = line
      }
      for (const bracket of text) depth += '([{'.includes(bracket) ? 1 : ')]}'.includes(bracket) ? -1 : 0
      line = end
    }
    if (depth <= 0 || first < 0) return source.length
    this.#isOpenModule = true
    return first
  }

  /** Where something may begin next; looked for once, however many lines stand before it. */
  #nextMark(from: number): number {
    if (this.#mark < from) {
      mark.lastIndex = from
      this.#mark = mark.exec(this.#source)?.index ?? Infinity
    }
    return this.#mark
  }

  #maskLine(from: number, end: number): number {
    const source = this.#source
    let at = from
    while (at < end) {
      at = this.#nextMark(at)
      if (at >= end) return end
      switch (source.charAt(at)) {
        case '\\':
          at += 2
          break
        case '`':
          at = endOfCode(source, at, this.#nextEmpty(at), this.#unclosed)
          break
        case '<':
          at = this.#maskTag(at)
          break
        default:
          at = this.#maskExpression(at)
      }
    }
    return at
  }

  /** Where the next empty line begins. */
  #nextEmpty(at: number): number {
    if (at < this.#empty) return this.#empty
    emptyLine.lastIndex = at
    this.#empty = (emptyLine.exec(this.#source)?.index ?? this.#source.length) + 1
    this.#unclosed = new Set()
    return this.#empty
  }

  readonly #endOfBraces = (at: number): number | undefined => (this.#ends ??= endsOfBraces(this.#source)).get(at)

  #maskExpression(at: number): number {
    const source = this.#source
    const end = this.#endOfBraces(at)
    if (end === undefined || (end > this.#nextEmpty(at) && !this.#standsAlone(at, end))) return at + 1
    const comment = hiddenComment.exec(source.slice(at, end))
    if (comment) this.#masked.replace(at, end, inHtml(comment[1] ?? ''))
    else this.#masked.hide(at, end, 'object')
    return end
  }

  /** Nothing else in its first and last line. */
  #standsAlone(start: number, end: number): boolean {
    const source = this.#source
    let before = start - 1
    while (isBlank(source.charAt(before))) before--
    if (before >= 0 && source.charAt(before) !== '\n') return false
    let behind = end
    while (isBlank(source.charAt(behind))) behind++
    return behind >= source.length || source.charAt(behind) === '\n'
  }

  #maskTag(at: number): number {
    const source = this.#source
    if (source.startsWith('<!--', at)) {
      const close = source.indexOf('-->', at)
      return close < 0 ? source.length : close + 3
    }
    const tag = tagAt(source, at, this.#endOfBraces)
    if (!tag) return at + 1
    if (code.test(tag.name) && !tag.isClosing && !tag.isEmpty) {
      const end = this.#endOfElement(tag)
      if (end !== null) {
        this.#masked.hide(at, end, 'object')
        return end
      }
    }
    if (/^blockquote$/i.test(tag.name) && !tag.isEmpty) this.#maskQuotationMark(at, tag)
    else if (inline.has(tag.name) && !this.#standsAlone(at, tag.end)) this.#maskValues(tag)
    else this.#masked.replace(at, tag.end, source.slice(at, tag.end).replace(/[^\n\r]/g, tagMark))
    return tag.end
  }

  /** An instruction, which shows nothing: alone in its line it parts paragraphs, else it begins no line, and parts words. */
  #maskQuotationMark(at: number, { isClosing, end }: Tag): void {
    const tag = this.#source.slice(at, end)
    const length = tag.search(/[\r\n]|$/)
    const lead = this.#standsAlone(at, end) ? '' : isBehindText(this.#source, at) ? ' ' : stand.nothing
    const fill = (isClosing ? quotation.close : quotation.open).repeat(length - lead.length - 4)
    this.#masked.replace(at, end, `${lead}<?${fill}?>${hide(tag.slice(length), 'nothing')}`)
  }

  #endOfElement({ name, end }: Tag): number | null {
    if (this.#unclosedNames.has(name)) return null
    const close = `</${name}>`
    const found = this.#source.indexOf(close, end)
    if (found >= 0) return found + close.length
    this.#unclosedNames.add(name)
    return null
  }

  /** A tag within a sentence stays one; what is JavaScript in it becomes names and values. */
  #maskValues({ braces }: Tag): void {
    for (const { start, end, isValue } of braces) {
      const inside = hide(this.#source.slice(isValue ? start + 1 : start, isValue ? end - 1 : end), 'tag')
      this.#masked.replace(start, end, isValue ? `"${inside}"` : inside)
    }
  }
}

/** White space within a line, and the first half of its end. */
const isBlank = (character: string): boolean => character !== '\n' && /\s/.test(character)

const isBehindText = (source: string, at: number): boolean => /[^\s>]/.test(source.charAt(at - 1))

const lineEnd = (source: string, from: number): number => {
  const found = source.indexOf('\n', from)
  return found < 0 ? source.length : found + 1
}

/** For each opening brace that is closed, outside of fences, where what it opens ends. */
function endsOfBraces(source: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  let fence: Fence | null = null
  for (let line = 0; line < source.length;) {
    const end = lineEnd(source, line)
    const state = fenceAfter(source, line, fence)
    fence = state.open
    for (let at = state.isCode ? end : line; at < end; at++) {
      const character = source.charCodeAt(at)
      if (character === 123) open.push(at)
      const start = character === 125 ? open.pop() : undefined
      if (start !== undefined) ends.set(start, at + 1)
    }
    line = end
  }
  return ends
}

const marker = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t])[ \t]{1,4}/

/** Tags become white space or nothing, and so does what would make code of a line. */
function withoutIndentation(masked: string, source: string): string {
  let fence: Fence | null = null
  let isHidden = false
  /** columns at which the content of the open list items begins */
  const columns: number[] = []
  let isAfterBlank = true
  let result = ''
  for (let at = frontMatterEnd(source), line = (result = masked.slice(0, at)).length; line < masked.length; line = at) {
    at = lineEnd(masked, line)
    const raw = masked.slice(line, at)
    const state = fenceAfter(source, line, fence)
    const [, space = '', rest = ''] = /^([ \t]*)([^]*)$/.exec(withoutTags(raw)) ?? []
    if (rest.trim() === '') {
      fence = state.open
      result += space + rest
      isAfterBlank = true
      continue
    }
    const indent = space.length
    if (!fence) {
      const found = marker.exec(rest)
      while (columns.length > 0 && (columns.at(-1) ?? 0) > indent && (isAfterBlank || found)) columns.pop()
      isHidden = state.isCode && indent >= (columns.at(-1) ?? 0) + 4
      if (found && indent < (columns.at(-1) ?? 0) + 4) columns.push(indent + found[0].length)
      else if (indent >= (columns.at(-1) ?? 0) + 4 && !state.isCode) {
        const kept = columns.at(-1) ?? 0
        result += space.slice(0, kept) + stand.nothing.repeat(indent - kept) + rest
        isAfterBlank = false
        continue
      }
    }
    result += fence || state.isCode ? (isHidden ? hide(raw, 'object') : raw) : space + rest
    fence = state.open
    isAfterBlank = false
  }
  return result
}

/** A line of nothing but tags becomes an empty one; elsewhere they are nothing, or a space that keeps words apart. */
function withoutTags(line: string): string {
  if (!line.includes(tagMark)) return line
  if (line.replaceAll(tagMark, '').replace(/[\s>]/g, '') === '') return line.replaceAll(tagMark, ' ')
  return line.replace(/[ \t]*\u2063[ \t\u2063]*/g, (run, at: number) => {
    const isBetween = /[\p{L}\p{N}]/u.test(line.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(line.charAt(at + run.length))
    return isBetween || (at > 0 && /[ \t]/.test(run) && line.charAt(at + run.length).trim() !== '')
      ? ` ${stand.nothing.repeat(run.length - 1)}`
      : stand.nothing.repeat(run.length)
  })
}
