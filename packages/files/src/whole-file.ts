/** A file that a run makes: whole once the run is done, or as it was before. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './file-error.js'
import { openTemporary, removeLeftovers } from './temporary-file.js'

export interface WholeFile {
  /** Adds bytes, or text in UTF-8. It throws what writing throws. */
  write: (content: string | Uint8Array) => void
  /** What was written becomes the file. It throws what writing throws. */
  done: () => void
  /** The file stays as it was; nothing where it is done. */
  drop: () => void
}

export type Begun = { ok: true; file: WholeFile } | { ok: false; message: string }

/**
 * Begins a file, or says in one line without the path why it cannot be made, before any work is done for it. What is no
 * regular file, a pipe or a terminal, is written to at once.
 */
export function beginFile(path: string): Begun {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory() === true) return { ok: false, message: 'is a folder, name a file in it' }
    if (stats?.isFile() === false) return { ok: true, file: passedOn(path) }
    if (stats && (stats.mode & 0o222) === 0) return { ok: false, message: 'is read-only, allow writing to it' }
    return { ok: true, file: renamed(stats ? realpathSync(path) : path, stats ? stats.mode & 0o777 : 0o666) }
  } catch (error) {
    return { ok: false, message: describeWhy(error) }
  }
}

function passedOn(path: string): WholeFile {
  const descriptor = openSync(path, 'w')
  return { write: (content) => writeAll(descriptor, content), done: () => closeSync(descriptor), drop: () => undefined }
}

function renamed(path: string, mode: number): WholeFile {
  removeLeftovers(dirname(path))
  const { path: beside, descriptor } = openTemporary(dirname(path), mode)
  let isOpen = true
  const close = (): void => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  return {
    write: (content) => writeAll(descriptor, content),
    done: () => {
      fsyncSync(descriptor)
      close()
      renameSync(beside, path)
    },
    drop: () => {
      close()
      rmSync(beside, { force: true })
    }
  }
}

function writeAll(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let start = 0; start < bytes.length;) start += writeSync(descriptor, bytes, start)
}

export function describeWhy(error: unknown): string {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cannot be written, its folder is not there; make it first'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'cannot be written, the disk is full'
    case 'EROFS':
      return 'cannot be written, its disk is read-only'
    case 'EACCES':
    case 'EPERM':
      return 'cannot be written, check the permissions of its folder'
    default:
      return `cannot be written (${code || String(error)})`
  }
}
