/** What Word on Windows saves as plain text, unless it is told otherwise: a byte for each of 251 characters. */
import { isUtf8 } from 'node:buffer'

/** Bytes 0x80 to 0x9F; a blank where there is no character. All others are those of Latin-1. */
const special = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Written by hand, for Node's own decoder took some of these bytes for control characters in several versions. */
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from(special, (character, index): [string, number] => [character, 0x80 + index]).filter(
    ([character]) => character !== ' '
  )
)

/**
 * The text of bytes that are no UTF-8; null where they hold what no text holds, or where most of what is not ASCII is
 * UTF-8 all the same: a damaged file, of which a fix would make no better one.
 */
export function decodeWindows1252(bytes: Buffer): string | null {
  if (isDamagedUtf8(bytes)) return null
  let text = ''
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 32 ? !isWhiteSpace(byte) : byte === 127) return null
    if (byte < 0x80 || byte > 0x9f) continue
    const character = special.charAt(byte - 0x80)
    if (character === ' ') return null
    text += bytes.toString('latin1', from, at) + character
    from = at + 1
  }
  return text + bytes.toString('latin1', from)
}

/** Null if there is no byte for a character. */
export function encodeWindows1252(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 || (code > 0x9f && code < 0x100)) continue
    const byte = byteOf.get(text.charAt(at))
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}

const isWhiteSpace = (byte: number): boolean => byte === 9 || byte === 10 || byte === 12 || byte === 13

/** Whether more characters are UTF-8 than bytes are none. */
function isDamagedUtf8(bytes: Buffer): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    if (length > 1) {
      if (byte >= 0xc2 && isUtf8(bytes.subarray(at, at + length))) good++
      else {
        bad++
        at++
        continue
      }
    }
    at += length
  }
  return good > bad
}
