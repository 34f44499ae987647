/** The directory of a zip: which entries there are and where. Nothing is unpacked. */
import { Unreadable } from '../unreadable.js'

export interface Entry {
  name: string
  /** bit 0: encrypted, bit 3: sizes stand behind the data, bit 11: the name is UTF-8 */
  flags: number
  method: number
  crc: number
  packedSize: number
  size: number
  /** where its local header begins */
  local: number
  /** where its packed bytes begin; they end `packedSize` further on */
  data: number
  /** [start, end) of its record in the directory */
  record: { start: number; end: number }
}

export interface Directory {
  entries: readonly Entry[]
  /** [start, end) of the records */
  start: number
  end: number
  /** where the end record begins, with the comment of the file behind it */
  endRecord: number
  /** so many bytes stand before the zip, in which offsets count */
  base: number
  isZip64: boolean
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50 }
const endLength = 22
const longestComment = 0xffff
const mostEntries = 100_000
const unset16 = 0xffff
const unset32 = 0xffffffff

/** @throws {Unreadable} if the bytes are no zip, or one that contradicts itself */
export function directoryOf(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = findEnd(view)
  if (found === null) throw new Unreadable('is damaged or cut off, its list of parts is missing')
  const { count, start, end, base } = found
  if (count > mostEntries) throw new Unreadable(`has more than ${mostEntries} parts`)
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.central) throw damaged()
    const entry = readRecord(bytes, view, at, base)
    entries.push(entry)
    at = entry.record.end
  }
  refuseOverlaps(entries, start)
  return { entries, ...found }
}

const damaged = (): Unreadable => new Unreadable('is damaged, its list of parts contradicts itself')

type End = Omit<Directory, 'entries'> & { count: number }

/** The end record is the last one that fits: marks of another may stand in the comment. */
function findEnd(view: DataView): End | null {
  const least = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= least; at--) {
    if (view.getUint32(at, true) !== signature.end) continue
    if (at + endLength + view.getUint16(at + 20, true) !== view.byteLength) continue
    const found = readEnd(view, at)
    if (found) return found
  }
  return null
}

function readEnd(view: DataView, endRecord: number): End | null {
  let count = view.getUint16(endRecord + 10, true)
  let size = view.getUint32(endRecord + 12, true)
  let offset = view.getUint32(endRecord + 16, true)
  let end = endRecord
  const isZip64 = count === unset16 || size === unset32 || offset === unset32
  if (isZip64) {
    const locator = endRecord - 20
    if (locator < 0 || view.getUint32(locator, true) !== signature.locator) return null
    const record = number64(view, locator + 8)
    if (record === null || record + 56 > locator || view.getUint32(record, true) !== signature.end64) return null
    const [count64, size64, offset64] = [32, 40, 48].map((at) => number64(view, record + at))
    if (count64 == null || size64 == null || offset64 == null) throw damaged()
    count = count64
    size = size64
    offset = offset64
    end = record
  }
  const start = end - size
  const base = start - offset
  if (start < 0 || base < 0) return null
  if (count > 0 && (start + 4 > end || view.getUint32(start, true) !== signature.central)) return null
  return { count, start, end, endRecord, base, isZip64 }
}

/** Null where it is larger than any file that is read. */
function number64(view: DataView, at: number): number | null {
  if (at + 8 > view.byteLength) return null
  const value = view.getBigUint64(at, true)
  return value > BigInt(view.byteLength) ? null : Number(value)
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, base: number): Entry {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((own) => view.getUint16(at + own, true))
  const nameEnd = at + 46 + (nameLength ?? 0)
  const extraEnd = nameEnd + (extraLength ?? 0)
  const end = extraEnd + (commentLength ?? 0)
  if (end > bytes.length) throw damaged()
  let size = view.getUint32(at + 24, true)
  let packedSize = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  const wide = [size, packedSize, offset].map((value) => value === unset32)
  if (wide.includes(true)) {
    const values = wideValues(view, nameEnd, extraEnd, wide)
    size = values[0] ?? size
    packedSize = values[1] ?? packedSize
    offset = values[2] ?? offset
  }
  const local = base + offset
  if (local + 30 > bytes.length || view.getUint32(local, true) !== signature.local) throw damaged()
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (data + packedSize > bytes.length) throw damaged()
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    local,
    data,
    record: { start: at, end }
  }
}

/** The numbers of an entry that do not fit its record, in their order, from its extra field. */
function wideValues(view: DataView, from: number, to: number, isWide: readonly boolean[]): (number | undefined)[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let next = at + 4
      return isWide.map((own) => {
        if (!own) return undefined
        const value = next + 8 <= at + 4 + length ? number64(view, next) : null
        if (value === null) throw damaged()
        next += 8
        return value
      })
    }
    at += 4 + length
  }
  throw damaged()
}

/** Entries that share bytes are a bomb: a few bytes that unpack to many parts. */
function refuseOverlaps(entries: readonly Entry[], end: number): void {
  const inOrder = entries.toSorted((one, other) => one.local - other.local)
  for (const [index, { data, packedSize }] of inOrder.entries())
    if (data + packedSize > (inOrder[index + 1]?.local ?? end))
      throw new Unreadable('is damaged, two of its parts stand in the same bytes')
}
