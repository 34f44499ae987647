/** A zip of which parts are read by their names, and rewritten while all others stay the same bytes. */
import { Unreadable } from '../unreadable.js'
import { crcOf, deflated, inflated, joined } from './bytes.js'
import { directoryOf, type Directory, type Entry } from './directory.js'

/** No part is larger once it is unpacked, nor all that are read together. */
export const mostBytes = 32 * 1024 * 1024

export class Archive {
  readonly #bytes: Uint8Array
  readonly #directory: Directory
  readonly #byName: ReadonlyMap<string, Entry>
  #left = mostBytes

  /** @throws {Unreadable} if the bytes are no zip that can be read */
  constructor(bytes: Uint8Array) {
    // a slice of a Buffer of Node would be no copy
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#directory = directoryOf(bytes)
    // of two with one name the first, as word processors take it
    this.#byName = new Map(this.#directory.entries.toReversed().map((entry) => [entry.name, entry]))
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()]
  }

  has(name: string): boolean {
    return this.#byName.has(name)
  }

  /** The bytes of a part; null if there is none of this name. @throws {Unreadable} if it cannot be read */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#byName.get(name)
    if (!entry) return null
    const refuse = (why: string): Unreadable => new Unreadable(`its part ${name} ${why}`)
    if (entry.flags & 1) throw new Unreadable('is encrypted; remove its password and save it again')
    if (entry.size > this.#left)
      throw refuse(`unpacks to more than the ${mostBytes >> 20} MB that all parts may have; split the document`)
    const packed = this.#bytes.subarray(entry.data, entry.data + entry.packedSize)
    const bytes = await unpacked(packed, entry).catch((error: unknown) => {
      throw error instanceof Unreadable ? refuse(error.message) : error
    })
    if (bytes.length !== entry.size || crcOf(bytes) !== entry.crc) throw refuse('is damaged, its checksum is another')
    this.#left -= bytes.length
    return bytes
  }

  /**
   * The bytes of the zip with other parts in it, and new ones at its end. What is not touched is copied as it stands.
   * @throws {Unreadable} if it is of a kind that is only read
   */
  async with(changed: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = this.#bytes
    const { entries, start, endRecord, base, isZip64 } = this.#directory
    if (isZip64) throw new Unreadable('is a large zip (zip64), which is only read; save it again in a word processor')
    const parts: Uint8Array[] = []
    let length = 0
    const add = (part: Uint8Array): void => {
      parts.push(part)
      length += part.length
    }
    const inOrder = entries.toSorted((one, other) => one.local - other.local)
    const records = new Map<Entry, Uint8Array>()
    add(bytes.subarray(0, inOrder[0]?.local ?? start))
    for (const [index, entry] of inOrder.entries()) {
      const record = bytes.slice(entry.record.start, entry.record.end)
      records.set(entry, record)
      const recordView = viewOf(record)
      recordView.setUint32(42, length - base, true)
      const fresh = this.#byName.get(entry.name) === entry ? changed.get(entry.name) : undefined
      const next = inOrder[index + 1]?.local ?? start
      if (!fresh) add(bytes.subarray(entry.local, next))
      else {
        const { header, packed } = await packedEntry(bytes.slice(entry.local, entry.data), entry.flags, fresh)
        copySizes(header, recordView)
        add(header)
        add(packed)
      }
    }
    const added: Uint8Array[] = []
    for (const [name, fresh] of changed) {
      if (this.#byName.has(name)) continue
      const { header, record, packed } = await newEntry(name, fresh, length - base)
      added.push(record)
      add(header)
      add(packed)
    }
    const directoryStart = length
    for (const entry of entries) add(records.get(entry) ?? new Uint8Array())
    for (const record of added) add(record)
    const end = bytes.slice(endRecord)
    const view = viewOf(end)
    const count = entries.length + added.length
    view.setUint16(8, count, true)
    view.setUint16(10, count, true)
    view.setUint32(12, length - directoryStart, true)
    view.setUint32(16, directoryStart - base, true)
    add(end)
    return joined(parts, length)
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function unpacked(packed: Uint8Array, { method, size }: Entry): Promise<Uint8Array> {
  if (method === 0) return packed
  if (method !== 8) throw new Unreadable('is packed in a way that is not read')
  return inflated(packed, size)
}

/** The local header of an entry with what its bytes are now; its sizes stand in it, and no more behind the data. */
async function packedEntry(
  header: Uint8Array,
  flags: number,
  bytes: Uint8Array
): Promise<{ header: Uint8Array; packed: Uint8Array }> {
  const packed = await deflated(bytes)
  const view = viewOf(header)
  view.setUint16(6, flags & ~8, true)
  view.setUint16(8, 8, true)
  view.setUint32(14, crcOf(bytes), true)
  view.setUint32(18, packed.length, true)
  view.setUint32(22, bytes.length, true)
  return { header, packed }
}

/** What a local header says of flags, method, checksum and sizes, into the record of the directory. */
function copySizes(header: Uint8Array, record: DataView): void {
  const local = viewOf(header)
  for (const at of [6, 8]) record.setUint16(at + 2, local.getUint16(at, true), true)
  for (const at of [14, 18, 22]) record.setUint32(at + 2, local.getUint32(at, true), true)
}

/** 1980-01-01, so that the same parts are the same bytes. */
const dayOne = 0x21

async function newEntry(
  name: string,
  bytes: Uint8Array,
  offset: number
): Promise<{ header: Uint8Array; record: Uint8Array; packed: Uint8Array }> {
  const ownName = new TextEncoder().encode(name)
  const empty = new Uint8Array(30 + ownName.length)
  const view = viewOf(empty)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, 20, true)
  view.setUint16(12, dayOne, true)
  view.setUint16(26, ownName.length, true)
  empty.set(ownName, 30)
  const { header, packed } = await packedEntry(empty, 0x800, bytes)
  const record = new Uint8Array(46 + ownName.length)
  const recordView = viewOf(record)
  recordView.setUint32(0, 0x02014b50, true)
  recordView.setUint16(4, 20, true)
  recordView.setUint16(6, 20, true)
  recordView.setUint16(14, dayOne, true)
  recordView.setUint16(28, ownName.length, true)
  recordView.setUint32(42, offset, true)
  copySizes(header, recordView)
  record.set(ownName, 46)
  return { header, record, packed }
}
