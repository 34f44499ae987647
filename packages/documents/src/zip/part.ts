/** A part of a zip that is XML, as it stands. */
import { decodeXml, type Encoding } from '../xml/decode.js'
import type { Archive } from './archive.js'

export interface Part {
  name: string
  xml: string
  encoding: Encoding
}

/** @throws {Unreadable} if it is there and cannot be read */
export async function readPart(archive: Archive, name: string): Promise<Part | null> {
  const bytes = await archive.read(name)
  return bytes && { name, ...decodeXml(bytes, name) }
}
