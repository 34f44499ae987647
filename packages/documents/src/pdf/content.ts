/** What stands in a PDF: its pages, one after the other, as paragraphs. */
import { Unreadable } from '../unreadable.js'
import { blocksOf } from './blocks.js'
import { lent, type OpenPdf, type Pdfium } from './engine.js'
import type { Sheet } from './furniture.js'
import { glyphsOf } from './glyphs.js'
import { linesOf, type Line } from './lines.js'
import { paragraphsOf, type PdfParagraph } from './paragraphs.js'
import { structureOf, type Structure } from './tags.js'

/** No document that people read has more, and none has to fill the memory. */
const most = { pages: 5_000, letters: 4_000_000 }

/** @throws {Unreadable} if there is no text in it, or too much */
export function contentOf({ engine, handle }: OpenPdf): PdfParagraph[] {
  const pages = engine.FPDF_GetPageCount(handle)
  if (pages > most.pages) throw new Unreadable(`has more than ${most.pages} pages; split it`)
  const isTagged = engine.FPDFCatalog_IsTagged(handle)
  const sheets: Sheet[] = []
  let letters = 0
  let hasPicture = false
  for (let index = 0; index < pages; index++) {
    const page = loaded(engine, handle, index)
    if (page === 0) continue
    const lines = linesIn(engine, page, index + 1, isTagged)
    letters += lines.reduce((sum, { text }) => sum + text.length, 0)
    if (letters > most.letters) throw new Unreadable(`has more than ${most.letters} letters; split it`)
    if (letters === 0)
      hasPicture ||= objectsOn(engine, page).some((object) => engine.FPDFPageObj_GetType(object) === picture)
    sheets.push({ page: index + 1, ...frameOf(engine, page), blocks: blocksOf(lines) })
    engine.FPDF_ClosePage(page)
  }
  if (letters === 0) throw new Unreadable(hasPicture ? scanned : empty)
  return paragraphsOf(sheets)
}

/** A page, with what is written into its form, and on it, as part of it: this is a copy in memory. */
function loaded(engine: Pdfium, handle: number, index: number): number {
  const page = engine.FPDF_LoadPage(handle, index)
  if (page === 0 || !annotationsOn(engine, page).some((kind) => written.includes(kind))) return page
  engine.FPDFPage_Flatten(page, 0)
  engine.FPDF_ClosePage(page)
  return engine.FPDF_LoadPage(handle, index)
}

function annotationsOn(engine: Pdfium, page: number): number[] {
  return Array.from({ length: engine.FPDFPage_GetAnnotCount(page) }, (_, index) => {
    const annotation = engine.FPDFPage_GetAnnot(page, index)
    const kind = engine.FPDFAnnot_GetSubtype(annotation)
    engine.FPDFPage_CloseAnnot(annotation)
    return kind
  })
}

/** The kinds of annotations that are text on the page: what somebody typed there, and fields of a form. */
const written: readonly number[] = [3, 20]
const picture = 3
const scanned =
  'has no text, its pages are pictures (a scan); let a program for OCR put the text into it, such as ocrmypdf, and check that'
const empty = 'has no text that can be told; check the document that it was made from'

function linesIn(engine: Pdfium, page: number, number: number, isTagged: boolean): Line[] {
  const glyphs = glyphsOf(engine, page)
  if (!isTagged) return linesOf(glyphs, number, () => null)
  const structure = structureOf(engine, page)
  return [...linesOf(glyphs, number, structure.tagOf), ...alternativesIn(engine, page, number, structure)]
}

/** An alternative text is nowhere on the page: it stands where its picture does. */
function alternativesIn(engine: Pdfium, page: number, number: number, { pictures }: Structure): Line[] {
  if (pictures.length === 0) return []
  const { left, top } = frameOf(engine, page)
  const bounds = boundsByContent(engine, page)
  return pictures.map(({ text: own, contents }, index) => {
    const text = own.replace(/\s+/g, ' ').trim()
    const found = contents.flatMap((content) => bounds.get(content) ?? [])
    const [box = { left, right: left + 20, bottom: top - 20, top }] = found
    return {
      ...{ page: number, turn: 0, text, font: 0, tag: { roles: ['alt'], heading: null }, paragraph: index + 1 },
      ...{ start: box.left, end: box.right, base: box.bottom, bottom: box.bottom, top: box.top },
      edges: Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? box.left : box.right))
    }
  })
}

interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

function boundsByContent(engine: Pdfium, page: number): Map<number, Box> {
  const found = new Map<number, Box>()
  for (const object of objectsOn(engine, page)) {
    const content = engine.FPDFPageObj_GetMarkedContentID(object)
    if (content < 0) continue
    lent(engine, 16, (room) => {
      if (!engine.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12)) return
      const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(engine.pdfium.HEAPU8.buffer, room, 4)
      if (!found.has(content)) found.set(content, { left, right, bottom, top })
    })
  }
  return found
}

const objectsOn = (engine: Pdfium, page: number): number[] =>
  Array.from({ length: engine.FPDFPage_CountObjects(page) }, (_, index) => engine.FPDFPage_GetObject(page, index))

/** What is shown of a page. */
const frameOf = (engine: Pdfium, page: number): Box & { height: number } =>
  lent(engine, 16, (room) => {
    engine.FPDF_GetPageBoundingBox(page, room)
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(engine.pdfium.HEAPU8.buffer, room, 4)
    return { left, right, bottom, top, height: top - bottom }
  })
