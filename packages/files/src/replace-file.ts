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
import type { FileState } from './open-file.js'
import { codeOf } from './file-error.js'
import { readRegularFile } from './read-regular-file.js'
import { openTemporary } from './temporary-file.js'

/** Writes `bytes` with the permissions of the file as it was read. Answers null, or why it did not. */
export function replaceFile(path: string, file: FileState, bytes: Uint8Array): string | null {
  // Root may write anything; who took away the right to write meant it.
  if ((file.stats.mode & 0o222n) === 0n) return 'is read-only, allow writing to fix it'
  let beside: string | null = null
  try {
    const target = realpathSync(path) // through a link to the file itself, so that the link stays
    const { path: made, descriptor } = openTemporary(dirname(target), Number(file.stats.mode & 0o777n))
    beside = made
    try {
      writeFileSync(descriptor, bytes)
      keepOwner(descriptor, file.stats)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (!isAsRead(target, file)) return 'changed while it was checked, run it again'
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
function isAsRead(path: string, { bytes, stats }: FileState): boolean {
  const now = readRegularFile(path, Number(stats.size))
  if (!now.ok || !now.bytes.equals(bytes)) return false
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
