/** Bytes to text and back, so that a fixed file keeps its encoding and its byte-order marks. */
import { isUtf8 } from 'node:buffer'
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What people call them. */
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252'
}

export interface DecodedText {
  /** without byte-order marks */
  text: string
  encoding: Encoding
  /** the byte-order marks before the text: none or one, and in files that were glued together several */
  marks: string
}

/** The text of a file; null if its bytes are neither UTF-8, nor UTF-16 with a mark, nor such as Windows-1252 has. */
export function decode(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  if (!isUtf8(bytes)) {
    const text = decodeWindows1252(bytes)
    return text === null ? null : { text, encoding: 'windows-1252', marks: '' }
  }
  return { ...withoutMarks(bytes.toString('utf8')), encoding: 'utf-8' }
}

function withoutMarks(whole: string): Pick<DecodedText, 'text' | 'marks'> {
  let end = 0
  while (whole.charCodeAt(end) === 0xfeff) end++
  return { text: whole.slice(end), marks: whole.slice(0, end) }
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): DecodedText | null {
  if (bytes.length % 2 !== 0) return null
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : { ...withoutMarks(text), encoding } // UTF-32 starts as UTF-16 does
  } catch {
    return null
  }
}

/** The bytes of a text; null where its encoding has no bytes for a character. */
export function encode(source: DecodedText): Buffer | null {
  if (source.encoding === 'windows-1252') return encodeWindows1252(source.text)
  const text = source.marks + source.text
  if (source.encoding === 'utf-8') return Buffer.from(text, 'utf8')
  const bytes = Buffer.from(text, 'utf16le')
  return source.encoding === 'utf-16be' ? bytes.swap16() : bytes
}

/** Why `encode` answers null, and what to do: one line without the path. */
export const whyNotEncoded = ({ encoding }: DecodedText): string =>
  `is in ${encodingNames[encoding]}, which has no sign for a part of the new wording; save it as UTF-8 and run it again`

/** The line of the first byte that is no UTF-8. */
export function lineOfBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  return text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length
}
