/**
 * A copy of a PDF with what is remarked in it, as highlights with comments. What was there stays as it is, byte for byte: the marks
 * stand behind it, as the format provides for what is added later.
 */
import type { Author } from '@stigmalint/core'
import { Unreadable } from '../unreadable.js'
import { inPdf, lent, type OpenPdf, type Pdfium } from './engine.js'
import { onPage, type Turn } from './glyphs.js'

/** A remark, and where its words stand. */
export interface Mark {
  lines: readonly string[]
  boxes: readonly Box[]
}

interface Box {
  page: number
  turn: Turn
  start: number
  end: number
  bottom: number
  top: number
}

const highlight = 9
const printed = 4
/** What a document that is locked allows all the same is one bit each. */
const mayComment = 32
const yellow = [255, 221, 87, 255] as const
const incremental = 1

/** @throws {Unreadable} if no copy can be written */
export function reviewed(bytes: Uint8Array, marks: readonly Mark[], author: Author): Promise<Uint8Array> {
  return inPdf(bytes, (document) => {
    const { engine, handle } = document
    if ((engine.FPDF_GetDocPermissions(handle) & mayComment) === 0)
      throw new Unreadable('is locked against comments; save a copy of it that is not')
    const byPage = new Map<number, Mark[]>()
    for (const mark of marks)
      for (const page of new Set(mark.boxes.map((box) => box.page))) {
        const boxes = mark.boxes.filter((box) => box.page === page)
        // what is marked on two pages has its comment on the first
        const lines = page === mark.boxes[0]?.page ? mark.lines : []
        byPage.set(page, [...(byPage.get(page) ?? []), { lines, boxes }])
      }
    for (const [number, own] of byPage) {
      const page = engine.FPDF_LoadPage(handle, number - 1)
      for (const mark of own) added(engine, page, mark, author)
      engine.FPDF_ClosePage(page)
    }
    return saved(document)
  })
}

function added(engine: Pdfium, page: number, { lines, boxes }: Mark, { name, date }: Author): void {
  const annotation = engine.EPDFPage_CreateAnnot(page, highlight)
  if (annotation === 0) throw new Unreadable('takes no comments')
  const corners = boxes.map(cornersOf)
  for (const quad of corners)
    // a quad is written from left to right, the upper two first
    floats(
      engine,
      quad.flatMap(({ x, y }) => [x, y]),
      (room) => engine.FPDFAnnot_AppendAttachmentPoints(annotation, room)
    )
  const xs = corners.flat().map(({ x }) => x)
  const ys = corners.flat().map(({ y }) => y)
  const frame = [Math.min(...xs), Math.max(...ys), Math.max(...xs), Math.min(...ys)]
  floats(engine, frame, (room) => engine.FPDFAnnot_SetRect(annotation, room))
  engine.FPDFAnnot_SetColor(annotation, 0, ...yellow)
  engine.FPDFAnnot_SetFlags(annotation, printed)
  const at = `D:${date.replace(/[-:T]/g, '')}`
  const texts = { Contents: lines.join('\n\n'), T: name, M: at, CreationDate: at }
  for (const [key, text] of Object.entries(texts))
    lent(engine, text.length * 2 + 2, (room) => {
      engine.pdfium.stringToUTF16(text, room, text.length * 2 + 2)
      return engine.FPDFAnnot_SetStringValue(annotation, key, room)
    })
  engine.EPDFAnnot_GenerateAppearance(annotation)
  engine.FPDFPage_CloseAnnot(annotation)
}

const cornersOf = ({ turn, start, end, bottom, top }: Box): { x: number; y: number }[] => [
  onPage(turn, start, top),
  onPage(turn, end, top),
  onPage(turn, start, bottom),
  onPage(turn, end, bottom)
]

const floats = (engine: Pdfium, values: readonly number[], use: (room: number) => unknown): void => {
  lent(engine, values.length * 4, (room) => {
    new Float32Array(engine.pdfium.HEAPU8.buffer, room, values.length).set(values)
    use(room)
  })
}

function saved({ engine, handle }: OpenPdf): Uint8Array {
  const writer = engine.PDFiumExt_OpenFileWriter()
  try {
    if (!engine.FPDF_SaveAsCopy(handle, writer, incremental)) throw new Unreadable('takes no comments')
    const size = engine.PDFiumExt_GetFileWriterSize(writer)
    return lent(engine, size, (room) => {
      engine.PDFiumExt_GetFileWriterData(writer, room, size)
      return engine.pdfium.HEAPU8.slice(room, room + size)
    })
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer)
  }
}
