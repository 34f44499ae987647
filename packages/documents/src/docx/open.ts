/** A Word document from its bytes. */
import type { Opening } from '@stigmalint/core'
import { Unreadable } from '../unreadable.js'
import { Archive } from '../zip/archive.js'
import { documentIn } from './document.js'
import { sourceOf } from './source.js'

export async function openDocx(bytes: Uint8Array): Promise<Opening> {
  try {
    const other = whatElse(bytes)
    if (other !== null) throw new Unreadable(other)
    return { ok: true, document: documentIn(await sourceOf(new Archive(bytes)), { ok: true, bytes }) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: `: ${mended(error.message)}` }
    throw error
  }
}

/** Most damage is mended so. */
const mended = (message: string): string =>
  message.includes(';') ? message : `${message}; open it in a word processor and save it again`

/** What the first bytes say where they are those of no zip, and what to do. */
function whatElse(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (bytes.length === 0) return 'is empty; save the document again'
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0'))
    return 'is encrypted, or in the old form of Word; open it in a word processor and save it as .docx without a password'
  if (start.startsWith('%PDF')) return 'is a PDF by its content; name it .pdf'
  if (start.startsWith('{\\rtf')) return 'is rich text (RTF) by its content; save it as .docx'
  if (start.includes('PK')) return null
  if (/^\s*(?:<!doctype html|<html)/i.test(start)) return 'is HTML by its content; name it .html'
  return 'is no Word document; save it as .docx in a word processor'
}
