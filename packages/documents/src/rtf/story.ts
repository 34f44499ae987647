/** What is shown of rich text, paragraph by paragraph, in the order of the file. Nothing nests on the stack. */
import type { Location } from '@stigmalint/core'
import type { Role } from '@stigmalint/core/reading'
import { inMode, withMarks, type Mode } from '../paragraphs/growing.js'
import { shortened } from '../paragraphs/heading.js'
import { plain, type Kind } from '../paragraphs/paragraph.js'
import { Limits } from '../paragraphs/limits.js'
import { cellOf, ifMore, placeInTable, Tables, type Table } from '../paragraphs/tables.js'
import { decoded, isLead } from './code-pages.js'
import { newGrowth, type Growth, type RichParagraph } from './paragraph.js'
import { codePageFor, isCode, isQuote, styleNamed, type Style } from './styles.js'
import { tokensOf, type Token } from './tokens.js'
import { apart, ends, escapes, hiddenDestinations, signs, starred } from './words.js'

/** What holds in a group; one within it begins with the same. */
interface State {
  isHidden: boolean
  /** which table at the head of the file it is */
  table: 'fonts' | 'styles' | null
  codePage: number | null
  /** how many characters stand behind a number for those who do not know it */
  fallback: number
  /** hidden text, deleted text, struck out */
  marks: { hidden: boolean; deleted: boolean; struck: boolean }
  /** the result of a field */
  field: 'link' | 'computed' | null
  /** what ends with it: text that stands apart */
  ends: boolean
  /** it stands for the group that is a field */
  isField: boolean
}

/** Text that stands apart, and the paragraph that it stands in. */
interface Apart {
  outer: Growth
  properties: Properties
  place: string
  number: number
  paragraph: number
  left: Table[]
}

/** What a paragraph says of itself, up to the next one. */
interface Properties {
  style: number | null
  outline: number | null
  isListed: boolean
  inTable: boolean
}

const noProperties = (): Properties => ({ style: null, outline: null, isListed: false, inTable: false })

/** The paragraphs of a file that is read as Latin-1. @throws {Unreadable} if there are more than a document has */
export const paragraphsOf = (rtf: string): RichParagraph[] => new Story(rtf).read()

class Story {
  readonly #paragraphs: RichParagraph[] = []
  readonly #tables = new Tables()
  readonly #states: State[] = []
  readonly #apart: Apart[] = []
  readonly #fonts = new Map<number, number | null>()
  readonly #styles = new Map<number, Style>()
  readonly #counts = new Map<string, number>()
  #state: State = {
    isHidden: false,
    table: null,
    codePage: 1252,
    fallback: 1,
    marks: { hidden: false, deleted: false, struck: false },
    field: null,
    ends: false,
    isField: false
  }
  #codePage = 1252
  #defaultFont: number | null = null
  /** the group has only begun: its first word says what it is */
  #isFresh = false
  #isStarred = false
  /** the fallback that is left to pass over */
  #skip = 0
  /** the first half of a character */
  #lead: { byte: number; start: number } | null = null
  #current: Growth = newGrowth()
  #properties = noProperties()
  #font: number | null = null
  #style: number | null = null
  #name = ''
  #instruction = ''
  #readsInstruction = 0
  #group = 0
  #number = 0
  #heading: string | null = null
  #lastText = ''
  readonly #limits = new Limits()

  constructor(readonly rtf: string) {}

  read(): RichParagraph[] {
    for (const token of tokensOf(this.rtf)) this.#token(token)
    while (this.#apart.length > 0) this.#leave()
    this.#endParagraph()
    return this.#paragraphs
  }

  #token(token: Token): void {
    switch (token.kind) {
      case 'open':
        this.#skip = 0
        this.#lead = null
        this.#states.push(this.#state)
        this.#state = { ...this.#state, ends: false, isField: false }
        this.#isFresh = true
        this.#isStarred = false
        return
      case 'close':
        this.#close()
        return
      case 'word':
        this.#word(token)
        return
      case 'sign':
        this.#sign(token)
        return
      case 'byte':
        this.#isFresh = false
        this.#byte(token.value ?? 0, token.start, token.end)
        return
      case 'text':
        this.#isFresh = false
        this.#text(token)
    }
  }

  #close(): void {
    this.#skip = 0
    this.#lead = null
    this.#isFresh = false
    const own = this.#state
    const outer = this.#states.pop()
    if (!outer) return
    if (own.table !== null) this.#endEntry()
    if (own.ends) this.#leave()
    if (this.#readsInstruction > this.#states.length) this.#readsInstruction = 0
    if (own.field !== outer.field) this.#group++
    this.#state = outer
  }

  // --- control words ---

  #word({ name, value, start, end }: Token): void {
    if (this.#skip > 0) {
      this.#skip--
      return
    }
    const isFirst = this.#isFresh
    const isStarred = this.#isStarred
    this.#isFresh = false
    this.#isStarred = false
    if (isFirst && this.#destination(name, isStarred)) return
    const number = value ?? 0
    const isOn = value !== 0
    const { marks } = this.#state
    switch (name) {
      case 'u':
        this.#unicode(number, start, end)
        return
      case 'uc':
        this.#state.fallback = Math.max(0, Math.min(10, number))
        return
      case 'ansicpg':
        this.#codePage = number
        this.#state.codePage = number
        return
      case 'mac':
        this.#codePage = 10000
        this.#state.codePage = 10000
        return
      case 'deff':
        this.#defaultFont = number
        return
      case 'f':
        if (this.#state.table === 'fonts') this.#font = number
        else this.#state.codePage = this.#fonts.get(number) ?? (this.#fonts.has(number) ? null : this.#codePage)
        return
      case 'fcharset':
        if (this.#state.table === 'fonts' && this.#font !== null)
          this.#fonts.set(this.#font, codePageFor(number, this.#codePage))
        return
      case 'plain':
        this.#state.marks = { hidden: false, deleted: false, struck: false }
        this.#state.codePage =
          this.#defaultFont === null ? this.#codePage : (this.#fonts.get(this.#defaultFont) ?? this.#codePage)
        return
      case 'v':
        this.#state.marks = { ...marks, hidden: isOn }
        return
      case 'deleted':
        this.#state.marks = { ...marks, deleted: isOn }
        return
      case 'strike':
      case 'striked':
        this.#state.marks = { ...marks, struck: isOn }
        return
      case 's':
        if (this.#state.table === 'styles') this.#style = number
        else this.#properties.style = number
        return
      case 'outlinelevel':
        this.#properties.outline = number
        return
      case 'ls':
        this.#properties.isListed = number > 0
        return
      case 'intbl':
        this.#properties.inTable = true
        return
      case 'pard':
        this.#properties = noProperties()
        return
      case 'cell':
      case 'nestcell':
        this.#endCell()
        return
      case 'row':
      case 'nestrow':
        if (!this.#state.isHidden) this.#nextRow()
        return
      default: {
        const sign = signs.get(name)
        if (sign !== undefined) this.#add(sign, start, end)
        else if (ends.has(name) && !this.#state.isHidden) this.#endParagraph()
      }
    }
  }

  /** Whether the first word of a group says what it is. */
  #destination(name: string, isStarred: boolean): boolean {
    if (name === 'fonttbl' || name === 'stylesheet') {
      this.#state.table = name === 'fonttbl' ? 'fonts' : 'styles'
      this.#state.isHidden = true
      return true
    }
    if (this.#state.table !== null) {
      this.#startEntry()
      if (isStarred && name !== 'cs' && name !== 'ts') this.#state.isHidden = true
      return false
    }
    const place = apart.get(name)
    if (place !== undefined && !this.#state.isHidden) {
      this.#enter(place)
      return true
    }
    if (name === 'field') {
      this.#state.isField = true
      this.#instruction = ''
      return true
    }
    if (name === 'fldinst') {
      this.#readsInstruction = this.#states.length
      this.#state.isHidden = true
      return true
    }
    if (name === 'fldrslt') {
      this.#state.field = /^\s*HYPERLINK\b/i.test(this.#instruction) ? 'link' : 'computed'
      this.#group++
      return true
    }
    if (name === 'listtext' || name === 'pntext') this.#properties.isListed = true
    if (hiddenDestinations.has(name) || (isStarred && !starred.has(name))) {
      this.#state.isHidden = true
      return true
    }
    return false
  }

  /** The name of a font or of a style ends with its entry. */
  #startEntry(): void {
    this.#name = ''
    if (this.#state.table === 'styles') this.#style = 0
  }

  #endEntry(): void {
    if (this.#state.table === 'styles' && this.#style !== null && this.#name.trim() !== '')
      this.#styles.set(this.#style, styleNamed(this.#name))
    this.#style = null
    this.#name = ''
  }

  #sign({ name, start, end }: Token): void {
    if (name === '*') {
      this.#isStarred = this.#isFresh
      return
    }
    this.#isFresh = false
    if (this.#skip > 0) {
      this.#skip--
      return
    }
    if (name === '\n' || name === '\r') {
      if (!this.#state.isHidden) this.#endParagraph()
      return
    }
    const sign = escapes.get(name)
    if (sign !== undefined) this.#add(sign, start, end)
  }

  // --- text ---

  #text({ start, end }: Token): void {
    let from = start
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, end - start)
      this.#skip -= skipped
      from += skipped
    }
    if (this.#state.isHidden) {
      this.#unseen(from, end)
      return
    }
    // letters of ASCII stand as they are; others are bytes of a code page
    for (let at = from; at < end;) {
      const code = this.rtf.charCodeAt(at)
      if (this.#lead || code > 0x7f) {
        this.#byte(code, at, at + 1)
        at++
        continue
      }
      let next = at + 1
      while (next < end && this.rtf.charCodeAt(next) <= 0x7f) next++
      this.#add(this.rtf.slice(at, next).replace(/[\0-\x08\x0B-\x1F]/g, ' '), at, next)
      at = next
    }
  }

  /** Text that nobody is shown: the names of styles, and what a field computes. */
  #unseen(from: number, end: number): void {
    const longest = 200
    if (this.#state.table !== null && this.#name.length < longest)
      this.#name += this.rtf.slice(from, Math.min(end, from + longest))
    else if (this.#readsInstruction > 0 && this.#instruction.length < longest)
      this.#instruction += this.rtf.slice(from, Math.min(end, from + longest))
  }

  #byte(byte: number, start: number, end: number): void {
    if (this.#skip > 0) {
      this.#skip--
      return
    }
    const { codePage, isHidden } = this.#state
    if (isHidden) return
    if (codePage === null) {
      this.#add('\uFFFC', start, end, 'aside')
      return
    }
    const lead = this.#lead
    if (lead) {
      this.#lead = null
      this.#add(decoded([lead.byte, byte], codePage), lead.start, end)
    } else if (isLead(byte, codePage)) this.#lead = { byte, start }
    else this.#add(decoded([byte], codePage).replace(/[\0-\x1F]/g, ' '), start, end)
  }

  #unicode(number: number, start: number, end: number): void {
    const code = number < 0 ? number + 0x10000 : number
    this.#skip = this.#state.fallback
    if (code < 0x20 || code > 0xffff) return
    // with the characters for those who do not know it, which are told by what comes
    this.#add(String.fromCharCode(code), start, this.#fallbackEnd(end))
  }

  /** Where the characters end that stand behind a number for those who do not know it. */
  #fallbackEnd(from: number): number {
    const one = /[\r\n]*(?:\\'[\da-fA-F]{2}|\\[a-zA-Z]{1,40}-?\d{0,10} ?|\\[^]|[^\\{}\r\n])/y
    let at = from
    for (let left = this.#state.fallback; left > 0; left--) {
      one.lastIndex = at
      if (!one.test(this.rtf)) break
      at = one.lastIndex
    }
    return at
  }

  #add(text: string, start: number, end: number, own?: Mode): void {
    const { isHidden, marks, field } = this.#state
    if (isHidden || marks.hidden || marks.deleted || text === '') return
    const mode: Mode =
      own ?? (marks.struck || isCode(this.#styleHere) ? 'aside' : field === 'computed' ? 'fixed' : 'prose')
    const paragraph = this.#current
    paragraph.text = withMarks(paragraph.text, paragraph.growing, mode, this.#group)
    const at = paragraph.text.length
    const last = paragraph.places.at(-1)
    const isDirect = text.length === end - start
    if (isDirect && last?.end === start && last.end - last.start === last.length && last.at + last.length === at) {
      last.end = end
      last.length += text.length
    } else {
      this.#limits.stretch()
      paragraph.places.push({ at, length: text.length, start, end })
    }
    paragraph.text += text
  }

  // --- paragraphs ---

  get #styleHere(): Style | undefined {
    return this.#properties.style === null ? undefined : this.#styles.get(this.#properties.style)
  }

  #endParagraph(): void {
    const paragraph = this.#current
    this.#current = newGrowth()
    this.#group = 0
    const words = plain(paragraph.text).trim()
    const around = this.#apart.at(-1)
    const table = this.#properties.inTable ? this.#openTable() : null
    if (!this.#properties.inTable && !around) this.#closeTables()
    if (table) this.#tables.add(words)
    if (words === '') return
    if (around) around.paragraph++
    else this.#number++
    this.#limits.paragraph()
    const heading = table || around ? null : this.#depth()
    const { text, growing, places } = paragraph
    this.#paragraphs.push({
      text: inMode(text, growing, 'prose'),
      places,
      kind: this.#kind(heading, table),
      location: this.#locationOf(words, heading, table)
    })
    if (heading !== null) this.#heading = shortened(words)
    if (!this.#properties.isListed) this.#lastText = words
  }

  #depth(): number | null {
    const { outline } = this.#properties
    if (outline !== null && outline < 9) return outline + 1
    return this.#styleHere?.depth ?? null
  }

  #kind(heading: number | null, table: Table | null): Kind {
    const own: Role[] = this.#apart.at(-1)?.place === 'note' ? ['footnote'] : []
    if (table) return { roles: [...own, 'table-cell'], cell: cellOf(table) }
    if (heading !== null) return { roles: ['heading'], heading }
    if (isQuote(this.#styleHere)) return { roles: [...own, 'block-quote', 'paragraph'] }
    if (this.#properties.isListed) return { roles: [...own, 'list-item', 'paragraph'], lead: this.#lastText }
    return { roles: [...own, 'paragraph'] }
  }

  #locationOf(words: string, heading: number | null, table: Table | null): Location {
    const around = this.#heading === null ? {} : { heading: this.#heading }
    const own = this.#apart.at(-1)
    if (own) return { [own.place]: own.number, ...ifMore(own.paragraph) }
    if (table) return { ...around, ...placeInTable(table) }
    return heading === null ? { ...around, paragraph: this.#number } : { heading: shortened(words) }
  }

  // --- tables ---

  #openTable(): Table | null {
    if (!this.#tables.current) {
      this.#tables.begin()
      this.#tables.beginRow()
      this.#tables.beginCell()
    }
    return this.#tables.current
  }

  #closeTables(): void {
    while (this.#tables.current) this.#tables.end()
  }

  #endCell(): void {
    if (this.#state.isHidden) return
    this.#properties.inTable = true
    this.#endParagraph()
    this.#openTable()
    this.#tables.endCell()
    this.#tables.beginCell()
  }

  #nextRow(): void {
    if (!this.#tables.current) return
    this.#tables.beginRow()
    this.#tables.beginCell()
  }

  // --- text that stands apart ---

  #enter(place: string): void {
    const number = (this.#counts.get(place) ?? 0) + 1
    this.#counts.set(place, number)
    this.#apart.push({
      outer: this.#current,
      properties: this.#properties,
      place,
      number,
      paragraph: 0,
      left: this.#tables.leave()
    })
    this.#current = newGrowth()
    this.#properties = noProperties()
    this.#state.ends = true
    this.#state.field = null
  }

  #leave(): void {
    this.#endParagraph()
    const own = this.#apart.pop()
    if (!own) return
    this.#current = own.outer
    this.#properties = own.properties
    this.#tables.enter(own.left)
  }
}
