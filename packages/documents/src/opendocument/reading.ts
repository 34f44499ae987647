/** A part of a file of OpenDocument while it is read: what is open, and what stands in it so far. */
import { languageOfTexts } from '@stigmalint/core/reading'
import { grow, inMode, piecesOf, type Growing, type Mode, type Span } from '../paragraphs/growing.js'
import { Limits } from '../paragraphs/limits.js'
import { plain } from '../paragraphs/paragraph.js'
import { Tables, type Table } from '../paragraphs/tables.js'
import type { Tag } from '../xml/scan.js'
import type { Close } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { codeStyles, depthOf, kindOf } from './kinds.js'
import type { Around, Format, Paragraph } from './model.js'
import { inherited, isNamed, type Styles } from './styles.js'
import { InText, type Apart, type Whereabouts } from './whereabouts.js'

/** A paragraph that is being read. */
interface Open extends Growing {
  paragraph: Paragraph
  style: string | null
  /** of a heading */
  level: number | null
  isHidden: boolean
}

/** What is round a text that stands within a paragraph, while that is read: a note, a box, a header. */
interface Outside {
  open: Open | null
  inlines: Inline[]
  tables: Table[]
  lists: number
  apart: Apart | null
  comments: Paragraph['comments']
  drawing: number | null
  isOnShape: boolean
}

/** An element within a paragraph that says how words in it are read. */
type Inline = { style: string; format: Format } | { link: true; format: Format } | { field: Span; format: Format }

const styleIn = (tag: string): string => /\s[\w.-]+:style-name\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag)?.[0] ?? ''

const noFormat: Format = { open: '', close: '' }
/** What stands for what is shown and no text. */
const object = '\uFFFC'

export class Reading {
  readonly #part: Part
  readonly #styles: Styles
  readonly #paragraphs: Paragraph[] = []
  readonly #limits = new Limits()
  readonly tables = new Tables()
  whereabouts: Whereabouts = new InText()

  #open: Open | null = null
  #inlines: Inline[] = []
  #lists = 0
  #apart: Apart | null = null
  #comments: Paragraph['comments'] = 'away'
  /** where the outermost begins of the drawings that are open in a paragraph */
  #drawing: number | null = null
  /** where word processors mark no changes */
  #isOnShape = false
  /** the ids of the changes of others that are open */
  readonly #changes = new Set<string>()
  #around: Around | null = null
  readonly #counts = new Map<Apart['place'], number>()
  /** raised where a link begins or ends */
  #group = 0
  /** the paragraph before a list */
  #lead = ''

  constructor(part: Part, styles: Styles) {
    this.#part = part
    this.#styles = styles
  }

  get paragraphs(): Paragraph[] {
    return this.#paragraphs.filter(({ text }) => plain(text).trim() !== '')
  }

  get isInParagraph(): boolean {
    return this.#open !== null
  }

  isHiddenStyle(key: string): boolean {
    return inherited(this.#styles, key, 'isHidden') === true
  }

  /** In the body comments stand at the words that they are about. */
  beginBody(whereabouts: Whereabouts): void {
    this.whereabouts = whereabouts
    this.#comments = 'at the words'
  }

  /** `level`: the depth of a heading; a paragraph stands in another one only in a text apart. */
  beginParagraph(tag: Tag, level: number | null): Close | 'skip' {
    if (this.#open) return 'skip'
    const style = tag.attribute('style-name')
    const open = this.#opened(style === undefined ? null : `paragraph ${style}`, level)
    if (style !== undefined) open.paragraph.style = styleIn(this.#part.xml.slice(tag.start, tag.end))
    open.paragraph.isParagraph = true
    return () => {
      this.#open = null
      this.#end(open)
    }
  }

  #opened(style: string | null, level: number | null): Open {
    this.#limits.paragraph()
    const paragraph: Paragraph = {
      part: this.#part,
      text: '',
      places: [],
      kind: { roles: ['paragraph'] },
      location: {},
      copies: [],
      comments: this.#comments,
      style: '',
      isParagraph: false
    }
    this.#paragraphs.push(paragraph)
    const open: Open = { paragraph, style, level, isHidden: false, mode: 'prose', group: this.#group }
    this.#open = open
    return open
  }

  #end(open: Open): void {
    const { paragraph, style } = open
    paragraph.text = open.isHidden ? '' : inMode(paragraph.text, open, 'prose')
    const words = plain(paragraph.text).trim()
    this.tables.add(words)
    if (words === '') return
    const table = this.tables.current
    const apart = this.#apart
    const heading = depthOf(this.#styles, style, open.level)
    const isNote = apart?.place === 'footnote' || apart?.place === 'endnote'
    paragraph.kind = kindOf(this.#styles, style, apart && !isNote ? null : heading, {
      isNote,
      isListed: this.#lists > 0,
      table,
      lead: this.#lead
    })
    paragraph.location = this.whereabouts.of(words, heading, { apart, table })
    if (!paragraph.kind.roles.includes('list-item')) this.#lead = words
  }

  hideParagraph(): void {
    if (this.#open) this.#open.isHidden = true
  }

  beginList(): Close {
    this.#lists++
    return () => {
      this.#lists--
    }
  }

  /** A text that stands apart from what is round it, and where that is. */
  beginApart(place: Apart['place'], start: number): Close {
    const number = (this.#counts.get(place) ?? 0) + 1
    this.#counts.set(place, number)
    const outside: Outside = {
      open: this.#open,
      inlines: this.#inlines,
      tables: this.tables.leave(),
      lists: this.#lists,
      apart: this.#apart,
      comments: this.#comments,
      drawing: this.#drawing,
      isOnShape: this.#isOnShape
    }
    if (this.#comments === 'at the words') this.#comments = this.#open ? (this.#drawing ?? start) : 'away'
    this.#open = null
    this.#inlines = []
    this.#lists = 0
    this.#drawing = null
    this.#apart = { place, number, paragraph: 0 }
    return () => {
      this.#open = outside.open
      this.#inlines = outside.inlines
      this.tables.enter(outside.tables)
      this.#lists = outside.lists
      this.#apart = outside.apart
      this.#comments = outside.comments
      this.#drawing = outside.drawing
      this.#isOnShape = outside.isOnShape
    }
  }

  /** What is written on a shape is set apart as a box of text is. */
  beginShape(start: number): Close {
    const leave = this.beginApart('text box', start)
    this.#isOnShape = true
    return leave
  }

  /** What somebody else marked as changed begins or ends. */
  change(side: 'start' | 'end', id: string): void {
    if (side === 'start') this.#changes.add(id)
    else this.#changes.delete(id)
  }

  /** Words that are no paragraph: the title of a picture, what stands at the foot of slides. */
  beginWords(place: Apart['place'], start: number): Close {
    const leave = this.beginApart(place, start)
    const { paragraph } = this.#opened(null, null)
    const apart = this.#apart
    if (place === 'alternative text of picture') paragraph.kind = { roles: ['alt'] }
    return (from, to) => {
      const words = plain(paragraph.text).trim()
      if (words !== '') paragraph.location = this.whereabouts.of(words, null, { apart, table: null })
      leave(from, to)
    }
  }

  /** Something drawn in a paragraph: no comment stands in it. */
  beginDrawing(start: number): Close | undefined {
    if (!this.#open || this.#drawing !== null) return undefined
    this.#drawing = start
    return () => {
      this.#drawing = null
    }
  }

  beginSpan(tag: Tag): Close | undefined {
    return this.#begin({ style: `text ${tag.attribute('style-name') ?? ''}`, format: this.#formatIn(tag) })
  }

  /** No edit goes over the ends of a link. */
  beginLink(tag: Tag): Close | undefined {
    this.#group++
    const end = this.#begin({ link: true, format: this.#formatIn(tag) })
    return (from, to) => {
      this.#group++
      end?.(from, to)
    }
  }

  /** What is shown here is written by the word processor. */
  beginField({ start }: Span): Close | undefined {
    const outer = this.#inlines.find((inline) => 'field' in inline)
    const field = outer?.field ?? { start, end: start }
    const end = this.#begin({ field, format: this.#format })
    return (from, to) => {
      if (!outer) field.end = to
      end?.(from, to)
    }
  }

  #begin(inline: Inline): Close | undefined {
    if (!this.#open) return undefined
    const own = this.#inlines
    own.push(inline)
    return () => {
      own.pop()
    }
  }

  get #format(): Format {
    return this.#inlines.at(-1)?.format ?? noFormat
  }

  /** What stands round words in an element as well. */
  #formatIn({ start, end }: Span): Format {
    const tag = this.#part.xml.slice(start, end).replace(/\sxml:id\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? ''
    const { open, close } = this.#format
    return { open: open + tag, close: `</${name}>${close}` }
  }

  words(span: Span, isData: boolean): void {
    if (!this.#open) return
    const mode = isData ? 'fixed' : this.#modeHere()
    for (const piece of piecesOf(this.#part.xml, span, isData)) this.#add(piece.text, piece, mode)
  }

  /** An element that stands for a character. */
  beginUnit(text: string, { start }: Span): Close {
    return (_, end) => {
      if (this.#open) this.#add(text, { start, end }, this.#modeHere())
    }
  }

  object(span: Span): void {
    if (this.#open) this.#add(object, span, 'fixed')
  }

  /** One value for all stretches that stand in the same. */
  #aroundHere(): Around {
    const format = this.#format
    const field = this.#inlines.find((inline) => 'field' in inline)?.field ?? null
    const takesChanges = this.#open?.paragraph.isParagraph === true && !this.#isOnShape && this.#changes.size === 0
    const known = this.#around
    if (known?.format === format && known.field === field && known.takesChanges === takesChanges) return known
    return (this.#around = { format, field, takesChanges })
  }

  #isHidden(): boolean {
    for (const inline of this.#inlines.toReversed()) {
      const own = 'style' in inline ? inherited(this.#styles, inline.style, 'isHidden') : undefined
      if (own !== undefined) return own
    }
    return inherited(this.#styles, this.#open?.style ?? null, 'isHidden') === true
  }

  /** How words are read that stand here. */
  #modeHere(): Mode {
    const keys = this.#inlines.toReversed().flatMap((inline) => ('style' in inline ? [inline.style] : []))
    const all = [...keys, this.#open?.style ?? null]
    if (all.some((key) => isNamed(this.#styles, key, codeStyles))) return 'aside'
    const language = all.map((key) => inherited(this.#styles, key, 'language')).find((own) => own !== undefined)
    if (language !== undefined && language !== '' && !languageOfTexts.isTag(language)) return 'aside'
    return this.#inlines.some((inline) => 'field' in inline) ? 'fixed' : 'prose'
  }

  #add(text: string, { start, end }: Span, mode: Mode): void {
    const open = this.#open
    if (!open || this.#isHidden()) return
    this.#limits.stretch()
    const at = grow(open.paragraph, open, { text, mode, group: this.#group })
    open.paragraph.places.push({ at, length: text.length, start, end, around: this.#aroundHere() })
  }
}
