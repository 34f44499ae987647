/** Writing a fixed file whole or not at all: beside it first, then renamed over it. */
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FileSource } from './read-source.js'
import { encode, encodingNames } from './decode.js'

/** Writes `text` with the encoding, byte-order mark and permissions of `source`. Answers null, or why it did not. */
export function replaceFile(path: string, source: FileSource, text: string): string | null {
  const bytes = encode({ ...source, text })
  if (bytes === null)
    return `is in ${encodingNames[source.encoding]}, which has no sign for a part of the new wording; save it as UTF-8 and run it again`
  let beside: string | null = null
  try {
    const target = realpathSync(path) // through a link to the file itself, so that the link stays
    const now = statSync(target, { bigint: true })
    if (now.mtimeNs !== source.stats.mtimeNs || now.size !== source.stats.size)
      return 'changed while it was checked, run it again'
    const mode = Number(now.mode)
    // Root may write anything; who took away the right to write meant it.
    if ((mode & 0o222) === 0) return 'is read-only, allow writing to fix it'
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    const descriptor = openSync(beside, 'wx', mode & 0o777)
    try {
      writeFileSync(descriptor, bytes)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    const made = statSync(beside, { bigint: true })
    if (made.uid !== now.uid || made.gid !== now.gid) chownSync(beside, Number(now.uid), Number(now.gid))
    chmodSync(beside, mode & 0o7777)
    renameSync(beside, target)
    beside = null
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return `cannot be written (${code})`
  } finally {
    if (beside !== null) rmSync(beside, { force: true })
  }
}
