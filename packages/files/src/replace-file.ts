/** Writing a fixed file whole or not at all: beside it first, then renamed over it. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  type BigIntStats
} from 'node:fs'
import { dirname } from 'node:path'
import type { FileSource } from './read-source.js'
import { encode, whyNotEncoded } from './decode.js'
import { codeOf } from './file-error.js'
import { readRegularFile } from './read-regular-file.js'
import { openTemporary } from './temporary-file.js'

/** Writes `text` with the encoding, byte-order marks and permissions of `source`. Answers null, or why it did not. */
export function replaceFile(path: string, source: FileSource, text: string): string | null {
  const bytes = encode({ ...source, text })
  if (bytes === null) return whyNotEncoded(source)
  // Root may write anything; who took away the right to write meant it.
  if ((source.stats.mode & 0o222n) === 0n) return 'is read-only, allow writing to fix it'
  let beside: string | null = null
  try {
    const target = realpathSync(path) // through a link to the file itself, so that the link stays
    const { path: made, descriptor } = openTemporary(dirname(target), Number(source.stats.mode & 0o777n))
    beside = made
    try {
      writeFileSync(descriptor, bytes)
      keepOwner(descriptor, source.stats)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (!isAsRead(target, source)) return 'changed while it was checked, run it again'
    renameSync(beside, target)
    beside = null
    return null
  } catch (error) {
    return describeWriteError(error)
  } finally {
    if (beside !== null) removeQuietly(beside)
  }
}

/** Whether a file is the very one that was read, with the same bytes: some saves leave size and times as they were. */
function isAsRead(path: string, source: FileSource): boolean {
  const now = readRegularFile(path, Number(source.stats.size))
  if (!now.ok || encode(source)?.equals(now.bytes) !== true) return false
  const { stats } = source
  return (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every((key) => now.stats[key] === stats[key])
}

/** The owner first: a change of it takes away some permissions. */
function keepOwner(descriptor: number, { uid, gid, mode }: BigIntStats): void {
  const own = fstatSync(descriptor, { bigint: true })
  if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, Number(uid), Number(gid))
  fchmodSync(descriptor, Number(mode & 0o7777n))
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // a later run removes it
  }
}

/** Why a file was not written, and what to do: one line without the path, which the file is left by as it was. */
function describeWriteError(error: unknown): string {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'is gone, nothing was written'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'not written, the disk is full; make room and run it again'
    case 'EROFS':
      return 'not written, its disk is read-only'
    case 'EACCES':
    case 'EPERM':
      return 'not written, check the permissions of its folder'
    default:
      return `cannot be written (${code || String(error)})`
  }
}
