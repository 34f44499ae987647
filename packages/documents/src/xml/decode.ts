/** The bytes of an XML part as text and back, in their encoding. */
import { Unreadable } from '../unreadable.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A byte-order mark stays part of the text. @throws {Unreadable} if the bytes are in no encoding that XML parts have */
export function decodeXml(bytes: Uint8Array, name: string): { xml: string; encoding: Encoding } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { xml: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch {
    throw new Unreadable(`its part ${name} is no ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}`)
  }
}

export function encodeXml(xml: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(xml)
  const bytes = new Uint8Array(xml.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < xml.length; at++) view.setUint16(at * 2, xml.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}
