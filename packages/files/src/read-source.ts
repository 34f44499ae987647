/** One file to its text, or one line that says why not. */
import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { decode, lineOfBadByte, type Source } from './decode.js'

/** Larger files are named and skipped: they are data, not drafts, and findings in them would fill the memory. */
export const maxBytes = 32 * 1024 * 1024

export interface FileSource extends Source {
  stats: Stats
}

export type SourceResult = { ok: true; source: FileSource } | { ok: false; message: string }

/** Reads a file. `message` starts with what the caller puts the path in front of: `:3: …` or `: …`. */
export function readSource(path: string): SourceResult {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    const stats = fstatSync(descriptor)
    if (stats.size > maxBytes)
      return {
        ok: false,
        message: `: ${megabytes(stats.size)} MB is more than the ${megabytes(maxBytes)} MB that one file may have, split it`
      }
    const bytes = readFileSync(descriptor)
    const source = decode(bytes)
    if (source) return { ok: true, source: { ...source, stats } }
    return { ok: false, message: badEncoding(bytes) }
  } catch (error) {
    return { ok: false, message: `: ${describeFileError(error)}` }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
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

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)
}

/** A failed file operation in words. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder, check the path'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read, check its permissions'
    case 'ELOOP':
      return 'a link that leads back to itself, remove it or name the file it was meant for'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'EISDIR':
      return 'a folder, not a file'
    default:
      return `cannot be read (${code || String(error)})`
  }
}
