/**
 * A part of an OpenDocument text as paragraphs that know where each of their characters stands. What no reader of the final
 * text sees is left out: what was deleted (it stands apart, before the text), hidden text, comments, tables of contents.
 */
import type { Location } from '@stigmalint/core'
import { languageOfTexts } from '@stigmalint/core/reading'
import { inMode, withMarks, type Growing, type Mode, type Span } from '../paragraphs/growing.js'
import { shortened } from '../paragraphs/heading.js'
import { plain } from '../paragraphs/paragraph.js'
import { most, type Placed } from '../paragraphs/placed.js'
import { ifMore, placeInTable, Tables, type Table } from '../paragraphs/tables.js'
import { Unreadable } from '../unreadable.js'
import { scanXml, type Tag } from '../xml/scan.js'
import { stretchesOf } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import { codeStyles, depthOf, kindOf } from './kinds.js'
import { names } from './names.js'
import { inherited, isNamed, type Styles } from './styles.js'

/** A paragraph that is being read. */
interface Open extends Growing {
  paragraph: Placed
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
}

/** A text apart, whose paragraphs have its place. */
interface Apart {
  place: 'footnote' | 'endnote' | 'text box' | 'header' | 'footer' | 'alternative text of picture'
  number: number
  paragraph: number
}

/** An element within a paragraph that says how words in it are read. */
type Inline = { style: string } | { mode: 'fixed' }

/** Within a paragraph: what it says of words is their format, and nothing of them is made by a word processor. */
const transparent = new Set(['span', 'a', 'meta', 'ruby', 'ruby-base'])
/** Tables of what stands elsewhere, and what stands in no text. */
const unread = new Set([
  'tracked-changes',
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
  'note-citation',
  'ruby-text',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'script'
])

/** What is drawn and may have words on it. */
const shapes = new Set(['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polygon', 'path', 'caption'])
/** What stands for what is shown and no text. */
const object = '\uFFFC'

type Closer = ((start: number, end: number) => void) | 'skip' | undefined

const nothing = (): void => undefined

export const readStory = (part: Part, styles: Styles): Placed[] => new StoryReader(part, styles).read()

class StoryReader {
  readonly #part: Part
  readonly #styles: Styles
  readonly #paragraphs: Placed[] = []
  readonly #closers: ((start: number, end: number) => void)[] = []
  #skipped = 0

  #open: Open | null = null
  #inlines: Inline[] = []
  readonly #tables = new Tables()
  #lists = 0
  #apart: Apart | null = null
  readonly #counts = new Map<Apart['place'], number>()
  /** raised where a link begins or ends */
  #group = 0

  #heading: string | null = null
  #number = 0
  #lead = ''
  #stretches = 0

  constructor(part: Part, styles: Styles) {
    this.#part = part
    this.#styles = styles
  }

  read(): Placed[] {
    scanXml(this.#part.xml, this.#part.name, {
      open: (tag) => {
        if (this.#skipped > 0) {
          this.#skipped++
          return
        }
        const close = this.#begin(tag)
        if (close === 'skip') this.#skipped = 1
        else this.#closers.push(close ?? nothing)
      },
      close: (start, end) => {
        if (this.#skipped > 0) this.#skipped--
        else this.#closers.pop()?.(start, end)
      },
      text: (start, end, isData) => {
        if (this.#skipped > 0 || !this.#open) return
        const mode = this.#modeHere()
        if (isData) this.#add(this.#part.xml.slice(start, end), { start, end }, 'fixed')
        else for (const { text, ...span } of stretchesOf(this.#part.xml, start, end)) this.#add(text, span, mode)
      }
    })
    return this.#paragraphs.filter(({ text }) => plain(text).trim() !== '')
  }

  /** What is to be done at the end of an element, or that nothing in it counts. */
  #begin(tag: Tag): Closer {
    switch (tag.uri) {
      case names.text:
        return this.#beginText(tag)
      case names.table:
        return this.#beginTable(tag)
      case names.office:
        return this.#beginOffice(tag)
      case names.style:
        return this.#beginStyle(tag)
      case names.svg:
        if (tag.local === 'title' || tag.local === 'desc') return this.#beginAlternative()
        return 'skip'
      case names.draw:
        return this.#beginDrawing(tag)
      case names.more:
        if (tag.local === 'content-control') return this.#beginInline({ mode: 'fixed' })
        return tag.local === 'table-of-content' ? 'skip' : undefined
      default:
        // formulas, forms, data about the document
        return 'skip'
    }
  }

  #beginDrawing({ local, start, end }: Tag): Closer {
    if (local === 'object' || local === 'object-ole') {
      // a formula, a chart: shown, and no words
      if (this.#open) this.#add(object, { start, end }, 'fixed')
      return 'skip'
    }
    // its paragraphs are what is written on it
    return shapes.has(local) ? this.#beginApart('text box') : undefined
  }

  #beginOffice({ local }: Tag): Closer {
    if (local === 'spreadsheet')
      throw new Unreadable('is a spreadsheet by its content, which is not read; save it as text')
    if (local === 'presentation' || local === 'drawing')
      throw new Unreadable(`is a ${local} by its content, which is not read; save it as .pptx`)
    const isRead = /^(?:document-content|document-styles|body|text|master-styles)$/.test(local)
    return isRead ? undefined : 'skip'
  }

  #beginStyle({ local, attribute }: Tag): Closer {
    if (local === 'master-page') return undefined
    const place = /^(header|footer)(?:-left|-first)?$/.exec(local)?.[1]
    if ((place !== 'header' && place !== 'footer') || attribute('display') === 'false') return 'skip'
    return this.#beginApart(place)
  }

  #beginText(tag: Tag): Closer {
    const { local, attribute, attributeIn } = tag
    if (unread.has(local) || local.endsWith('-decls')) return 'skip'
    switch (local) {
      case 'p':
      case 'h':
        return this.#beginParagraph(tag)
      case 'section':
        return attributeIn(names.text, 'display') === 'none' || attribute('is-hidden') === 'true' ? 'skip' : undefined
      case 'list':
        this.#lists++
        return () => {
          this.#lists--
        }
      case 'note':
        return this.#beginApart(attribute('note-class') === 'endnote' ? 'endnote' : 'footnote')
      case 's':
        return this.#unit(' ', tag)
      case 'tab':
        return this.#unit('\t', tag)
      case 'line-break':
        return this.#unit('\n', tag)
      case 'hidden-paragraph':
        if (this.#open && attribute('is-hidden') === 'true') this.#open.isHidden = true
        return 'skip'
      case 'hidden-text':
        return attribute('is-hidden') === 'true' ? 'skip' : this.#beginInline({ mode: 'fixed' })
      default:
        if (!this.#open) return undefined
        if (local === 'a') return this.#beginLink()
        if (local === 'span') return this.#beginInline({ style: `text ${attribute('style-name') ?? ''}` })
        // what a field shows is written by the word processor
        return transparent.has(local) ? undefined : this.#beginInline({ mode: 'fixed' })
    }
  }

  #beginTable({ local, attribute }: Tag): Closer {
    const repeated = Number(attribute('number-columns-repeated') ?? 1)
    switch (local) {
      case 'table':
        this.#tables.begin()
        return () => {
          this.#tables.end()
        }
      case 'table-row':
        this.#tables.beginRow()
        return undefined
      case 'table-cell':
      case 'covered-table-cell':
        this.#tables.beginCell()
        this.#tables.span(repeated)
        return () => {
          this.#tables.endCell()
        }
      default:
        return undefined
    }
  }

  #beginParagraph({ local, attribute }: Tag): Closer {
    // a paragraph stands in another one only in a text apart
    if (this.#open) return 'skip'
    const style = attribute('style-name')
    const level = local === 'h' ? Math.max(1, Number(attribute('outline-level') ?? 1) || 1) : null
    const open = this.#opened(style === undefined ? null : `paragraph ${style}`, level)
    return () => {
      this.#open = null
      this.#end(open)
    }
  }

  #opened(style: string | null, level: number | null): Open {
    if (this.#paragraphs.length >= most.paragraphs)
      throw new Unreadable(`has more than ${most.paragraphs} paragraphs; split the document`)
    const paragraph: Placed = {
      part: this.#part,
      text: '',
      places: [],
      kind: { roles: ['paragraph'] },
      location: {},
      copies: []
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
    const table = this.#tables.current
    const apart = this.#apart
    const heading = depthOf(this.#styles, style, open.level)
    this.#tables.add(words)
    if (words === '') return
    if (apart) apart.paragraph++
    else if (!table) this.#number++
    const isNote = apart?.place === 'footnote' || apart?.place === 'endnote'
    paragraph.kind = kindOf(this.#styles, style, apart && !isNote ? null : heading, {
      isNote,
      isListed: this.#lists > 0,
      table,
      lead: this.#lead
    })
    paragraph.location = this.#locationOf(words, heading)
    if (heading !== null && !apart && !table) {
      this.#heading = shortened(words)
      this.#number = 0
    }
    if (!paragraph.kind.roles.includes('list-item')) this.#lead = words
  }

  #locationOf(words: string, heading: number | null): Location {
    const apart = this.#apart
    const table = this.#tables.current
    const around: Location = this.#heading === null || heading !== null ? {} : { heading: this.#heading }
    if (apart?.place === 'text box') return { ...around, [apart.place]: apart.number, ...ifMore(apart.paragraph) }
    if (apart) return { [apart.place]: apart.number, ...ifMore(apart.paragraph) }
    if (table) return { ...around, ...placeInTable(table) }
    return heading === null ? { ...around, paragraph: this.#number } : { heading: shortened(words) }
  }

  /** A text that stands apart from what is round it. */
  #beginApart(place: Apart['place']): Closer {
    const number = (this.#counts.get(place) ?? 0) + 1
    this.#counts.set(place, number)
    const outside: Outside = {
      open: this.#open,
      inlines: this.#inlines,
      tables: this.#tables.leave(),
      lists: this.#lists,
      apart: this.#apart
    }
    this.#open = null
    this.#inlines = []
    this.#lists = 0
    this.#apart = { place, number, paragraph: 0 }
    return () => {
      this.#open = outside.open
      this.#inlines = outside.inlines
      this.#tables.enter(outside.tables)
      this.#lists = outside.lists
      this.#apart = outside.apart
    }
  }

  /** The title or description of a picture is read out in place of it. */
  #beginAlternative(): Closer {
    const leave = this.#beginApart('alternative text of picture')
    const { paragraph } = this.#opened(null, null)
    paragraph.kind = { roles: ['alt'] }
    const around: Location = this.#heading === null ? {} : { heading: this.#heading }
    paragraph.location = { ...around, 'alternative text of picture': this.#apart?.number ?? 1 }
    return (start, end) => {
      if (typeof leave === 'function') leave(start, end)
    }
  }

  #beginInline(inline: Inline): Closer {
    if (!this.#open) return undefined
    const own = this.#inlines
    own.push(inline)
    return () => {
      own.pop()
    }
  }

  /** No edit goes over the ends of a link. */
  #beginLink(): Closer {
    this.#group++
    return () => {
      this.#group++
    }
  }

  #unit(text: string, { start }: Span): Closer {
    return (_, end) => {
      if (this.#open) this.#add(text, { start, end }, this.#modeHere())
    }
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
    return this.#inlines.some((inline) => 'mode' in inline) ? 'fixed' : 'prose'
  }

  #add(text: string, { start, end }: Span, mode: Mode): void {
    const open = this.#open
    if (!open || this.#isHidden()) return
    if (++this.#stretches > most.stretches)
      throw new Unreadable(`has its text in more than ${most.stretches} pieces; split the document`)
    const { paragraph } = open
    paragraph.text = withMarks(paragraph.text, open, mode, this.#group)
    paragraph.places.push({ at: paragraph.text.length, length: text.length, start, end })
    paragraph.text += text
  }
}
