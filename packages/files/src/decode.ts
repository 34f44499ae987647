/** Bytes to text and back, so that a fixed file keeps its encoding and its byte-order mark. */
import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

export interface Source {
  /** without the byte-order mark */
  text: string
  encoding: Encoding
  hasMark: boolean
}

/** The text of a file; null if its bytes are neither UTF-8 nor UTF-16 with a mark. */
export function decode(bytes: Buffer): Source | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  if (!isUtf8(bytes)) return null
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text: bytes.toString('utf8', hasMark ? 3 : 0), encoding: 'utf-8', hasMark }
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Source | null {
  if (bytes.length % 2 !== 0) return null
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : { text, encoding, hasMark: true } // UTF-32 starts as UTF-16 does
  } catch {
    return null
  }
}

export function encode(source: Source): Buffer {
  const text = source.hasMark ? `\uFEFF${source.text}` : source.text
  if (source.encoding === 'utf-8') return Buffer.from(text, 'utf8')
  const bytes = Buffer.from(text, 'utf16le')
  return source.encoding === 'utf-16be' ? bytes.swap16() : bytes
}

/** The line of the first byte that is no UTF-8. */
export function lineOfBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  return text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length
}
