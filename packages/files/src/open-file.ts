/** One file to a document, whatever its format: its bytes as text, or what its format reads from them. */
import { applyEdits, type ByteFormat, type Format, type OpenedDocument, type Opening } from '@stigmalint/core'
import type { BigIntStats } from 'node:fs'
import { decode, encode, whyNotEncoded, type DecodedText } from './decode.js'
import { isByteFormat } from './formats.js'
import { badEncoding, encodingNote } from './read-source.js'

/** A document, and what has to be said of it beside what is found: one line that starts like `message`, or null. */
export type BytesOpening = (Extract<Opening, { ok: true }> & { note: string | null }) | Extract<Opening, { ok: false }>

/** A file as it was when it was read. */
export interface FileState {
  bytes: Buffer
  stats: BigIntStats
}

/** Opens what a file holds. `message` starts with what the caller puts the path in front of: `:3: …` or `: …`. */
export async function openBytes(bytes: Buffer, format: Format | ByteFormat): Promise<BytesOpening> {
  if (isByteFormat(format)) {
    const opening = await format.open(bytes)
    return opening.ok ? { ...opening, note: null } : opening
  }
  const source = decode(bytes)
  if (source === null) return { ok: false, message: badEncoding(bytes) }
  return { ok: true, document: textDocument(source, format), note: encodingNote(source) }
}

/** A text in its encoding, with the byte-order marks before it. */
const textDocument = (source: DecodedText, format: Format): OpenedDocument => ({
  text: source.text,
  source: source.marks + source.text,
  format,
  locate: () => null,
  apply: (edits) => Promise.resolve(textDocument({ ...source, text: applyEdits(source.text, edits) }, format)),
  write: () => {
    const bytes = encode(source)
    return bytes ? { ok: true, bytes } : { ok: false, message: whyNotEncoded(source) }
  },
  stretches: () => ({ hidden: [], fixed: [] }),
  review: null
})
