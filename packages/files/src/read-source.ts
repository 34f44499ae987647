/** One file to its text, or one line that says why not. */
import { decode, lineOfBadByte, type Source } from './decode.js'
import { readRegularFile } from './read-regular-file.js'

/** Larger files are named and skipped: they are data, not drafts, and findings in them would fill the memory. */
export const maxBytes = 32 * 1024 * 1024

export type SourceResult = { ok: true; source: Source } | { ok: false; message: string }

/** Reads a file that is its own text. `message` starts with what the caller puts the path in front of: `:3: …` or `: …`. */
export function readSource(path: string): SourceResult {
  const read = readRegularFile(path, maxBytes)
  if (!read.ok) return { ok: false, message: `: ${read.message}` }
  const source = decode(read.bytes)
  return source ? { ok: true, source } : { ok: false, message: badEncoding(read.bytes) }
}

/** What has to be said of a text whose encoding was guessed; null for most. It starts like `message` above. */
export function encodingNote({ encoding }: Source): string | null {
  return encoding === 'windows-1252' ? ': not UTF-8, read as Windows-1252; save it as UTF-8 to be sure' : null
}

/** Why bytes could not be read as text, and the mend. */
export function badEncoding(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return ': begins as UTF-16 but is not, save it as UTF-8'
  return `:${lineOfBadByte(bytes)}: not UTF-8 from this line on, nor Windows-1252; save the file as UTF-8`
}
