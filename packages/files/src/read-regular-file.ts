/**
 * The bytes of a file that somebody else may have laid there: only of a regular file, or a link to one, and never more
 * than so many. A pipe would be waited for without end, a device may have no end.
 */
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs'
import { describeFileError } from './file-error.js'

/** `message` is one line without the path: what is wrong, and how to mend it. */
export type RegularFile = { ok: true; bytes: Buffer; stats: BigIntStats } | { ok: false; message: string }

/** Reads a file of at most `most` bytes. It never throws and never waits for another program. */
export function readRegularFile(path: string, most: number): RegularFile {
  let descriptor: number | undefined
  try {
    // Asked before, since to open a device may already do something; and again behind, since it may be another by now.
    const problem = whyNotRegular(statSync(path, { bigint: true }), most)
    if (problem !== null) return { ok: false, message: problem }
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(descriptor, { bigint: true })
    const problemNow = whyNotRegular(stats, most)
    if (problemNow !== null) return { ok: false, message: problemNow }
    const bytes = readAtMost(descriptor, Number(stats.size), most)
    return bytes === null ? { ok: false, message: tooLarge('', most) } : { ok: true, bytes, stats }
  } catch (error) {
    return { ok: false, message: describeFileError(error) }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function whyNotRegular(stats: BigIntStats, most: number): string | null {
  if (!stats.isFile()) return `${kindOf(stats)}, not a file; remove it, or put a file in its place`
  return Number(stats.size) > most ? tooLarge(`${inWords(Number(stats.size))} is `, most) : null
}

function kindOf(stats: BigIntStats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}

const tooLarge = (size: string, most: number): string =>
  `${size}more than the ${inWords(most)} that one file may have, split it`

function inWords(bytes: number): string {
  const [unit, name] = bytes < 1024 * 1024 ? [1024, 'KB'] : [1024 * 1024, 'MB']
  return `${(bytes / unit).toFixed(bytes % unit === 0 ? 0 : 1)} ${name}`
}

/** Null where there is more. The size is what to expect, no promise: some files say 0 and others grow. */
function readAtMost(descriptor: number, size: number, most: number): Buffer | null {
  let bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null)
    length += read
    if (length > most) return null
    if (read === 0) return bytes.subarray(0, length)
    if (length === bytes.length)
      bytes = Buffer.concat([bytes], Math.min(most + 1, Math.max(bytes.length * 2, 64 * 1024)))
  }
}
