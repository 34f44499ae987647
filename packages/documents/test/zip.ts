/** A zip of texts, stored as they are: what tests of documents in zips are made of. */
import { crcOf } from '../src/zip/bytes.js'

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { name: new TextEncoder().encode(name), bytes, crc: crcOf(bytes) }
  })
  const out: number[] = []
  const records: number[] = []
  const numbers = (to: number[], ...values: readonly (readonly [value: number, length: number])[]): void => {
    for (const [value, length] of values)
      for (let byte = 0; byte < length; byte++) to.push(Math.floor(value / 256 ** byte) % 256)
  }
  for (const { name, bytes, crc } of files) {
    const sizes = [
      [crc, 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2]
    ] as const
    const offset = out.length
    numbers(out, [0x04034b50, 4], [20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], ...sizes)
    for (const byte of name) out.push(byte)
    for (const byte of bytes) out.push(byte)
    numbers(records, [0x02014b50, 4], [20, 2], [20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], ...sizes)
    numbers(records, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    for (const byte of name) records.push(byte)
  }
  const start = out.length
  for (const byte of records) out.push(byte)
  numbers(
    out,
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [records.length, 4],
    [start, 4],
    [0, 2]
  )
  return Uint8Array.from(out)
}
