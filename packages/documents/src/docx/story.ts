/**
 * A story of a Word document (its body, a header, its footnotes) as paragraphs that know where each of their characters
 * stands in the XML: what each element says of them. What no reader of the final text sees is left out: deleted and
 * hidden text, instructions of fields.
 */
import type { Tag } from '../xml/scan.js'
import { walkXml, type Closer } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import type { Story, StoryKind } from './model.js'
import { compatibility, isWord } from './names.js'
import { Reading } from './reading.js'
import { isOn, type Styles } from './styles.js'

export function readStory(part: Part, styles: Styles, kind: StoryKind): Story {
  const reading = new Reading(part, styles, kind)
  /** of the elements that are open, those of Word alone */
  const names: string[] = []
  walkXml(part, {
    begin: (tag) => {
      const isOwn = isWord(tag.uri)
      const close = isOwn ? elements.get(tag.local)?.(reading, tag, names.at(-1)) : beginOther(reading, tag)
      if (close === 'skip') return 'skip'
      names.push(isOwn ? tag.local : '')
      return (start, end) => {
        names.pop()
        close?.(start, end)
      }
    },
    text: (start, end, isData) => {
      const name = names.at(-1)
      if (name === 't') reading.words({ start, end }, isData)
      else if (name === 'instrText') reading.instruct({ start, end })
    }
  })
  return reading.story
}

type Begin = (reading: Reading, tag: Tag, parent: string | undefined) => Closer

const skip: Begin = () => 'skip'

/** What was deleted, or moved away; within the properties of a paragraph, its end. */
const deleted: Begin = (reading, _, parent) => {
  if (parent === 'rPr' && reading.paragraph && !reading.run) reading.paragraph.isMarkDeleted = true
  return 'skip'
}

const inserted: Begin = (reading, tag, parent) =>
  parent === 'rPr' || parent === 'trPr' ? 'skip' : reading.beginInsertion(tag)

/** Separators are no notes. */
const note: Begin = ({ whereabouts }, { attribute }) => {
  if (attribute('type') !== undefined && attribute('type') !== 'normal') return 'skip'
  whereabouts.beginNote(attribute('id') ?? '')
  return undefined
}

const container: Begin = (reading, { start }) => reading.beginContainer(start, 'transparent')

const control: Begin = ({ controls }, { local, attribute }) => {
  controls.say(local, attribute('val'))
  return undefined
}

/** An element that stands for a character, among the children of a run. */
const character =
  (text: string): Begin =>
  (reading, tag, parent) => {
    if (parent === 'r') reading.unit(text, tag)
    return undefined
  }

/** Something that is said and has no end. */
const says =
  (say: (reading: Reading, tag: Tag, parent: string | undefined) => void): Begin =>
  (reading, tag, parent) => {
    say(reading, tag, parent)
    return undefined
  }

const look = (set: (run: NonNullable<Reading['run']>, value: string | undefined) => void): Begin =>
  says(({ run }, { attribute }, parent) => {
    if (run && parent === 'rPr') set(run, attribute('val'))
  })

const ofParagraph = (
  within: string,
  set: (paragraph: NonNullable<Reading['paragraph']>, value: string | undefined) => void
): Begin =>
  says(({ paragraph }, { attribute }, parent) => {
    if (paragraph && parent === within) set(paragraph, attribute('val'))
  })

/** What elements of Word mean; of others what is in them counts. */
const elements: ReadonlyMap<string, Begin> = new Map<string, Begin>([
  ['p', (reading) => reading.beginParagraph()],
  [
    'pStyle',
    ofParagraph('pPr', (paragraph, value) => {
      paragraph.style = value
    })
  ],
  [
    'outlineLvl',
    ofParagraph('pPr', ({ looks }, value) => {
      looks.outline = Number(value ?? 9)
    })
  ],
  [
    'numId',
    ofParagraph('numPr', (paragraph, value) => {
      paragraph.isListed = value !== '0'
    })
  ],

  ['r', (reading, { start }, parent) => reading.beginRun(start, parent === 'ins')],
  [
    'rPr',
    (reading, { start }, parent) =>
      parent === 'r' ? reading.beginProperties(start) : parent === 'pPr' ? undefined : 'skip'
  ],
  [
    'rStyle',
    look((run, value) => {
      run.style = value
    })
  ],
  [
    'vanish',
    look(({ looks }, value) => {
      looks.isHidden = isOn(value)
    })
  ],
  [
    'lang',
    look(({ looks }, value) => {
      if (value !== undefined) looks.language = value
    })
  ],
  ['tab', character('\t')],
  ['ptab', says((reading, tag) => reading.unit('\t', tag))],
  ['br', character('\n')],
  ['cr', character('\n')],
  ['noBreakHyphen', says((reading, tag) => reading.unit('\u2011', tag))],
  ['softHyphen', says((reading, tag) => reading.unit('\u00AD', tag))],
  ['sym', says((reading, tag) => reading.object(tag))],
  ['lastRenderedPageBreak', says((reading) => reading.turnPage())],

  ['pPrChange', skip],
  ['rPrChange', skip],
  ['sectPrChange', skip],
  ['tblPrChange', skip],
  ['delText', skip],
  ['delInstrText', skip],
  ['rt', skip],
  ['del', deleted],
  ['moveFrom', deleted],
  ['ins', inserted],
  ['moveTo', inserted],

  ['footnote', note],
  ['endnote', note],
  ['footnoteReference', says((reading, { attribute }) => reading.refer(reading.footnotes, attribute('id')))],
  ['endnoteReference', says((reading, { attribute }) => reading.refer(reading.endnotes, attribute('id')))],
  ['headerReference', says(({ headers }, { attribute }) => headers.push(attribute('id') ?? ''))],
  ['footerReference', says(({ footers }, { attribute }) => footers.push(attribute('id') ?? ''))],

  ['fldChar', says((reading, { attribute }) => reading.field(attribute('fldCharType')))],
  ['fldSimple', (reading, { start, attribute }) => reading.beginSimpleField(start, attribute('instr') ?? '')],
  ['hyperlink', (reading, { start }) => reading.beginContainer(start, 'apart')],
  ['smartTag', container],
  ['customXml', container],
  ['dir', container],
  ['bdo', container],
  ['sdt', (reading, { start }) => reading.beginControl(start)],
  ['showingPlcHdr', control],
  ['dataBinding', control],
  ['lock', control],
  ['docPartGallery', control],
  ['txbxContent', (reading) => reading.beginBox()],

  ['tbl', ({ tables }) => tables.begin()],
  ['tr', says(({ tables }) => tables.beginRow())],
  ['tc', ({ tables }) => tables.beginCell()],
  [
    'gridSpan',
    says(({ tables }, { attribute }, parent) => {
      if (parent === 'tcPr') tables.span(Number(attribute('val') ?? 1))
    })
  ]
])

function beginOther(reading: Reading, tag: Tag): Closer {
  const { local, uri } = tag
  if (uri === compatibility) {
    if (local === 'Fallback') return reading.beginFallback()
    return local === 'AlternateContent' ? reading.copies.begin() : undefined
  }
  if (local === 'oMath' || local === 'oMathPara') {
    reading.object(tag)
    return 'skip'
  }
  if (local === 'docPr') reading.alternative(tag, ['descr', 'title'])
  else if ((local === 'shape' || local === 'rect') && uri.startsWith('urn:schemas-microsoft-com'))
    reading.alternative(tag, ['alt'])
  else if (local === 'dataBinding') reading.controls.say(local, undefined)
  return undefined
}
