/** A story while it is read: the paragraph, the runs, the tables and boxes that are open, and what stands in them so far. */
import { grow, inMode, piecesOf, type Mode } from '../paragraphs/growing.js'
import { Limits } from '../paragraphs/limits.js'
import { plain } from '../paragraphs/paragraph.js'
import { emptyIn } from '../paragraphs/placed.js'
import { Tables, type Table } from '../paragraphs/tables.js'
import { valueIn, valuesIn } from '../ooxml/alternative.js'
import type { Close } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { Controls } from './controls.js'
import { Copies } from './copies.js'
import { Fields } from './fields.js'
import { depthOf, isGenerated, kindOf } from './kinds.js'
import { isAside, isHidden } from './looks.js'
import type { NoteReference, Open, Paragraph, Run, Span, Story, StoryKind } from './model.js'
import type { Looks, Styles } from './styles.js'
import { Whereabouts, type Box } from './whereabouts.js'

interface OpenRun {
  run: Run
  looks: Looks
  style: string | undefined
  isWithin: boolean
}

/** What is round a box of text, while the box is read. */
interface Outside {
  open: Open | null
  runs: OpenRun[]
  tables: Table[]
  isMuted: boolean
  box: Box
}

/** What stands for what is shown and no text. */
const object = '\uFFFC'

export class Reading {
  readonly #part: Part
  readonly #styles: Styles
  readonly #paragraphs: Paragraph[] = []
  readonly footnotes = new Map<string, NoteReference>()
  readonly endnotes = new Map<string, NoteReference>()
  readonly headers: string[] = []
  readonly footers: string[] = []
  readonly tables = new Tables()
  readonly controls = new Controls()
  readonly copies = new Copies()
  readonly whereabouts: Whereabouts

  #open: Open | null = null
  #runs: OpenRun[] = []
  #outsides: Outside[] = []
  readonly #fields = new Fields()
  readonly #insertions: Span[] = []
  readonly #limits = new Limits()
  /** a second form is read of what was read already */
  #isMuted = false
  #firstRun: Run | null = null
  /** the last run that a comment may stand beside */
  #lastRun: Run | null = null
  /** the first run, if need be one in a content control */
  #anyRun: Run | null = null
  /** raised where a link begins or ends */
  #group = 0
  /** a paragraph whose end is deleted goes on in the next */
  #goesOn: Open | null = null
  /** the paragraph before a list */
  #lead = ''

  constructor(part: Part, styles: Styles, kind: StoryKind) {
    this.#part = part
    this.#styles = styles
    this.whereabouts = new Whereabouts(kind, part.xml)
  }

  get story(): Story {
    return {
      paragraphs: this.#paragraphs.filter(({ text }) => plain(text).trim() !== ''),
      footnotes: this.footnotes,
      endnotes: this.endnotes,
      headers: this.headers,
      footers: this.footers,
      firstRun: this.#firstRun ?? this.#anyRun,
      enclosures: this.controls.enclosures
    }
  }

  get paragraph(): Open | null {
    return this.#open
  }

  get run(): OpenRun | undefined {
    return this.#runs.at(-1)
  }

  beginParagraph(): Close {
    const open = this.#goesOn ?? this.#opened()
    this.#goesOn = null
    open.style = undefined
    open.looks = {}
    open.isListed = undefined
    open.isMarkDeleted = false
    this.#open = open
    return () => {
      this.#open = null
      if (open.isMarkDeleted) this.#goesOn = open
      else this.#end(open)
    }
  }

  #opened(): Open {
    this.#limits.paragraph()
    const paragraph = this.#empty(this.#outsides[0] ? this.#runRound() : this.whereabouts.referring)
    if (this.copies.add(paragraph)) {
      this.#paragraphs.push(paragraph)
      if (this.#outsides.length === 0) this.controls.add(paragraph)
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

  /** `anchor`: beside which run of the body a comment stands, where none may stand at the words. */
  #empty(anchor: Run | null): Paragraph {
    const { pages } = this.whereabouts
    const own = { places: [], copies: [], pages, anchor, isEnclosed: false, isGenerated: false }
    return { ...emptyIn(this.#part), ...own }
  }

  /** The run that a box stands in. */
  #runRound(): Run | null {
    return this.#outsides[0]?.runs[0]?.run ?? null
  }

  #end(open: Open): void {
    const { paragraph } = open
    paragraph.text = inMode(paragraph.text, open, 'prose')
    const words = plain(paragraph.text).trim()
    this.tables.add(words)
    if (words === '') return
    const heading = depthOf(this.#styles, open)
    const table = this.tables.current
    paragraph.isGenerated = isGenerated(this.#styles, open)
    paragraph.kind = kindOf(this.#styles, open, heading, { isNote: this.whereabouts.isNote, table, lead: this.#lead })
    paragraph.location = this.whereabouts.of(words, heading, { box: this.#outsides.at(-1)?.box, table })
    if (!paragraph.kind.roles.includes('list-item')) this.#lead = words
  }

  /** `isInserted`: it is a child of an insertion. */
  beginRun(start: number, isInserted: boolean): Close | 'skip' {
    const open = this.#open
    if (!open) return 'skip'
    const run: Run = {
      start,
      end: start,
      properties: null,
      container: open.container,
      insertion: isInserted ? (this.#insertions.at(-1) ?? null) : null,
      isTracked: this.#insertions.length > 0,
      field: this.#fields.span
    }
    this.#runs.push({ run, looks: {}, style: undefined, isWithin: this.#runs.length > 0 })
    return (_, end) => {
      run.end = end
      this.#runs.pop()
      this.#fields.endRun(end)
      if (this.#outsides.length > 0 || this.#runs.length > 0 || run.field) return
      this.#anyRun ??= run
      if (this.controls.isAround) return
      this.#firstRun ??= run
      this.#lastRun = run
    }
  }

  beginProperties(start: number): Close {
    const run = this.run?.run
    return (_, end) => {
      if (run) run.properties = { start, end }
    }
  }

  beginInsertion({ start, end }: Span): Close | undefined {
    if (!this.#open) return undefined
    this.#insertions.push({ start, end })
    const leave = this.#enter(start, false)
    return (_, endTag) => {
      this.#insertions.pop()
      leave(endTag)
    }
  }

  /** A child of the paragraph that holds runs. What it is for the runs in it ends where it does. */
  #enter(start: number, isControl: boolean): (end: number) => void {
    const open = this.#open
    if (!open || open.container !== null || this.#runs.length > 0) return () => undefined
    const container = { start, end: start, isControl }
    open.container = container
    return (end) => {
      container.end = end
      open.container = null
    }
  }

  /** Something within the paragraph that runs stand in. No edit goes over the ends of what is apart. */
  beginContainer(start: number, what: 'transparent' | 'apart' | 'control'): Close | undefined {
    if (!this.#open) return undefined
    const leave = this.#enter(start, what === 'control')
    if (what !== 'transparent') this.#group++
    return (_, end) => {
      if (what !== 'transparent') this.#group++
      leave(end)
    }
  }

  beginSimpleField(start: number, instruction: string): Close {
    const close = this.#fields.beginSimple(start, instruction, this.#open !== null)
    const leave = this.beginContainer(start, 'apart')
    return (from, to) => {
      close(from, to)
      leave?.(from, to)
    }
  }

  beginControl(start: number): Close {
    const close = this.controls.begin(start, this.#open ? 'in a paragraph' : 'round paragraphs', this.#lastRun)
    const leave = this.beginContainer(start, 'control')
    return (from, to) => {
      close(from, to)
      leave?.(from, to)
    }
  }

  /** A sign in a run where a field begins or ends, or its result begins. */
  field(type: string | undefined): void {
    const paragraph = this.#open?.paragraph ?? null
    if (type === 'begin') this.#fields.begin(this.#runs[0]?.run, paragraph)
    else if (type === 'separate') {
      if (this.#fields.separate()) this.#group++
    } else if (type === 'end') {
      this.#fields.end(paragraph)
      this.#group++
    }
  }

  instruct({ start, end }: Span): void {
    this.#fields.instruct(this.#part.xml.slice(start, end))
  }

  /** A box of text stands in a run, and is a story of its own. */
  beginBox(): Close {
    const outside: Outside = {
      open: this.#open,
      runs: this.#runs,
      tables: this.tables.leave(),
      isMuted: this.#isMuted,
      box: this.whereabouts.beginBox(this.copies.isSecond)
    }
    this.#outsides.push(outside)
    this.#open = null
    this.#runs = []
    this.#isMuted = false
    return () => {
      this.#outsides.pop()
      this.#open = outside.open
      this.#runs = outside.runs
      this.tables.enter(outside.tables)
      this.#isMuted = outside.isMuted
    }
  }

  /** The second form of something. */
  beginFallback(): Close | undefined {
    if (!this.copies.beginSecond()) return undefined
    const wasMuted = this.#isMuted
    this.#isMuted = true
    return () => {
      this.#isMuted = wasMuted
    }
  }

  /** What attributes say in place of a picture. */
  alternative(tag: Span, names: readonly string[]): void {
    for (const value of valuesIn(this.#part.xml, tag, names)) {
      const paragraph: Paragraph = {
        ...this.#empty(this.#runRound() ?? this.#runs[0]?.run ?? null),
        ...valueIn(this.#part.xml, value),
        kind: { roles: ['alt'] }
      }
      if (!this.copies.add(paragraph)) continue
      paragraph.location = this.whereabouts.ofPicture()
      this.#paragraphs.push(paragraph)
    }
  }

  turnPage(): void {
    const page = this.#outsides.length > 0 ? null : this.whereabouts.turnPage()
    const paragraph = this.#open?.paragraph
    if (!paragraph || page === null) return
    if (plain(paragraph.text).trim() === '') paragraph.pages = []
    paragraph.pages.push({ at: paragraph.text.length, page })
  }

  refer(notes: Map<string, NoteReference>, id: string | undefined): void {
    const run = this.#runRound() ?? this.#runs[0]?.run
    // a comment beside the sign itself makes a word processor take the notes for each other
    const beside = this.#outsides.length > 0 ? run : (this.#open?.paragraph.places.at(-1)?.run ?? run)
    if (id !== undefined && beside && !notes.has(id) && !this.#isMuted)
      notes.set(id, { number: notes.size + 1, run: beside })
  }

  words(span: Span, isData: boolean): void {
    if (!this.#isShown()) return
    // what is written into a CDATA section is written in another way
    const mode = isData ? 'fixed' : this.#modeHere()
    for (const piece of piecesOf(this.#part.xml, span, isData)) this.#add(piece.text, piece, mode)
  }

  /** An element that stands for a character. */
  unit(text: string, span: Span): void {
    if (this.#runs.length > 0 && this.#isShown()) this.#add(text, span, this.#modeHere())
  }

  object(span: Span): void {
    if (this.#open && !this.#isMuted) this.#add(object, span, 'fixed')
  }

  #isShown(): boolean {
    return (
      !this.#isMuted && this.#fields.isShown && !isHidden(this.#styles, { run: this.run, style: this.#open?.style })
    )
  }

  /** How words are read that stand here. */
  #modeHere(): Mode {
    const { run } = this
    if (isAside(this.#styles, { run, style: this.#open?.style })) return 'aside'
    return this.controls.isFixed || run?.isWithin === true || this.#fields.isFixed ? 'fixed' : 'prose'
  }

  #add(text: string, { start, end }: Span, mode: Mode): void {
    const open = this.#open
    if (!open) return
    this.#limits.stretch()
    const { paragraph } = open
    if (this.#fields.isContents || this.controls.isContents) paragraph.isGenerated = true
    const at = grow(paragraph, open, { text, mode, group: this.#group })
    paragraph.places.push({ at, length: text.length, start, end, run: this.#runs[0]?.run ?? null })
  }
}
