/**
 * A part of a file of OpenDocument as paragraphs that know where each of their characters stands: what each element says of
 * them. What no reader of the final text sees is left out: what was deleted (it stands apart, before the text), hidden text,
 * comments, tables of contents.
 */
import { Unreadable } from '../unreadable.js'
import type { Tag } from '../xml/scan.js'
import { walkXml, type Closer } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import type { Body, Paragraph } from './model.js'
import { names } from './names.js'
import { Reading } from './reading.js'
import type { Styles } from './styles.js'
import { InText, OnSlides } from './whereabouts.js'

/** Within a paragraph: what it says of words is their format, and nothing of them is made by a word processor. */
const transparent = new Set(['meta', 'ruby', 'ruby-base'])
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
const shapes = new Set(['custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polygon', 'path', 'caption'])
/** Within the body of a file. */
const readOfOffice = new Set(['document-content', 'document-styles', 'body', 'master-styles'])

/** @throws {Unreadable} if the body of the part is none of those that are asked for */
export function readStory(part: Part, styles: Styles, body: Body): Paragraph[] {
  const reader = new StoryReader(new Reading(part, styles), body)
  walkXml(part, {
    begin: (tag) => reader.begin(tag),
    text: (start, end, isData) => {
      reader.reading.words({ start, end }, isData)
    }
  })
  return reader.reading.paragraphs
}

class StoryReader {
  readonly reading: Reading
  readonly #body: Body
  readonly #slides = new OnSlides()
  /** of the frame that is open: the place on a slide that it fills */
  #fills: string | undefined

  constructor(reading: Reading, body: Body) {
    this.reading = reading
    this.#body = body
  }

  /** What is to be done at the end of an element, or that nothing in it counts. */
  begin(tag: Tag): Closer {
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
        return tag.local === 'title' || tag.local === 'desc'
          ? this.reading.beginWords('alternative text of picture', tag.start)
          : 'skip'
      case names.draw:
        return this.#beginDraw(tag)
      case names.presentation:
        return this.#beginPresentation(tag)
      case names.more:
        if (tag.local === 'content-control') return this.reading.beginField(tag)
        return tag.local === 'table-of-content' ? 'skip' : undefined
      default:
        // formulas, forms, movements, data about the document
        return 'skip'
    }
  }

  #beginDraw(tag: Tag): Closer {
    const { local, start, attribute, attributeIn } = tag
    if (local === 'page') {
      this.#slides.beginSlide()
      return this.reading.isHiddenStyle(`drawing-page ${attribute('style-name') ?? ''}`) ? 'skip' : undefined
    }
    if (local === 'object' || local === 'object-ole') {
      // a formula, a chart: shown, and no words
      this.reading.object(tag)
      return 'skip'
    }
    if (local === 'frame' && this.#body === 'presentation') {
      // what asks for words stands where nobody wrote some
      if (attributeIn(names.presentation, 'placeholder') === 'true') return 'skip'
      this.#fills = attributeIn(names.presentation, 'class')
      return () => {
        this.#fills = undefined
      }
    }
    // its paragraphs are what is written on it
    if (this.reading.whereabouts.areShapesApart) {
      if (local === 'text-box') return this.reading.beginApart('text box', start)
      if (shapes.has(local)) return this.reading.beginShape(start)
    }
    return this.reading.beginDrawing(start)
  }

  #beginPresentation({ local, start }: Tag): Closer {
    if (local === 'notes') return this.#slides.beginNotes()
    return local === 'footer-decl' ? this.reading.beginWords('footer', start) : 'skip'
  }

  #beginOffice({ local }: Tag): Closer {
    if (local === this.#body) {
      this.reading.beginBody(local === 'presentation' ? this.#slides : new InText())
      return undefined
    }
    const other = otherBodies.get(local)
    if (other !== undefined) throw new Unreadable(other)
    return readOfOffice.has(local) ? undefined : 'skip'
  }

  #beginStyle({ local, start, attribute }: Tag): Closer {
    if (local === 'master-page') return undefined
    const place = /^(header|footer)(?:-left|-first)?$/.exec(local)?.[1]
    if ((place !== 'header' && place !== 'footer') || attribute('display') === 'false') return 'skip'
    return this.reading.beginApart(place, start)
  }

  #beginText(tag: Tag): Closer {
    const { local, start, attribute, attributeIn } = tag
    if (unread.has(local) || local.endsWith('-decls')) return 'skip'
    switch (local) {
      case 'p':
        return this.reading.beginParagraph(tag, this.#fills === 'title' ? 1 : null)
      case 'h':
        return this.reading.beginParagraph(tag, Math.max(1, Number(attribute('outline-level') ?? 1) || 1))
      case 'section':
        return attributeIn(names.text, 'display') === 'none' || attribute('is-hidden') === 'true' ? 'skip' : undefined
      case 'list':
        return this.reading.beginList()
      case 'note':
        return this.reading.beginApart(attribute('note-class') === 'endnote' ? 'endnote' : 'footnote', start)
      case 's':
        return this.reading.beginUnit(' ', tag)
      case 'tab':
        return this.reading.beginUnit('\t', tag)
      case 'line-break':
        return this.reading.beginUnit('\n', tag)
      case 'change-start':
      case 'change-end':
        this.reading.change(local === 'change-start' ? 'start' : 'end', attribute('change-id') ?? '')
        return undefined
      case 'hidden-paragraph':
        if (attribute('is-hidden') === 'true') this.reading.hideParagraph()
        return 'skip'
      case 'hidden-text':
        return attribute('is-hidden') === 'true' ? 'skip' : this.reading.beginField(tag)
      default:
        if (!this.reading.isInParagraph) return undefined
        if (local === 'a') return this.reading.beginLink(tag)
        if (local === 'span') return this.reading.beginSpan(tag)
        // what a field shows is written by the word processor
        return transparent.has(local) ? undefined : this.reading.beginField(tag)
    }
  }

  #beginTable({ local, attribute }: Tag): Closer {
    const { tables } = this.reading
    switch (local) {
      case 'table':
        return tables.begin()
      case 'table-row':
        tables.beginRow()
        return undefined
      case 'table-cell':
      case 'covered-table-cell': {
        const end = tables.beginCell()
        tables.span(Number(attribute('number-columns-repeated') ?? 1))
        return end
      }
      default:
        return undefined
    }
  }
}

const otherBodies: ReadonlyMap<string, string> = new Map([
  ['text', 'is a text by its content; name it .odt'],
  ['presentation', 'is a presentation by its content; name it .odp'],
  ['spreadsheet', 'is a spreadsheet by its content; name it .ods'],
  ['drawing', 'is a drawing by its content, which is not read; copy its words into a text']
])
