/** Documents from their bytes: what a file is by its content, and one line for what cannot be read. */
import type { OpenedDocument, Opening } from '@stigmalint/core'
import { Unreadable } from './unreadable.js'
import type { Archive } from './zip/archive.js'

/** What is read, in the words that are told of a file that is no such. */
export interface Wanted {
  /** "is no Word document; save it as .docx in a word processor" */
  otherwise: string
  /** what a file of Office is that is encrypted or old, with what to do */
  compound: string
  /** most damage is mended so */
  mend: string
}

/** Never throws for what the bytes are. */
export async function opened(
  bytes: Uint8Array,
  { otherwise, compound, mend }: Wanted,
  read: () => Promise<OpenedDocument>
): Promise<Opening> {
  try {
    const other = byFirstBytes(bytes, compound, otherwise)
    if (other !== null) throw new Unreadable(other)
    return { ok: true, document: await read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { message } = error
    return { ok: false, message: `: ${message.includes(';') ? message : `${message}; ${mend}`}` }
  }
}

/** What the first bytes say where they are those of no zip, and what to do. */
function byFirstBytes(bytes: Uint8Array, compound: string, otherwise: string): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (bytes.length === 0) return 'is empty; save the document again'
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return compound
  if (start.startsWith('%PDF')) return 'is a PDF by its content; name it .pdf'
  if (start.startsWith('{\\rtf')) return 'is rich text (RTF) by its content; save it as .docx'
  if (start.includes('PK')) return null
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
