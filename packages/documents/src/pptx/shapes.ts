/** The shapes of a slide, or of its notes, as paragraphs that know where each of their characters stands. */
import type { Location } from '@stigmalint/core'
import { languageOfTexts } from '@stigmalint/core/reading'
import { valueIn, valuesIn } from '../ooxml/alternative.js'
import { grow, inMode, piecesOf, type Growing, type Mode, type Span } from '../paragraphs/growing.js'
import { shortened } from '../paragraphs/heading.js'
import { plain, type Kind } from '../paragraphs/paragraph.js'
import { emptyIn, type Placed } from '../paragraphs/placed.js'
import type { Limits } from '../paragraphs/limits.js'
import { cellOf, placeInTable, Tables } from '../paragraphs/tables.js'
import type { Tag } from '../xml/scan.js'
import { walkXml, type Closer } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { isDrawing, isPresentation } from './names.js'

/** What a part is shown as; the words of a diagram stand in another part as well, drawn, and are not rewritten. */
export type Shown = 'slide' | 'notes' | 'diagram'

interface Shape {
  /** of the placeholder that it fills; null: none */
  fills: string | null
  isHidden: boolean
}

interface Open extends Growing {
  paragraph: Placed
  isBulleted: boolean
}

export interface Read {
  paragraphs: Placed[]
  /** what stands at the head or foot of every slide */
  repeated: Placed[]
  isHidden: boolean
}

const repeatedFills = new Set(['ftr', 'hdr'])
/** Numbers and dates, and in notes the picture of the slide. */
const unreadFills = new Set(['sldNum', 'dt', 'sldImg'])
const titleFills = new Set(['title', 'ctrTitle'])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** Which slide a part is of, and as what. */
interface Role {
  as: Shown
  slide: number
}

export const readShapes = (part: Part, role: Role, limits: Limits): Read => new ShapesReader(part, role, limits).read()

class ShapesReader {
  readonly #part: Part
  readonly #as: Shown
  readonly #slide: number
  readonly #paragraphs: Placed[] = []
  readonly #repeated: Placed[] = []
  readonly #limits: Limits
  #isHidden = false

  readonly #shapes: Shape[] = []
  readonly #tables = new Tables()
  #open: Open | null = null
  #isText = false
  #isField = false
  #language: string | undefined
  #group = 0
  #link = false
  #number = 0
  #pictures = 0

  constructor(part: Part, { as, slide }: Role, limits: Limits) {
    this.#part = part
    this.#as = as
    this.#slide = slide
    this.#limits = limits
  }

  read(): Read {
    walkXml(this.#part, {
      begin: (tag) => this.#begin(tag),
      text: (start, end, isData) => {
        if (!this.#isText) return
        const mode = isData ? 'fixed' : this.#modeHere()
        for (const piece of piecesOf(this.#part.xml, { start, end }, isData)) this.#add(piece.text, piece, mode)
      }
    })
    const isSome = ({ text }: Placed): boolean => plain(text).trim() !== ''
    return {
      paragraphs: this.#paragraphs.filter(isSome),
      repeated: this.#repeated.filter(isSome),
      isHidden: this.#isHidden
    }
  }

  #begin(tag: Tag): Closer {
    const { local, uri, attribute } = tag
    if (isDrawing(uri)) return this.#beginDrawing(tag)
    if (uri === compatibility) return local === 'Fallback' ? 'skip' : undefined
    if (!isPresentation(uri)) return undefined
    switch (local) {
      case 'sld':
        this.#isHidden = /^(?:0|false)$/.test(attribute('show') ?? '')
        return undefined
      case 'sp':
      case 'pic':
      case 'graphicFrame':
      case 'grpSp':
      case 'cxnSp':
        this.#shapes.push({ fills: null, isHidden: this.#shapes.at(-1)?.isHidden ?? false })
        return () => {
          this.#shapes.pop()
        }
      case 'cNvPr':
        this.#beginName(tag)
        return undefined
      case 'ph': {
        const shape = this.#shapes.at(-1)
        if (shape) shape.fills = attribute('type') ?? 'obj'
        return undefined
      }
      case 'txBody': {
        const shape = this.#shapes.at(-1)
        return shape?.isHidden === true || unreadFills.has(shape?.fills ?? '') ? 'skip' : undefined
      }
      default:
        return undefined
    }
  }

  #beginDrawing({ local, start, attribute }: Tag): Closer {
    switch (local) {
      case 'p':
        return this.#beginParagraph()
      case 'buNone':
        if (this.#open) this.#open.isBulleted = false
        return undefined
      case 'r':
      case 'fld':
        this.#isField = local === 'fld'
        this.#language = undefined
        return () => {
          this.#isField = false
          if (this.#link) this.#group++
          this.#link = false
        }
      case 'rPr':
        this.#language = attribute('lang')
        return undefined
      case 'hlinkClick':
        // no edit goes over the ends of a link
        if (this.#open) this.#group++
        this.#link = this.#open !== null
        return undefined
      case 't':
        this.#isText = this.#open !== null
        return () => {
          this.#isText = false
        }
      case 'br':
        return (_, end) => {
          this.#add('\n', { start, end }, 'prose')
        }
      case 'tbl':
        if (this.#shapes.at(-1)?.isHidden === true) return 'skip'
        return this.#tables.begin()
      case 'tr':
        this.#tables.beginRow()
        return undefined
      case 'tc':
        return this.#tables.beginCell()
      default:
        return undefined
    }
  }

  /** What a shape is called for those who do not see it. */
  #beginName({ start, end, attribute }: Tag): void {
    const shape = this.#shapes.at(-1)
    if (shape && /^(?:1|true)$/.test(attribute('hidden') ?? '')) shape.isHidden = true
    if (shape?.isHidden !== false || this.#as !== 'slide') return
    for (const value of valuesIn(this.#part.xml, { start, end }, ['descr', 'title'])) {
      this.#paragraphs.push({
        ...emptyIn(this.#part, { slide: this.#slide, 'alternative text of picture': ++this.#pictures }),
        ...valueIn(this.#part.xml, value),
        kind: { roles: ['alt'] }
      })
    }
  }

  #beginParagraph(): Closer {
    if (this.#open) return 'skip'
    this.#limits.paragraph()
    const fills = this.#shapes.at(-1)?.fills ?? null
    const paragraph = emptyIn(this.#part, { slide: this.#slide })
    const isRepeated = repeatedFills.has(fills ?? '')
    ;(isRepeated ? this.#repeated : this.#paragraphs).push(paragraph)
    const open: Open = {
      paragraph,
      isBulleted: this.#as === 'slide' && (fills === 'obj' || fills === 'body'),
      mode: 'prose',
      group: this.#group
    }
    this.#open = open
    return () => {
      this.#open = null
      paragraph.text = inMode(paragraph.text, open, 'prose')
      const words = plain(paragraph.text).trim()
      this.#tables.add(words)
      if (words === '') return
      const isTitle = this.#as === 'slide' && titleFills.has(fills ?? '')
      if (!isRepeated && !isTitle && !this.#tables.current) this.#number++
      paragraph.kind = this.#kindOf(open, isTitle)
      paragraph.location = { slide: this.#slide, ...this.#placeOf(words, isTitle, isRepeated) }
    }
  }

  #kindOf({ isBulleted }: Open, isTitle: boolean): Kind {
    const table = this.#tables.current
    if (table) return { roles: ['table-cell'], cell: cellOf(table) }
    if (isTitle) return { roles: ['heading'], heading: 1 }
    return isBulleted ? { roles: ['list-item', 'paragraph'], lead: '' } : { roles: ['paragraph'] }
  }

  #placeOf(words: string, isTitle: boolean, isRepeated: boolean): Location {
    const table = this.#tables.current
    if (isRepeated) return { footer: 1 }
    if (table) return placeInTable(table)
    if (isTitle) return { title: shortened(words) }
    if (this.#as === 'notes') return { 'paragraph of notes': this.#number }
    return this.#as === 'diagram' ? { 'text in a diagram': this.#number } : { paragraph: this.#number }
  }

  /** How words are read that stand here. */
  #modeHere(): Mode {
    const language = this.#language
    if (language !== undefined && language !== '' && !languageOfTexts.isTag(language)) return 'aside'
    return this.#isField || this.#as === 'diagram' ? 'fixed' : 'prose'
  }

  #add(text: string, { start, end }: Span, mode: Mode): void {
    const open = this.#open
    if (!open) return
    this.#limits.stretch()
    const at = grow(open.paragraph, open, { text, mode, group: this.#group })
    open.paragraph.places.push({ at, length: text.length, start, end })
  }
}
