/**
 * A story of a Word document (its body, a header, its footnotes) as paragraphs that know where each of their characters
 * stands in the XML. What no reader of the final text sees is left out: deleted and hidden text, instructions of fields.
 */
import type { Location } from '@stigmalint/core'
import { languageOfTexts } from '@stigmalint/core/reading'
import { inMode, withMarks, type Mode } from '../paragraphs/growing.js'
import { shortened } from '../paragraphs/heading.js'
import { plain } from '../paragraphs/paragraph.js'
import { ifMore, placeInTable, Tables } from '../paragraphs/tables.js'
import { Unreadable } from '../unreadable.js'
import { scanXml, type Tag } from '../xml/scan.js'
import { stretchesOf } from '../xml/text.js'
import { valueIn, valuesIn } from '../ooxml/alternative.js'
import { Copies } from './copies.js'
import { codeStyles, depthOf, isGenerated, kindOf } from './kinds.js'
import type { FieldSpan, NoteReference, Paragraph, Run, Span, Story, StoryKind } from './model.js'
import { compatibility, isWord } from './names.js'
import type { Part } from '../zip/part.js'
import type { Control, Field, Open, OpenRun, Outside } from './reading.js'
import { inherited, isNamed, isOn, type Styles } from './styles.js'

/** No document that people wrote has more, and none has to fill the memory. */
const most = { paragraphs: 100_000, stretches: 400_000 }
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
  readonly #tables = new Tables()
  #outsides: Outside[] = []
  readonly #fields: Field[] = []
  readonly #controls: Control[] = []
  readonly #insertions: Span[] = []
  readonly #copies = new Copies()
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
        this.#tables.begin()
        return () => {
          this.#tables.end()
        }
      case 'tr':
        this.#tables.beginRow()
        return undefined
      case 'tc':
        this.#tables.beginCell()
        return () => {
          this.#tables.endCell()
        }
      case 'gridSpan':
        if (this.#names.includes('tcPr')) this.#tables.span(Number(attribute('val') ?? 1))
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
        this.#copies.begin()
        return () => {
          this.#copies.end()
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
    if (this.#copies.add(paragraph)) {
      this.#paragraphs.push(paragraph)
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
    paragraph.text = inMode(paragraph.text, open, 'prose')
    const words = plain(paragraph.text).trim()
    const heading = depthOf(this.#styles, open)
    const isShown = words !== ''
    if (isShown) this.#count()
    const table = this.#tables.current
    this.#tables.add(words)
    paragraph.isGenerated = isGenerated(this.#styles, open)
    const isNote = this.#kind.place === 'footnote' || this.#kind.place === 'endnote'
    paragraph.kind = kindOf(this.#styles, open, heading, { isNote, table, lead: this.#lead })
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
    else if (this.#tables.current === null) {
      this.#number++
      this.#ownParagraphs++
    }
  }

  #locationOf({ text }: Paragraph, heading: number | null): Location {
    const { place, number } = this.#kind
    const outside = this.#outsides.at(-1)
    const around: Location = this.#heading === null || heading !== null ? {} : { heading: this.#heading }
    if (place === 'header' || place === 'footer') return { [place]: number, ...ifMore(this.#ownParagraphs) }
    if (place !== null && this.#note)
      return { [place]: this.#kind.notes.get(this.#note.id)?.number ?? this.#note.id, ...ifMore(this.#note.paragraph) }
    if (outside) return { ...around, 'text box': outside.box, ...ifMore(outside.paragraphInBox) }
    const table = this.#tables.current
    if (table) return { ...around, ...placeInTable(table) }
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

  /** A box of text stands in a run, and is a story of its own. */
  #beginBox(): Closer {
    const outside: Outside = {
      open: this.#open,
      runs: this.#runs,
      tables: this.#tables.leave(),
      isMuted: this.#isMuted,
      box: this.#copies.isSecond ? this.#boxNumber : ++this.#boxNumber,
      paragraphInBox: 0
    }
    this.#outsides.push(outside)
    this.#open = null
    this.#runs = []
    this.#isMuted = false
    return () => {
      this.#outsides.pop()
      this.#open = outside.open
      this.#runs = outside.runs
      this.#tables.enter(outside.tables)
      this.#isMuted = outside.isMuted
    }
  }

  #beginFallback(): Closer {
    if (!this.#copies.beginSecond()) return undefined
    const wasMuted = this.#isMuted
    this.#isMuted = true
    return () => {
      this.#isMuted = wasMuted
    }
  }

  #alternative(tag: Tag, names: readonly string[]): void {
    for (const value of valuesIn(this.#part.xml, tag, names)) {
      const paragraph: Paragraph = {
        part: this.#part,
        ...valueIn(this.#part.xml, value),
        kind: { roles: ['alt'] },
        location: {},
        pages: this.#page === null ? [] : [{ at: 0, page: this.#page }],
        copies: [],
        anchor: this.#outsides[0]?.runs[0]?.run ?? this.#runs[0]?.run ?? null,
        isEnclosed: false,
        isGenerated: false
      }
      if (!this.#copies.add(paragraph)) continue
      const around: Location = this.#heading === null ? {} : { heading: this.#heading }
      paragraph.location = { ...around, 'alternative text of picture': ++this.#pictureNumber }
      this.#paragraphs.push(paragraph)
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
    paragraph.text = withMarks(paragraph.text, open, mode, this.#group)
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
}

type Closer = ((start: number, end: number) => void) | 'skip' | undefined

const nothing = (): void => undefined
