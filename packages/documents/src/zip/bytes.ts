/** Bytes packed and unpacked, with what browsers and Node share. */
import { Unreadable } from '../unreadable.js'

type Bytes = Uint8Array<ArrayBuffer>

/** Unpacks at most `most` bytes. @throws {Unreadable} if there are more, or if the bytes are not what packing makes */
export async function inflated(packed: Uint8Array, most: number): Promise<Bytes> {
  const reader = through(packed, new DecompressionStream('deflate-raw'))
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable('cannot be unpacked, it is damaged')
    })
    if (done) return joined(parts, length)
    length += value.length
    parts.push(value)
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      throw new Unreadable('unpacks to more than it says')
    }
  }
}

export async function deflated(bytes: Uint8Array): Promise<Bytes> {
  const reader = through(bytes, new CompressionStream('deflate-raw'))
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(parts, length)
    length += value.length
    parts.push(value)
  }
}

/** So much is handed over at a time: what is asked for no longer is not unpacked. */
const portion = 16 * 1024

/** What packs or unpacks. */
interface Packer {
  readable: ReadableStream<Uint8Array>
  writable: WritableStream<Uint8Array<ArrayBuffer>>
}

function through(bytes: Uint8Array, by: Packer): ReadableStreamDefaultReader<Uint8Array> {
  let at = 0
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, (at += portion)))
    }
  })
  return source.pipeThrough(by).getReader()
}

export function joined(parts: readonly Uint8Array[], length = parts.reduce((sum, own) => sum + own.length, 0)): Bytes {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum of a zip's entries. */
export function crcOf(bytes: Uint8Array): number {
  let value = -1
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  return (value ^ -1) >>> 0
}
