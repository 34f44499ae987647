/**
 * The prose of LaTeX. Nothing is run: a command that is known does to the text what it says, of one that is not known the
 * words are read where they are words, and a file that it names is never opened.
 */
import type { Piece } from '@stigmalint/core/formats'
import { languageOfTexts, type ProseBlock, type Role, type Write } from '@stigmalint/core/reading'
import { Blocks } from '../markup/blocks.js'
import { sameBy } from '../markup/shape.js'
import { cellOf, Tables } from '../paragraphs/tables.js'
import {
  apart,
  emphasis,
  environments,
  escapes,
  objects,
  ofPreamble,
  plain,
  quoting,
  signs,
  silent,
  transparent,
  type Arguments
} from './commands.js'
import { letterAt } from './letters.js'

export const readLatex = (source: string, piece: Piece): readonly ProseBlock[] =>
  new Reader(source.slice(0, piece.end), piece.start).read()

export const readsTheSame = sameBy(readLatex)

/** Words as LaTeX writes them; what would need a command is not written. */
const write: Write = (words) =>
  /[\\~^{}\n\r]|^[[*]/.test(words)
    ? null
    : words
        .replace(/[%&$#_]/g, '\\$&')
        .replaceAll('“', '``')
        .replaceAll('”', "''")

/** What is open: a group, an argument, an environment. */
interface Frame {
  /** what ends it: a bracket, or the name of an environment */
  end: string
  /** arguments that stand behind it */
  then: Arguments
  isHidden: boolean
  /** it ends with its paragraph, since nobody meant it to go on */
  endsWithParagraph: boolean
  close: (at: number) => void
}

/** A stream of blocks: the text, a note, a cell. */
interface Flow {
  roles: readonly Role[]
  heading: number | null
  isCell: boolean
  isOpen: boolean
  lead: string | null
  /** the paragraph that ended last, for the list that it leads in */
  last: string | null
}

const word = /[^\\{}$%&~\n\r\t \])`'-]+/y
const white = /[ \t\r\n]+/y
const name = /[a-zA-Z@]+\*?/y
const blanks = /[ \t]*\n?[ \t]*/y
/** The argument of a command that is not known, where it holds words and nothing that looks like data. */
const wordy = /\{(?![^{}\\]{0,2000}[=@])[^{}\\]{0,2000}?[^\s{}\\][ \t\n]+[^\s{}\\]/y
const language = /\{([^{}]{0,40})\}/y
const nothing = (): void => undefined

class Reader {
  readonly #blocks: Blocks
  readonly #tables = new Tables()
  readonly #frames: Frame[] = []
  readonly #openNames = new Map<string, number>()
  readonly #flows: Flow[] = [{ roles: [], heading: null, isCell: false, isOpen: false, lead: null, last: null }]
  readonly #next = new Map<string, number>()
  #hidden = 0
  #inPreamble: boolean
  #at: number

  constructor(
    readonly source: string,
    start: number
  ) {
    this.#blocks = new Blocks(source, write)
    this.#at = start
    this.#inPreamble = /^[^%\n]*\\documentclass/m.test(source)
    if (this.#inPreamble) this.#hidden = 1
  }

  read(): readonly ProseBlock[] {
    const { source } = this
    while (this.#at < source.length) if (!this.#step()) break
    while (this.#frames.length > 0) this.#closeTop(this.#at)
    this.#endBlock()
    return this.#blocks.found
  }

  /** Whether there is more to read. */
  #step(): boolean {
    const { source } = this
    const at = this.#at
    const sign = source.charAt(at)
    switch (sign) {
      case '\\':
        return this.#command(at)
      case '%':
        this.#comment(at)
        break
      case '{':
        this.#at++
        this.#border()
        this.#push({ end: '}', then: '', isHidden: false, endsWithParagraph: false, close: nothing })
        break
      case '}':
        this.#at++
        this.#border()
        this.#closeGroup('}')
        break
      case ']':
      case ')':
        if (this.#frames.at(-1)?.end === sign) {
          this.#at++
          this.#closeTop(at + 1)
        } else this.#copy(at, at + 1)
        break
      case '$':
        this.#formula(at, source.startsWith('$$', at) ? '$$' : '$')
        break
      case '&':
        this.#at++
        this.#nextCell()
        break
      case '~':
        this.#unit('\u00A0', at, at + 1)
        break
      case '-':
        this.#dash(at)
        break
      case '`':
      case "'":
        this.#quote(at, sign)
        break
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        this.#white(at)
        break
      default:
        word.lastIndex = at
        this.#copy(at, word.test(source) ? word.lastIndex : at + 1)
    }
    return true
  }

  // --- what is read ---

  get #flow(): Flow {
    return this.#flows.at(-1) ?? { roles: [], heading: null, isCell: false, isOpen: false, lead: null, last: null }
  }

  #ensureBlock(at: number): void {
    const flow = this.#flow
    if (flow.isOpen) return
    flow.isOpen = true
    const { roles, heading, lead } = flow
    const table = flow.isCell ? this.#tables.current : null
    if (table) this.#blocks.begin({ roles: [...roles, 'table-cell'], table: cellOf(table), lead: null }, at)
    else if (heading !== null) this.#blocks.begin({ roles: [...roles, 'heading'], heading, lead: null }, at)
    else this.#blocks.begin({ roles: [...roles, 'paragraph'], lead }, at)
  }

  #endBlock(): void {
    const flow = this.#flow
    if (!flow.isOpen) return
    flow.isOpen = false
    flow.last = this.#blocks.end()
    if (flow.isCell) this.#tables.add(flow.last.trim())
  }

  #copy(start: number, end: number): void {
    this.#at = end
    if (this.#hidden > 0) return
    this.#ensureBlock(start)
    this.#blocks.copy(start, end)
  }

  #unit(text: string, start: number, end: number): void {
    this.#at = end
    if (this.#hidden > 0) return
    if (text === ' ' || text === '\u00A0') {
      if (this.#flow.isOpen && !/\s$/.test(this.#blocks.text)) this.#blocks.unit(text, start, end)
      return
    }
    if (text === '') return
    this.#ensureBlock(start)
    this.#blocks.unit(text, start, end)
  }

  #object(start: number, end: number): void {
    if (this.#hidden > 0) return
    this.#ensureBlock(start)
    this.#blocks.object(start, end)
  }

  #border(): void {
    if (this.#hidden === 0 && this.#flow.isOpen) this.#blocks.border()
  }

  #white(at: number): void {
    white.lastIndex = at
    white.test(this.source)
    this.#at = white.lastIndex
    const own = this.source.slice(at, this.#at)
    if (/\n[ \t\r]*\n/.test(own)) this.#paragraph()
    else if (this.#hidden === 0 && this.#flow.isOpen) this.#blocks.space(at, this.#at)
  }

  #paragraph(): void {
    while (this.#frames.at(-1)?.endsWithParagraph === true) this.#closeTop(this.#at)
    if (this.#hidden === 0) this.#endBlock()
  }

  /** To the end of the line, and the white space that the next one begins with. */
  #comment(at: number): void {
    const { source } = this
    const end = source.indexOf('\n', at)
    this.#border()
    if (end < 0) {
      this.#at = source.length
      return
    }
    // a line of its own ends none; behind one, a blank line is one still
    const next = /[ \t]*/y
    next.lastIndex = end + 1
    next.test(source)
    this.#at =
      source.charAt(next.lastIndex) === '\n' || source.startsWith('\r\n', next.lastIndex) ? end : next.lastIndex
  }

  #dash(at: number): void {
    const { source } = this
    const [text, length] = source.startsWith('---', at) ? ['—', 3] : source.startsWith('--', at) ? ['–', 2] : ['', 1]
    if (length === 1) this.#copy(at, at + 1)
    else this.#unit(text, at, at + length)
  }

  #quote(at: number, sign: string): void {
    if (this.source.charAt(at + 1) === sign) this.#unit(sign === '`' ? '“' : '”', at, at + 2)
    else if (sign === '`') this.#unit('‘', at, at + 1)
    else this.#copy(at, at + 1)
  }

  // --- what is open ---

  #push(frame: Frame): void {
    this.#frames.push(frame)
    this.#openNames.set(frame.end, (this.#openNames.get(frame.end) ?? 0) + 1)
    if (frame.isHidden) this.#hidden++
  }

  #closeTop(at: number): void {
    const frame = this.#frames.pop()
    if (!frame) return
    this.#openNames.set(frame.end, (this.#openNames.get(frame.end) ?? 1) - 1)
    if (frame.isHidden) this.#hidden--
    frame.close(at)
    if (frame.then !== '') this.#arguments(frame.then, nothing)
  }

  /** A bracket ends what was opened with one, and what is still open in that; never an environment. */
  #closeGroup(end: string): void {
    for (let depth = this.#frames.length - 1; depth >= 0; depth--) {
      const frame = this.#frames[depth]
      if (!frame || (frame.end !== end && frame.end !== ']' && frame.end !== ')')) return
      if (frame.end === end) {
        // what ends may go on with an argument
        while (this.#frames.length > depth + 1) this.#closeTop(this.#at)
        this.#closeTop(this.#at)
        return
      }
    }
  }

  #closeEnvironment(own: string): void {
    if ((this.#openNames.get(own) ?? 0) === 0) return
    for (;;) {
      const isOwn = this.#frames.at(-1)?.end === own
      this.#closeTop(this.#at)
      if (isOwn || this.#frames.length === 0) return
    }
  }

  /** Goes on with arguments as they stand here; `done` is called behind the last of them. */
  #arguments(own: Arguments, done: (at: number) => void): void {
    const { source } = this
    let rest = own
    while (rest !== '') {
      const kind = rest.charAt(0)
      rest = rest.slice(1)
      blanks.lastIndex = this.#at
      blanks.test(source)
      const start = blanks.lastIndex
      const sign = source.charAt(start)
      const isOptional = kind === '[' || kind === '(' || kind === 'T'
      if (isOptional && sign !== (kind === '(' ? '(' : '[')) continue
      if (sign === '\\' && kind === 'c') {
        name.lastIndex = start + 1
        this.#at = name.test(source) ? name.lastIndex : start + 2
        continue
      }
      if (!isOptional && sign !== '{') break
      this.#at = start + 1
      const isHidden = kind !== 'T' && kind !== 't'
      const then = rest
      this.#push({
        end: kind === '(' ? ')' : isOptional ? ']' : '}',
        then: '',
        isHidden,
        endsWithParagraph: isHidden || isOptional,
        close: (at) => {
          this.#border()
          if (then === '') done(at)
          else this.#arguments(then, done)
        }
      })
      return
    }
    done(this.#at)
  }

  // --- commands ---

  #command(at: number): boolean {
    const { source } = this
    const letter = letterAt(source, at)
    if (letter) {
      this.#unit(letter.text, at, letter.end)
      return true
    }
    name.lastIndex = at + 1
    if (!name.test(source)) {
      this.#sign(at, source.charAt(at + 1))
      return true
    }
    const end = name.lastIndex
    const starred = source.slice(at + 1, end)
    const own = starred.endsWith('*') ? starred.slice(0, -1) : starred
    this.#at = end
    this.#border()
    if (own === 'begin') return this.#begin(at)
    if (own === 'end') return this.#end()
    if (own === 'iffalse') this.#jump('\\fi', at)
    else if (own === 'verb' || own === 'lstinline' || own === 'mintinline') this.#verbatim(at)
    else if (own === 'par') this.#paragraph()
    else if (own === 'item' || own === 'bibitem') this.#item(own)
    else if (own === 'foreignlanguage') this.#foreign(at)
    else this.#known(own, starred, at, end)
    return true
  }

  #sign(at: number, sign: string): void {
    if (sign === '\\') {
      this.#at = at + 2
      if (this.source.charAt(this.#at) === '*') this.#at++
      this.#border()
      if (this.#tables.current && this.#flow.isCell) this.#nextRow()
      else this.#break(at)
      this.#arguments('[', nothing)
    } else if (sign === '(' || sign === '[') this.#formula(at, sign === '(' ? '\\)' : '\\]', 2)
    else {
      const text = escapes.get(sign)
      if (text === undefined) this.#border()
      this.#unit(text ?? '', at, Math.min(this.source.length, at + 2))
    }
  }

  #break(at: number): void {
    if (this.#hidden === 0 && this.#flow.isOpen) this.#blocks.fixed('\n', at, this.#at)
  }

  #known(own: string, starred: string, at: number, end: number): void {
    const sign = signs.get(own)
    const block = apart.get(own)
    const args = silent.get(own)
    const object = objects.get(own)
    const quoted = quoting.get(own)
    if (sign !== undefined) this.#signed(sign, at, end)
    else if (block !== undefined) this.#apart(own, block)
    else if (emphasis.has(own)) this.#emphasis()
    else if (quoted !== undefined) this.#quoted(quoted, at, end)
    else if (args !== undefined) this.#silently(args)
    else if (object !== undefined) {
      this.#object(at, end)
      this.#argumentsHidden(object)
    } else this.#arguments(transparent.get(starred) ?? transparent.get(own) ?? this.#unknown(at, end), nothing)
  }

  #signed(sign: string, at: number, end: number): void {
    const close = /\{\}|[ \t]*/y
    close.lastIndex = end
    close.test(this.source)
    if (sign === '\n') {
      this.#at = end
      this.#break(at)
    } else this.#unit(sign, at, sign.trim() === '' ? end : Math.max(end, close.lastIndex))
  }

  /** A command that is not known: words in its arguments are read, and without any it stands for something. */
  #unknown(at: number, end: number): Arguments {
    const { source } = this
    wordy.lastIndex = end
    if (wordy.test(source)) return 't'
    const sign = source.charAt(end)
    if (sign === '{' || sign === '[') {
      this.#object(at, end)
      return '[{[{'
    }
    if (this.#flow.isOpen && this.#blocks.text !== '') this.#object(at, end)
    return ''
  }

  /** What leaves no trace, so that a word may go on behind it: as a word of its own. */
  #silently(args: Arguments): void {
    const isWithinWord = this.#isWithinWord
    if (args === '') {
      blanks.lastIndex = this.#at
      blanks.test(this.source)
      // white space behind a command is none, but a blank line is one
      if (!this.source.slice(this.#at, blanks.lastIndex).includes('\n')) this.#at = blanks.lastIndex
      return
    }
    this.#arguments(args, (at) => {
      if (isWithinWord && /[\p{L}\p{N}\p{M}]/u.test(this.source.slice(at, at + 2))) this.#object(at, at)
    })
  }

  #argumentsHidden(args: Arguments): void {
    this.#arguments(args, () => {
      this.#border()
    })
  }

  get #isWithinWord(): boolean {
    return this.#hidden === 0 && this.#flow.isOpen && this.#blocks.isWithinWord
  }

  #emphasis(): void {
    blanks.lastIndex = this.#at
    blanks.test(this.source)
    if (this.source.charAt(blanks.lastIndex) !== '{') return
    const start = blanks.lastIndex + 1
    this.#at = start
    this.#push({
      end: '}',
      then: '',
      isHidden: false,
      endsWithParagraph: false,
      close: (at) => {
        this.#border()
        if (this.#hidden === 0 && this.#flow.isOpen) this.#blocks.emphasized(start, at - 1)
      }
    })
  }

  #quoted(args: Arguments, at: number, end: number): void {
    if (this.#hidden === 0) {
      this.#ensureBlock(at)
      this.#blocks.fixed('“', at, end)
    }
    this.#arguments(args, (close) => {
      if (this.#hidden > 0) return
      this.#ensureBlock(close)
      this.#blocks.fixed('”', Math.max(end, close - 1), close)
      this.#blocks.border()
    })
  }

  #apart(own: string, block: 'footnote' | 'paragraph' | number): void {
    const isShown = this.#inPreamble && ofPreamble.test(own)
    const isNote = block === 'footnote'
    const isWithinWord = this.#isWithinWord
    const hidden = this.#hidden
    if (!isNote && hidden === 0) this.#endBlock()
    if (own === 'captionof' || own === 'footnotetext') this.#skip(own === 'captionof' ? '{' : '[')
    if (isShown) this.#hidden = 0
    const around = this.#flow
    const roles: readonly Role[] = isNote ? ['footnote'] : around.roles.filter((role) => role !== 'table-cell')
    const flow: Flow = {
      roles,
      heading: typeof block === 'number' ? block : null,
      isCell: false,
      isOpen: false,
      lead: null,
      last: null
    }
    this.#flows.push(flow)
    const depth = this.#flows.length
    this.#arguments('Tt', (close) => {
      while (this.#flows.length >= depth) {
        this.#endBlock()
        this.#flows.pop()
      }
      this.#hidden = hidden
      if (isNote && isWithinWord && /[\p{L}\p{N}\p{M}]/u.test(this.source.slice(close, close + 2)))
        this.#object(close, close)
      else this.#border()
    })
    // a short title stands apart from the long one
    const top = this.#frames.at(-1)
    if (top?.end === ']' && this.#flow === flow) {
      const { close } = top
      top.close = (end) => {
        if (this.#hidden === 0) this.#endBlock()
        close(end)
      }
    }
  }

  #skip(args: Arguments): void {
    const { source } = this
    const end = source.indexOf(args === '{' ? '}' : ']', this.#at)
    if (source.charAt(this.#at) === args && end >= 0 && end - this.#at < 200) this.#at = end + 1
  }

  #item(own: string): void {
    if (this.#hidden === 0) this.#endBlock()
    if (own === 'bibitem') {
      this.#arguments('[{', nothing)
      return
    }
    this.#arguments('T', () => {
      if (this.#hidden === 0 && this.#flow.isOpen) this.#endBlock()
    })
  }

  #foreign(at: number): void {
    language.lastIndex = this.#at
    const found = language.exec(this.source)
    if (!found) return
    this.#at += found[0].length
    const [, tongue = ''] = found
    const isOwn = /^(?:\w*english|american|british|UK\w*|US\w*)$/i.test(tongue) || languageOfTexts.isTag(tongue)
    if (isOwn) this.#arguments('t', nothing)
    else {
      this.#object(at, this.#at)
      this.#argumentsHidden('{')
    }
  }

  #verbatim(at: number): void {
    const { source } = this
    if (!source.startsWith('\\verb', at)) this.#skip('[')
    if (source.startsWith('\\mintinline', at)) this.#skip('{')
    const sign = source.charAt(this.#at)
    const lineEnd = this.#find('\n', this.#at)
    const end = sign === '' ? -1 : source.indexOf(sign === '{' ? '}' : sign, this.#at + 1)
    if (end >= 0 && end < lineEnd) this.#at = end + 1
    this.#object(at, this.#at)
    this.#border()
  }

  // --- environments ---

  /** Behind a mark that stands further on; to the end of the source where it does not. */
  #jump(mark: string, at: number): void {
    this.#object(at, at + 1)
    this.#at = Math.min(this.source.length, this.#find(mark, this.#at) + mark.length)
    this.#border()
  }

  /** Where a mark stands next; the end of the source where it does not. What was found is known until it is passed. */
  #find(mark: string, from: number): number {
    const known = this.#next.get(mark)
    if (known !== undefined && known >= from) return known
    const found = this.source.indexOf(mark, from)
    const next = found < 0 ? this.source.length : found
    this.#next.set(mark, next)
    return next
  }

  /** A formula ends within its paragraph; else the sign is one that nobody escaped. */
  #formula(at: number, end: string, width = end.length): void {
    const { source } = this
    let close = this.#find(end, at + width)
    while (close < source.length && source.charAt(close - 1) === '\\' && !end.startsWith('\\')) {
      this.#next.delete(end)
      close = this.#find(end, close + 1)
    }
    const paragraph = this.#find('\n\n', at)
    this.#border()
    if (close >= source.length || close > paragraph) {
      this.#at = at + width
      this.#object(at, this.#at)
    } else {
      this.#at = close + end.length
      this.#object(at, this.#at)
    }
    this.#border()
  }

  #begin(at: number): boolean {
    const { source } = this
    const opened = /[ \t]*\{([^{}\\\n]{1,60})\}/y
    opened.lastIndex = this.#at
    const found = opened.exec(source)
    if (!found) return true
    this.#at = opened.lastIndex
    const [, own = ''] = found
    if (own === 'document') {
      if (this.#inPreamble) {
        this.#inPreamble = false
        this.#hidden = 0
        this.#frames.length = 0
        this.#openNames.clear()
        this.#flows.length = 1
      }
      return true
    }
    const known = environments.get(own) ?? environments.get(own.replace(/\*$/, ''))
    if (known?.kind === 'raw' || known?.kind === 'formula') {
      const end = `\\end{${own}}`
      if (known.kind === 'formula') this.#object(at, this.#at)
      else if (this.#hidden === 0) this.#endBlock()
      this.#at = Math.min(source.length, this.#find(end, this.#at) + end.length)
      this.#border()
      return true
    }
    this.#environment(own, known?.kind ?? null, known?.args ?? plain.get(own) ?? '[')
    return true
  }

  #environment(own: string, kind: 'quotation' | 'list' | 'table' | 'references' | null, args: Arguments): void {
    const isTable = kind === 'table'
    if (this.#hidden === 0) this.#endBlock()
    const around = this.#flow
    const roles: readonly Role[] =
      kind === 'quotation'
        ? [...around.roles, 'block-quote']
        : kind === 'list' || kind === 'references'
          ? [...around.roles, 'list-item']
          : around.roles
    const flow: Flow = {
      roles: isTable ? roles.filter((role) => role !== 'table-cell') : roles,
      heading: null,
      isCell: isTable,
      isOpen: false,
      lead: kind === 'list' ? around.last : kind === null ? around.lead : null,
      last: null
    }
    if (isTable) {
      this.#tables.begin()
      this.#tables.beginRow()
      this.#tables.beginCell()
    }
    this.#flows.push(flow)
    const depth = this.#flows.length
    this.#push({
      end: own,
      then: '',
      isHidden: false,
      endsWithParagraph: false,
      close: () => {
        while (this.#flows.length >= depth) {
          this.#endBlock()
          this.#flows.pop()
        }
        if (isTable) {
          this.#tables.endCell()
          this.#tables.end()
        }
        // what stands behind a list is led in by nothing
        this.#flow.last = null
      }
    })
    this.#arguments(args, nothing)
  }

  #end(): boolean {
    const closed = /[ \t]*\{([^{}\\\n]{1,60})\}/y
    closed.lastIndex = this.#at
    const found = closed.exec(this.source)
    if (!found) return true
    this.#at = closed.lastIndex
    const [, own = ''] = found
    if (own === 'document') return false
    this.#closeEnvironment(own)
    return true
  }

  #nextCell(): void {
    if (this.#hidden > 0) return
    if (!this.#flow.isCell || !this.#tables.current) {
      this.#border()
      return
    }
    this.#endBlock()
    this.#tables.endCell()
    this.#tables.beginCell()
  }

  #nextRow(): void {
    if (this.#hidden > 0) return
    this.#endBlock()
    this.#tables.endCell()
    this.#tables.beginRow()
    this.#tables.beginCell()
  }
}
