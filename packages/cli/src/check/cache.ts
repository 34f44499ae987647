/**
 * What earlier runs found, by all that it depends on: the bytes of a file, the rules, the settings, how its format is read,
 * and the program. An entry is a file of its own, written whole, and trusted only where it is as it was written; so runs may
 * share a folder, and one that is stopped leaves nothing that another could take for an answer.
 */
import { describeFileError, readRegularFile } from '@stigmalint/files'
import { openTemporary, removeLeftovers } from '@stigmalint/files/replace'
import type { ReadFile } from '@stigmalint/project'
import { version } from '@stigmalint/project/version'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from '../itself.js'
import { keyOf } from './cache-key.js'
import type { FileLook, Wanted } from './look.js'
import { lookOf, plainLook, type PlainLook } from './plain-look.js'

export interface Cache {
  keyOf: (read: ReadFile, wanted: Wanted) => string
  /** What is known by a key; null: nothing, or nothing that could be trusted. */
  recall: (key: string) => FileLook | null
  /** Keeps what was found. Where that cannot be written, it is found again the next time. */
  keep: (key: string, look: FileLook) => void
}

/** So large an entry may be, in bytes. */
const mostBytes = 1 << 28
const day = 24 * 60 * 60 * 1000
/** So long an entry lies that nobody asks for, in milliseconds. */
const patience = 30 * day

export type CacheOpening = { ok: true; cache: Cache } | { ok: false; message: string }

/** Opens a folder, or makes it; `message` is one line without its path. */
export function openCache(folder: string): CacheOpening {
  try {
    // what others write there would be believed
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    tidy(folder)
  } catch (error) {
    return { ok: false, message: describeFileError(error) }
  }
  const program = [version(), build()].join(' ')
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2))
  return {
    ok: true,
    cache: {
      keyOf: (read, wanted) => keyOf(read, [program, JSON.stringify(wanted)]),
      recall: (key) => {
        const path = pathOf(key)
        const read = readRegularFile(path, mostBytes)
        if (!read.ok) return null
        if (Date.now() - Number(read.stats.mtimeMs) > day) touch(path)
        return contentOf(read.bytes)
      },
      keep: (key, look) => {
        // a mistake of the program says nothing of the text
        if (look.is === 'crashed') return
        try {
          writeWhole(pathOf(key), entryOf(look))
        } catch {
          // a full disk ends no check
        }
      }
    }
  }
}

const sumOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

function entryOf(look: FileLook): string {
  const body = JSON.stringify(plainLook(look))
  return `${sumOf(body)}\n${body}`
}

/** Null where it is not as it was written. */
function contentOf(bytes: Buffer): FileLook | null {
  const end = bytes.indexOf('\n')
  const body = bytes.subarray(end + 1)
  if (end < 0 || bytes.toString('latin1', 0, end) !== sumOf(body)) return null
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the sum says that it is what was written
  const plain: PlainLook = JSON.parse(body.toString('utf8'))
  return lookOf(plain)
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // then it is made again some day
  }
}

/** No `fsync`: an entry that a power cut has damaged is seen to be damaged. */
function writeWhole(path: string, text: string): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const { path: beside, descriptor } = openTemporary(folder, 0o600)
  try {
    writeFileSync(descriptor, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Once a day: takes out what was not asked for in a long time, and what runs that were stopped have left. */
function tidy(folder: string): void {
  const mark = join(folder, 'tidied')
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - last < day) return
  try {
    writeFileSync(mark, '')
  } catch {
    // it can still be read from
    return
  }
  for (const group of readdirSync(folder)) if (/^[\da-f]{2}$/.test(group)) tidyGroup(join(folder, group))
}

function tidyGroup(folder: string): void {
  removeLeftovers(folder)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > patience) rmSync(path, { force: true })
  }
}
