/**
 * A story of a Word document (its body, a header, its footnotes) as paragraphs that know where each of their characters
 * stands in the XML. What no reader of the final text sees is left out: deleted and hidden text, instructions of fields.
 */
import type { Location } from '@stigmalint/core'
import { languageOfTexts, type Role } from '@stigmalint/core/reading'
import { aside, border, fixed, plain, type Kind } from '../paragraphs/paragraph.js'
import { Unreadable } from '../unreadable.js'
import { scanXml, type Tag } from '../xml/scan.js'
import { stretchesOf } from '../xml/text.js'
import { compatibility, isWord } from './names.js'
import type { Part } from './package.js'
import { headingOf, inherited, isNamed, isOn, type Looks, type Styles } from './styles.js'

export interface Span {
  start: number
  end: number
}

/** A run: a stretch of a paragraph in one format. */
export interface Run extends Span {
  /** its properties, with their tags; null where it has none */
  properties: Span | null
  /** the child of the paragraph that it stands in, where it is none itself: a link, a content control, an insertion */
  container: Container | null
  /** the start tag of the insertion that it is a child of */
  insertion: Span | null
  /** somebody else's insertion or move is round it */
  isTracked: boolean
  /** the field whose result it is part of, from the run that begins it to the run that ends it */
  field: FieldSpan | null
}

/** `isControl`: a content control. */
export interface Container extends Span {
  isControl: boolean
}

/** A field is `whole` where it begins and ends in one paragraph. */
export interface FieldSpan extends Span {
  isWhole: boolean
}

/** Where a stretch of a paragraph stands: character by character where it is as long there, else as one unit. */
export interface Place extends Span {
  /** in the text of the paragraph */
  at: number
  length: number
  /** null: it is no part of a run, but an attribute */
  run: Run | null
}

export interface Paragraph {
  part: Part
  /** with the marks of `paragraphs/paragraph.ts` */
  text: string
  places: Place[]
  kind: Kind
  /** without its page */
  location: Location
  /** from where in its text on it stands on which page; empty where that is not known */
  pages: { at: number; page: number }[]
  /** the same words elsewhere in the file, which change with these */
  copies: Paragraph[]
  /** the run beside which a comment stands, where none can stand at the words; null: at the words, if it has runs */
  anchor: Run | null
  /**
   * A content control stands round it alone. Not every word processor understands changes and comments in such a one: some
   * lose its words.
   */
  isEnclosed: boolean
  /** whether it repeats others and is made by the word processor: a table of contents */
  isGenerated: boolean
}

/** A note by its id, as the body refers to it. */
export interface NoteReference {
  number: number
  run: Run
}

export interface Story {
  paragraphs: readonly Paragraph[]
  footnotes: ReadonlyMap<string, NoteReference>
  endnotes: ReadonlyMap<string, NoteReference>
  /** ids of relationships to headers and footers, in their order */
  headers: readonly string[]
  footers: readonly string[]
  /** the first run of its own paragraphs that a comment may stand beside */
  firstRun: Run | null
  /** content controls that stand round one paragraph alone, each with the last run before it that a comment may stand beside */
  enclosures: readonly (Span & { before: Run | null })[]
}

/** What a story is of, and what was found in the body before. */
export interface StoryKind {
  /** null: the body */
  place: 'footnote' | 'endnote' | 'header' | 'footer' | null
  /** of a header or footer; a note has that of its reference */
  number: number
  notes: ReadonlyMap<string, NoteReference>
}

export const body: StoryKind = { place: null, number: 0, notes: new Map() }

type Mode = 'prose' | 'fixed' | 'aside'

interface Table {
  number: number
  row: number
  column: number
  span: number
  headers: string[]
  rowLead: string | null
  cellText: string
  paragraphInCell: number
}

interface Field {
  instruction: string
  isResult: boolean
  span: FieldSpan
  paragraph: Paragraph | null
}

interface Control {
  isFixed: boolean
  isContents: boolean
  /** the paragraphs that it stands round; null: it stands within one */
  paragraphs: Paragraph[] | null
  /** the last run before it that a comment may stand beside */
  before: Run | null
}

/** A paragraph that is being read. */
interface Open {
  paragraph: Paragraph
  style: string | undefined
  looks: Looks
  isListed: boolean | undefined
  isMarkDeleted: boolean
  mode: Mode
  group: number
  container: Container | null
}

/** What is round a box of text, while the box is read. */
interface Outside {
  open: Open | null
  runs: OpenRun[]
  tables: Table[]
  isMuted: boolean
  box: number
  paragraphInBox: number
}

interface OpenRun {
  run: Run
  looks: Looks
  style: string | undefined
  isWithin: boolean
}

/** No document that people wrote has more, and none has to fill the memory. */
const most = { paragraphs: 100_000, stretches: 400_000 }
const longestHeading = 60
const codeStyles =
  /^(?:html preformatted|html code|html typewriter|plain text code|source code|verbatim char|code|code block|macro|macro text)$/
const quoteStyles = /^(?:quote|intense quote|block text|quotations?|block quotation)$/
const listStyles = /^(?:list(?: (?:bullet|number|continue|paragraph).*)?)$/
const contentsStyles = /^(?:toc \d|table of figures|index \d)$/
/** What stands for what is shown and no text. */
const object = '\uFFFC'

export function readStory(part: Part, styles: Styles, kind: StoryKind): Story {
  return new StoryReader(part, styles, kind).read()
}

class StoryReader {
  readonly #part: Part
  readonly #styles: Styles
  readonly #kind: StoryKind
  readonly #paragraphs: Paragraph[] = []
  readonly #footnotes = new Map<string, NoteReference>()
  readonly #endnotes = new Map<string, NoteReference>()
  readonly #headers: string[] = []
  readonly #footers: string[] = []
  readonly #enclosures: (Span & { before: Run | null })[] = []
  #firstRun: Run | null = null

  /** the names of the elements that are open, those of Word alone */
  readonly #names: string[] = []
  readonly #closers: ((start: number, end: number) => void)[] = []
  #skipped = 0

  #open: Open | null = null
  #runs: OpenRun[] = []
  #tables: Table[] = []
  #outsides: Outside[] = []
  readonly #fields: Field[] = []
  readonly #controls: Control[] = []
  readonly #insertions: Span[] = []
  /** what stands a second time in a file, for readers that do not know the first */
  #fallbacks: { shown: Paragraph[]; copies: Paragraph[] | null }[] = []
  #isMuted = false
  #fieldThatEnds: FieldSpan | null = null
  /** the last run that a comment may stand beside */
  #lastRun: Run | null = null
  /** the first run, if need be one in a content control */
  #anyRun: Run | null = null
  /** raised where a link begins or ends */
  #group = 0
  /** a paragraph whose end is deleted goes on in the next */
  #goesOn: Open | null = null

  #heading: string | null = null
  #number = 0
  #page: number | null = null
  #tableNumber = 0
  #boxNumber = 0
  #pictureNumber = 0
  #lead = ''
  #note: { id: string; paragraph: number } | null = null
  #ownParagraphs = 0
  #stretches = 0

  constructor(part: Part, styles: Styles, kind: StoryKind) {
    this.#part = part
    this.#styles = styles
    this.#kind = kind
    if (kind.place === null && /<\w+:lastRenderedPageBreak\b/.test(part.xml)) this.#page = 1
  }

  read(): Story {
    scanXml(this.#part.xml, this.#part.name, {
      open: (tag) => this.#begin(tag),
      close: (start, end) => {
        if (this.#skipped > 0) {
          this.#skipped--
          return
        }
        this.#names.pop()
        this.#closers.pop()?.(start, end)
      },
      text: (start, end, isData) => {
        if (this.#skipped > 0) return
        const name = this.#names.at(-1)
        const field = this.#fields.at(-1)
        if (name === 't') this.#words(start, end, isData)
        else if (name === 'instrText' && field) field.instruction += this.#part.xml.slice(start, end)
      }
    })
    return {
      paragraphs: this.#paragraphs.filter(({ text }) => plain(text).trim() !== ''),
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
      headers: this.#headers,
      footers: this.#footers,
      firstRun: this.#firstRun ?? this.#anyRun,
      enclosures: this.#enclosures
    }
  }

  #begin(tag: Tag): void {
    if (this.#skipped > 0) {
      this.#skipped++
      return
    }
    const close = isWord(tag.uri) ? this.#beginWord(tag) : this.#beginOther(tag)
    if (close === 'skip') {
      this.#skipped = 1
      return
    }
    this.#names.push(isWord(tag.uri) ? tag.local : '')
    this.#closers.push(close ?? nothing)
  }

  /** What is to be done at the end of an element, or that nothing in it counts. */
  #beginWord(tag: Tag): Closer {
    const { local, attribute, start } = tag
    const parent = this.#names.at(-1)
    switch (local) {
      case 'p':
        return this.#beginParagraph()
      case 'r':
        return this.#beginRun(start)
      case 't':
        return undefined
      case 'pPr':
        return undefined
      case 'rPr':
        return parent === 'r' ? this.#properties(start) : parent === 'pPr' ? undefined : 'skip'
      case 'pPrChange':
      case 'rPrChange':
      case 'sectPrChange':
      case 'tblPrChange':
      case 'delText':
      case 'delInstrText':
      case 'del':
      case 'moveFrom':
      case 'rt':
        if (parent === 'rPr' && this.#open && (local === 'del' || local === 'moveFrom') && this.#runs.length === 0)
          this.#open.isMarkDeleted = true
        return 'skip'
      case 'ins':
      case 'moveTo':
        return this.#names.at(-1) === 'rPr' || parent === 'trPr' ? 'skip' : this.#beginInsertion(tag)
      case 'pStyle':
        if (this.#open && parent === 'pPr') this.#open.style = attribute('val')
        return undefined
      case 'outlineLvl':
        if (this.#open && parent === 'pPr') this.#open.looks.outline = Number(attribute('val') ?? 9)
        return undefined
      case 'numId':
        if (this.#open && parent === 'numPr') this.#open.isListed = attribute('val') !== '0'
        return undefined
      case 'rStyle':
      case 'vanish':
      case 'lang':
        this.#look(tag, parent)
        return undefined
      case 'tab':
        if (parent === 'r') this.#unit('\t', tag)
        return undefined
      case 'ptab':
        this.#unit('\t', tag)
        return undefined
      case 'br':
      case 'cr':
        if (parent === 'r') this.#unit('\n', tag)
        return undefined
      case 'noBreakHyphen':
        this.#unit('\u2011', tag)
        return undefined
      case 'softHyphen':
        this.#unit('\u00AD', tag)
        return undefined
      case 'sym':
        this.#object(tag)
        return undefined
      case 'lastRenderedPageBreak':
        this.#turnPage()
        return undefined
      case 'footnoteReference':
        this.#refer(this.#footnotes, attribute('id'))
        return undefined
      case 'endnoteReference':
        this.#refer(this.#endnotes, attribute('id'))
        return undefined
      case 'footnote':
      case 'endnote':
        // separators are no notes
        if (attribute('type') !== undefined && attribute('type') !== 'normal') return 'skip'
        this.#note = { id: attribute('id') ?? '', paragraph: 0 }
        return undefined
      case 'fldChar':
        this.#field(attribute('fldCharType'))
        return undefined
      case 'instrText':
        return undefined
      case 'fldSimple':
        return this.#beginSimpleField(tag)
      case 'hyperlink':
        return this.#beginContainer(tag, true)
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        return this.#beginContainer(tag, false)
      case 'sdt':
        return this.#beginControl(tag)
      case 'showingPlcHdr':
      case 'dataBinding':
      case 'lock':
      case 'docPartGallery':
        this.#control(local, attribute('val'))
        return undefined
      case 'tbl':
        return this.#beginTable()
      case 'tr':
        this.#row()
        return undefined
      case 'tc':
        return this.#beginCell()
      case 'gridSpan':
        this.#spanCells(Number(attribute('val') ?? 1))
        return undefined
      case 'txbxContent':
        return this.#beginBox()
      case 'headerReference':
        this.#headers.push(attribute('id') ?? '')
        return undefined
      case 'footerReference':
        this.#footers.push(attribute('id') ?? '')
        return undefined
      default:
        return undefined
    }
  }

  #beginOther(tag: Tag): Closer {
    const { local, uri } = tag
    if (uri === compatibility) {
      if (local === 'AlternateContent') {
        const own: { shown: Paragraph[]; copies: Paragraph[] | null } = { shown: [], copies: null }
        this.#fallbacks.push(own)
        return () => {
          this.#fallbacks.pop()
          pair(own.shown, own.copies ?? [])
        }
      }
      if (local === 'Fallback') return this.#beginFallback()
      return undefined
    }
    if (local === 'oMath' || local === 'oMathPara') {
      this.#object(tag)
      return 'skip'
    }
    if (local === 'docPr') this.#alternative(tag, ['descr', 'title'])
    else if ((local === 'shape' || local === 'rect') && uri.startsWith('urn:schemas-microsoft-com'))
      this.#alternative(tag, ['alt'])
    else if (local === 'dataBinding') this.#control(local, undefined)
    return undefined
  }

  #beginParagraph(): Closer {
    const open = this.#goesOn ?? this.#newParagraph()
    this.#goesOn = null
    open.style = undefined
    open.looks = {}
    open.isListed = undefined
    open.isMarkDeleted = false
    this.#open = open
    return () => {
      this.#open = null
      if (open.isMarkDeleted) this.#goesOn = open
      else this.#endParagraph(open)
    }
  }

  #newParagraph(): Open {
    const paragraph: Paragraph = {
      part: this.#part,
      text: '',
      places: [],
      kind: { roles: ['paragraph'] },
      location: {},
      pages: this.#page === null ? [] : [{ at: 0, page: this.#page }],
      copies: [],
      anchor: this.#anchor(),
      isEnclosed: false,
      isGenerated: false
    }
    if (this.#paragraphs.length >= most.paragraphs)
      throw new Unreadable(`has more than ${most.paragraphs} paragraphs; split the document`)
    const copies = this.#fallbacks.at(-1)?.copies
    if (copies) copies.push(paragraph)
    else {
      this.#paragraphs.push(paragraph)
      for (const { shown } of this.#fallbacks) shown.push(paragraph)
      if (this.#outsides.length === 0) for (const { paragraphs } of this.#controls) paragraphs?.push(paragraph)
    }
    return {
      paragraph,
      style: undefined,
      looks: {},
      isListed: undefined,
      isMarkDeleted: false,
      mode: 'prose',
      group: this.#group,
      container: null
    }
  }

  /** Beside which run of the body a comment stands, where none may stand here. */
  #anchor(): Run | null {
    const [outside] = this.#outsides
    if (outside) return outside.runs[0]?.run ?? null
    if (this.#kind.place === 'footnote' || this.#kind.place === 'endnote')
      return this.#kind.notes.get(this.#note?.id ?? '')?.run ?? null
    return null
  }

  #endParagraph(open: Open): void {
    const { paragraph } = open
    this.#mode(open, 'prose')
    const words = plain(paragraph.text).trim()
    const heading = this.#headingOf(open)
    const isShown = words !== ''
    if (isShown) this.#count()
    const table = this.#tables.at(-1)
    if (table) {
      table.cellText += ` ${words}`
      if (isShown) table.paragraphInCell++
    }
    paragraph.isGenerated = this.#isGenerated(open)
    paragraph.kind = this.#kindOf(open, heading)
    paragraph.location = this.#locationOf(paragraph, heading)
    if (heading !== null && isShown && this.#outsides.length === 0 && !table) {
      this.#heading = shortened(words)
      this.#number = 0
    }
    if (isShown && !paragraph.kind.roles.includes('list-item')) this.#lead = words
  }

  /** Paragraphs are counted as people count them, where they are read. */
  #count(): void {
    const outside = this.#outsides.at(-1)
    if (outside) outside.paragraphInBox++
    else if (this.#note) this.#note.paragraph++
    else if (this.#tables.length === 0) {
      this.#number++
      this.#ownParagraphs++
    }
  }

  #headingOf({ style, looks }: Open): number | null {
    const own = looks.outline
    if (own !== undefined && own < 9) return own + 1
    return headingOf(this.#styles, style)
  }

  #isGenerated({ style, paragraph }: Open): boolean {
    return paragraph.isGenerated || isNamed(this.#styles, style, contentsStyles)
  }

  #kindOf(open: Open, heading: number | null): Kind {
    const around: Role[] = this.#kind.place === 'footnote' || this.#kind.place === 'endnote' ? ['footnote'] : []
    const table = this.#tables.at(-1)
    if (table) {
      const { number, row, column, headers, rowLead } = table
      const cell = {
        table: number,
        row,
        column,
        header: row > 0 ? (headers[column] ?? null) : null,
        rowLead: column > 0 ? rowLead : null
      }
      return { roles: [...around, 'table-cell'], cell }
    }
    if (heading !== null && around.length === 0) return { roles: ['heading'], heading }
    if (isNamed(this.#styles, open.style, quoteStyles)) return { roles: [...around, 'block-quote', 'paragraph'] }
    const isListed = open.isListed ?? inherited(this.#styles, open.style, 'isListed')
    if (isListed ?? isNamed(this.#styles, open.style, listStyles))
      return { roles: [...around, 'list-item', 'paragraph'], lead: this.#lead }
    return { roles: [...around, 'paragraph'] }
  }

  #locationOf({ text }: Paragraph, heading: number | null): Location {
    const { place, number } = this.#kind
    const more = (count: number): Location => (count > 1 ? { paragraph: count } : {})
    const outside = this.#outsides.at(-1)
    const around: Location = this.#heading === null || heading !== null ? {} : { heading: this.#heading }
    if (place === 'header' || place === 'footer') return { [place]: number, ...more(this.#ownParagraphs) }
    if (place !== null && this.#note)
      return { [place]: this.#kind.notes.get(this.#note.id)?.number ?? this.#note.id, ...more(this.#note.paragraph) }
    if (outside) return { ...around, 'text box': outside.box, ...more(outside.paragraphInBox) }
    const table = this.#tables.at(-1)
    if (table)
      return {
        ...around,
        table: table.number,
        row: table.row + 1,
        column: table.column + 1,
        ...more(table.paragraphInCell)
      }
    return heading === null ? { ...around, paragraph: this.#number } : { heading: shortened(plain(text)) }
  }

  #beginRun(start: number): Closer {
    const open = this.#open
    if (!open) return 'skip'
    const within = this.#runs.at(-1)
    const run: Run = {
      start,
      end: start,
      properties: null,
      container: open.container,
      insertion: this.#names.at(-1) === 'ins' ? (this.#insertions.at(-1) ?? null) : null,
      isTracked: this.#insertions.length > 0,
      field: this.#fields[0]?.span ?? null
    }
    this.#runs.push({ run, looks: {}, style: undefined, isWithin: within !== undefined })
    return (_, end) => {
      run.end = end
      this.#runs.pop()
      if (this.#fieldThatEnds) {
        this.#fieldThatEnds.end = end
        this.#fieldThatEnds = null
      }
      if (this.#outsides.length > 0 || this.#runs.length > 0 || run.field) return
      this.#anyRun ??= run
      if (this.#isEnclosed()) return
      this.#firstRun ??= run
      this.#lastRun = run
    }
  }

  #properties(start: number): Closer {
    const run = this.#runs.at(-1)?.run
    return (_, end) => {
      if (run) run.properties = { start, end }
    }
  }

  #look({ local, attribute }: Tag, parent: string | undefined): void {
    const run = this.#runs.at(-1)
    if (!run || parent !== 'rPr') return
    const value = attribute('val')
    if (local === 'rStyle') run.style = value
    else if (local === 'vanish') run.looks.isHidden = isOn(value)
    else if (value !== undefined) run.looks.language = value
  }

  #beginInsertion({ start, end }: Tag): Closer {
    if (!this.#open) return undefined
    this.#insertions.push({ start, end })
    const leave = this.#enter(start)
    return (_, endTag) => {
      this.#insertions.pop()
      leave(endTag)
    }
  }

  /** A child of the paragraph that holds runs. What it is for the runs in it ends where it does. */
  #enter(start: number, isControl = false): (end: number) => void {
    const open = this.#open
    if (!open || open.container !== null || this.#runs.length > 0) return () => undefined
    const container = { start, end: start, isControl }
    open.container = container
    return (end) => {
      container.end = end
      open.container = null
    }
  }

  /** `isApart`: no edit goes over the ends of what it holds. */
  #beginContainer({ start, local }: Tag, isApart: boolean): Closer {
    if (!this.#open) return undefined
    const leave = this.#enter(start, local === 'sdt')
    if (isApart) this.#group++
    return (_, end) => {
      if (isApart) this.#group++
      leave(end)
    }
  }

  #beginSimpleField(tag: Tag): Closer {
    const span = { start: tag.start, end: tag.start, isWhole: this.#open !== null }
    const field = { instruction: tag.attribute('instr') ?? '', isResult: true, span, paragraph: null }
    this.#fields.push(field)
    const close = this.#beginContainer(tag, true)
    return (start, end) => {
      span.end = end
      this.#fields.pop()
      if (typeof close === 'function') close(start, end)
    }
  }

  #beginControl(tag: Tag): Closer {
    const paragraphs: Paragraph[] | null = this.#open === null ? [] : null
    const control: Control = { isFixed: false, isContents: false, paragraphs, before: this.#lastRun }
    this.#controls.push(control)
    const close = this.#beginContainer(tag, true)
    return (start, end) => {
      this.#controls.pop()
      const [only, ...others] = paragraphs ?? []
      if (only && others.length === 0) {
        only.isEnclosed = true
        this.#enclosures.push({ start: tag.start, end, before: control.before })
      }
      if (typeof close === 'function') close(start, end)
    }
  }

  #control(what: string, value: string | undefined): void {
    const control = this.#controls.at(-1)
    if (!control) return
    if (what === 'docPartGallery') control.isContents ||= value === 'Table of Contents'
    else if (what !== 'lock' || /content/i.test(value ?? '')) control.isFixed = true
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1)
    const run = this.#runs[0]?.run
    if (type === 'begin') {
      const start = run?.start ?? 0
      const span = { start, end: start, isWhole: false }
      if (run && this.#fields.length === 0) run.field = span
      this.#fields.push({ instruction: '', isResult: false, span, paragraph: this.#open?.paragraph ?? null })
    } else if (type === 'separate' && field) {
      field.isResult = true
      this.#group++
    } else if (type === 'end') {
      this.#fields.pop()
      this.#group++
      if (!field) return
      field.span.isWhole = field.paragraph === this.#open?.paragraph
      this.#fieldThatEnds = field.span
    }
  }

  /** Whether a content control stands round the paragraph. */
  #isEnclosed(): boolean {
    return this.#controls.some(({ paragraphs }) => paragraphs !== null)
  }

  #beginTable(): Closer {
    this.#tables.push({
      number: ++this.#tableNumber,
      row: -1,
      column: -1,
      span: 1,
      headers: [],
      rowLead: null,
      cellText: '',
      paragraphInCell: 0
    })
    return () => {
      this.#tables.pop()
    }
  }

  #row(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.row++
    table.column = -1
    table.span = 1
    table.rowLead = null
  }

  #beginCell(): Closer {
    const table = this.#tables.at(-1)
    if (!table) return undefined
    table.column += table.span
    table.span = 1
    table.cellText = ''
    table.paragraphInCell = 0
    return () => {
      const words = table.cellText.trim()
      if (table.row === 0) table.headers[table.column] = words
      if (table.column === 0) table.rowLead = words
    }
  }

  #spanCells(count: number): void {
    const table = this.#tables.at(-1)
    if (table && count > 1 && count < 1000 && this.#names.includes('tcPr')) table.span = count
  }

  /** A box of text stands in a run, and is a story of its own. */
  #beginBox(): Closer {
    const outside: Outside = {
      open: this.#open,
      runs: this.#runs,
      tables: this.#tables,
      isMuted: this.#isMuted,
      box: this.#fallbacks.at(-1)?.copies ? this.#boxNumber : ++this.#boxNumber,
      paragraphInBox: 0
    }
    this.#outsides.push(outside)
    this.#open = null
    this.#runs = []
    this.#tables = []
    this.#isMuted = false
    return () => {
      this.#outsides.pop()
      this.#open = outside.open
      this.#runs = outside.runs
      this.#tables = outside.tables
      this.#isMuted = outside.isMuted
    }
  }

  #beginFallback(): Closer {
    const own = this.#fallbacks.at(-1)
    if (!own) return undefined
    own.copies = []
    const wasMuted = this.#isMuted
    this.#isMuted = true
    return () => {
      this.#isMuted = wasMuted
    }
  }

  #alternative({ start, end }: Tag, names: readonly string[]): void {
    const tag = this.#part.xml.slice(start, end)
    for (const name of names) {
      const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
      const value = found?.[1] ?? found?.[2] ?? ''
      if (!found || value.trim() === '') continue
      const from = start + found.index + found[0].length - 1 - value.length
      const paragraph: Paragraph = {
        part: this.#part,
        text: '',
        places: [],
        kind: { roles: ['alt'] },
        location: {},
        pages: this.#page === null ? [] : [{ at: 0, page: this.#page }],
        copies: [],
        anchor: this.#outsides[0]?.runs[0]?.run ?? this.#runs[0]?.run ?? null,
        isEnclosed: false,
        isGenerated: false
      }
      for (const { text, ...span } of stretchesOf(this.#part.xml, from, from + value.length)) {
        paragraph.places.push({ at: paragraph.text.length, length: text.length, ...span, run: null })
        paragraph.text += text
      }
      const copies = this.#fallbacks.at(-1)?.copies
      if (copies) copies.push(paragraph)
      else {
        const around: Location = this.#heading === null ? {} : { heading: this.#heading }
        paragraph.location = { ...around, 'alternative text of picture': ++this.#pictureNumber }
        this.#paragraphs.push(paragraph)
        for (const { shown } of this.#fallbacks) shown.push(paragraph)
      }
    }
  }

  #turnPage(): void {
    if (this.#page === null || this.#outsides.length > 0) return
    this.#page++
    const paragraph = this.#open?.paragraph
    if (!paragraph) return
    if (plain(paragraph.text).trim() === '') paragraph.pages = []
    paragraph.pages.push({ at: paragraph.text.length, page: this.#page })
  }

  #refer(notes: Map<string, NoteReference>, id: string | undefined): void {
    const run = this.#outsides[0]?.runs[0]?.run ?? this.#runs[0]?.run
    // a comment beside the sign itself makes a word processor take the notes for each other
    const beside = this.#outsides.length > 0 ? run : (this.#open?.paragraph.places.at(-1)?.run ?? run)
    if (id !== undefined && beside && !notes.has(id) && !this.#isMuted)
      notes.set(id, { number: notes.size + 1, run: beside })
  }

  #isShown(): boolean {
    if (this.#isMuted || this.#fields.some(({ isResult }) => !isResult)) return false
    const run = this.#runs.at(-1)
    const hidden =
      run?.looks.isHidden ??
      inherited(this.#styles, run?.style, 'isHidden') ??
      inherited(this.#styles, this.#open?.style, 'isHidden')
    return hidden !== true
  }

  /** How words are read that stand here. */
  #modeHere(): Mode {
    const run = this.#runs.at(-1)
    const style = this.#open?.style
    if (isNamed(this.#styles, run?.style, codeStyles) || isNamed(this.#styles, style, codeStyles)) return 'aside'
    const language =
      run?.looks.language ??
      inherited(this.#styles, run?.style, 'language') ??
      inherited(this.#styles, style, 'language')
    if (language !== undefined && language !== '' && !languageOfTexts.isTag(language)) return 'aside'
    if (this.#controls.some(({ isFixed }) => isFixed) || run?.isWithin === true) return 'fixed'
    return this.#fields.some(({ instruction }) => !/^\s*hyperlink\b/i.test(instruction)) ? 'fixed' : 'prose'
  }

  #words(start: number, end: number, isData: boolean): void {
    if (!this.#isShown()) return
    if (isData) {
      this.#add(this.#part.xml.slice(start, end), { start, end }, 'fixed')
      return
    }
    const mode = this.#modeHere()
    for (const { text, ...span } of stretchesOf(this.#part.xml, start, end)) this.#add(text, span, mode)
  }

  #unit(text: string, { start, end }: Span): void {
    if (this.#runs.length > 0 && this.#isShown()) this.#add(text, { start, end }, this.#modeHere())
  }

  #object({ start, end }: Span): void {
    if (this.#open && !this.#isMuted) this.#add(object, { start, end }, 'fixed')
  }

  #add(text: string, { start, end }: Span, mode: Mode): void {
    const open = this.#open
    if (!open) return
    const { paragraph } = open
    if (open.mode !== mode) this.#mode(open, mode)
    else if (open.group !== this.#group && paragraph.text !== '') paragraph.text += border
    open.group = this.#group
    if (
      this.#fields.some(({ instruction }) => /^\s*toc\b/i.test(instruction)) ||
      this.#controls.some((own) => own.isContents)
    )
      paragraph.isGenerated = true
    if (++this.#stretches > most.stretches)
      throw new Unreadable(`has its text in more than ${most.stretches} pieces; split the document`)
    const run = this.#runs[0]?.run ?? null
    paragraph.places.push({ at: paragraph.text.length, length: text.length, start, end, run })
    paragraph.text += text
  }

  #mode(open: Open, mode: Mode): void {
    const { paragraph } = open
    if (open.mode === 'fixed') paragraph.text += fixed.close
    if (open.mode === 'aside') paragraph.text += aside.close
    if (mode === 'fixed') paragraph.text += fixed.open
    if (mode === 'aside') paragraph.text += aside.open
    open.mode = mode
  }
}

type Closer = ((start: number, end: number) => void) | 'skip' | undefined

const nothing = (): void => undefined

/** A heading as far as it takes to find it. */
function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length <= longestHeading ? line : `${line.slice(0, longestHeading).replace(/\s\S*$/, '')} …`
}

/** Gives paragraphs those with the same words in another form of the same content. */
function pair(shown: readonly Paragraph[], copies: readonly Paragraph[]): void {
  let next = 0
  for (const copy of copies) {
    const found = shown.findIndex(({ text }, index) => index >= next && text === copy.text)
    const own = shown[found]
    if (!own || copy.text === '') continue
    own.copies.push(copy)
    next = found + 1
  }
}
