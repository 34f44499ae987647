/** Documents from their bytes: what a file is by its content, and one line for what cannot be read. */
import type { OpenedDocument, Opening } from '@stigmalint/core'
import { Unreadable } from './unreadable.js'
import { Archive } from './zip/archive.js'

/** What every zip begins with. */
export const zipSignature = 'PK'

/** What is read, in the words that are told of a file that is no such. */
export interface Wanted {
  /** what a file of this kind begins with */
  signature: string
  /** "is no Word document; save it as .docx in a word processor" */
  otherwise: string
  /** what a file of Office is that is encrypted or old, with what to do */
  compound: string
  /** most damage is mended so */
  mend: string
}

/** Never throws for what the bytes are. */
export async function opened(bytes: Uint8Array, wanted: Wanted, read: () => Promise<OpenedDocument>): Promise<Opening> {
  try {
    const other = byFirstBytes(bytes, wanted)
    if (other !== null) throw new Unreadable(other)
    return { ok: true, document: await read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { message } = error
    return { ok: false, message: `: ${message.includes(';') ? message : `${message}; ${wanted.mend}`}` }
  }
}

/** What the first bytes say where they are those of another kind, and what to do. */
function byFirstBytes(bytes: Uint8Array, { signature, compound, otherwise }: Wanted): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (bytes.length === 0) return 'is empty; save the document again'
  if (start.startsWith(signature)) return null
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return compound
  if (start.startsWith('%PDF')) return 'is a PDF by its content; name it .pdf'
  if (start.startsWith('{\\rtf')) return 'is rich text (RTF) by its content; name it .rtf'
  if (start.includes(signature)) return null
  if (start.startsWith(zipSignature)) return whatElse(new Archive(bytes)) ?? otherwise
  if (/^\s*(?:<!doctype html|<html)/i.test(start)) return 'is HTML by its content; name it .html'
  return otherwise
}

/** What a zip is by the parts in it, with what to do; null where they tell nothing. */
export function whatElse(archive: Archive): string | null {
  const known = [
    { part: 'ppt/presentation.xml', what: 'is a presentation (PPTX) by its content; name it .pptx' },
    { part: 'xl/workbook.xml', what: 'is a workbook (XLSX) by its content; name it .xlsx' },
    { part: 'META-INF/container.xml', what: 'is a book in EPUB by its content; name it .epub' },
    { part: 'content.xml', what: 'is an OpenDocument file by its content; name it .odt, .odp or .ods' },
    { part: 'word/document.xml', what: 'is a Word document by its content; name it .docx' }
  ].find(({ part }) => archive.has(part))
  return known?.what ?? null
}
