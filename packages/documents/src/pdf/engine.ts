/**
 * PDFium, bounded: it runs no script of a document and opens no address, since it has no way to, and it gets so much memory and no
 * more. What it is asked here, it answers at once; a document that brings it to its end costs the engine, and the next one starts another.
 */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { Unreadable } from '../unreadable.js'

export type Pdfium = WrappedPdfiumModule

/** A document that is open in the engine. */
export interface OpenPdf {
  engine: Pdfium
  /** as PDFium names it */
  handle: number
}

/** A function of the engine as it is, for what is asked of every letter: the ones beside it are wrapped with checks. */
export type Direct = (...numbers: readonly number[]) => number

export function direct({ pdfium }: Pdfium, name: keyof Pdfium): Direct {
  const found: unknown = Object.entries(pdfium.wasmExports).find(([own]) => own === name)?.[1]
  if (!isDirect(found)) throw new Error(`PDFium has no ${name}`)
  return found
}

const isDirect = (own: unknown): own is Direct => typeof own === 'function'

/** Room for a file of 32 MB and what it takes to read it; a page of text takes a few. */
const mostPages64K = (128 * 1024 * 1024) / 65_536

let running: Promise<Pdfium> | null = null

async function started(): Promise<Pdfium> {
  const engine = await init({ print: () => undefined, printErr: () => undefined })
  const memory: unknown = Object.entries(engine.pdfium.wasmExports).find(([name]) => name === 'memory')?.[1]
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory of its own')
  const grow = memory.grow.bind(memory)
  memory.grow = (delta) => {
    if (memory.buffer.byteLength / 65_536 + delta > mostPages64K)
      throw new RangeError('PDFium asks for too much memory')
    return grow(delta)
  }
  engine.PDFiumExt_Init()
  return engine
}

/**
 * Asks a document, and closes it.
 * @throws {Unreadable} if it cannot be opened, or takes too much to be read
 */
export async function inPdf<Result>(bytes: Uint8Array, ask: (document: OpenPdf) => Result): Promise<Result> {
  const own = (running ??= started())
  const engine = await own
  // another document has brought it to its end meanwhile
  if (running !== own) return inPdf(bytes, ask)
  try {
    return opened(engine, bytes, ask)
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    // it is in no state to be asked again
    running = null
    throw new Unreadable('unpacks to more than a document has, or is damaged; print it to a new PDF')
  }
}

function opened<Result>(engine: Pdfium, bytes: Uint8Array, ask: (document: OpenPdf) => Result): Result {
  return lent(engine, bytes.length, (file) => {
    engine.pdfium.HEAPU8.set(bytes, file)
    const handle = engine.FPDF_LoadMemDocument(file, bytes.length, '')
    if (handle === 0) throw new Unreadable(whyNot(engine.FPDF_GetLastError()))
    try {
      return ask({ engine, handle })
    } finally {
      engine.FPDF_CloseDocument(handle)
    }
  })
}

/** The error codes of PDFium: 4 is a password, 5 a way to lock that it does not know. */
const whyNot = (code: number): string =>
  code === 4
    ? 'is locked with a password; save a copy of it without one'
    : code === 5
      ? 'is locked in a way that is not known; save a copy of it that is not'
      : 'is damaged or cut off, or no PDF; make it anew with the program that it comes from'

/** So many bytes of the engine's memory while `use` runs. */
export function lent<Result>({ pdfium }: Pdfium, size: number, use: (pointer: number) => Result): Result {
  const pointer = pdfium.wasmExports.malloc(Math.max(size, 8))
  if (pointer === 0) throw new Unreadable('takes too much memory; split it')
  try {
    return use(pointer)
  } finally {
    pdfium.wasmExports.free(pointer)
  }
}

/** A text that PDFium writes as UTF-16 into a buffer, when it is first told how long it is. */
export function textFrom(engine: Pdfium, write: (buffer: number, length: number) => number): string {
  const length = write(0, 0)
  if (length <= 2) return ''
  return lent(engine, length, (buffer) => {
    write(buffer, length)
    return engine.pdfium.UTF16ToString(buffer)
  })
}
