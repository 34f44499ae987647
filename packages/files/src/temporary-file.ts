/**
 * The files beside others in which new texts are written, before they take the place of the old. A run that is ended in
 * the middle leaves one behind; its name tells a later run whose it was.
 */
import { lstatSync, openSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { codeOf } from './file-error.js'

/** Short, however long the name of the file itself is. */
const host = hostname()
  .replace(/[^\w.-]/g, '')
  .slice(0, 40)
const made = /^\.stigmalint-([\w.-]{0,40})~(\d{1,10})~[\da-z]{12}\.tmp$/
const hour = 60 * 60 * 1000
const tries = 8

/** A name that no two runs share, of machines and containers either. */
export function temporaryName(): string {
  const random = Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  return `.stigmalint-${host}~${process.pid}~${random}.tmp`
}

/** Makes a new file in a folder, open for writing. It throws what `openSync` throws. */
export function openTemporary(
  folder: string,
  mode: number,
  nameIt: () => string = temporaryName
): { path: string; descriptor: number } {
  for (let left = tries; ; left--) {
    const path = join(folder, nameIt())
    try {
      return { path, descriptor: openSync(path, 'wx', mode) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || left === 0) throw error
    }
  }
}

/** Removes what ended runs have left beside a file, and looks into each folder once. */
export function leftoverRemover(): (path: string) => void {
  const done = new Set<string>()
  return (path) => {
    try {
      const folder = dirname(realpathSync(path))
      if (done.has(folder)) return
      done.add(folder)
      removeLeftovers(folder)
    } catch {
      // who reads or writes here will say why not
    }
  }
}

/**
 * Removes from a folder the files with a name from `temporaryName` whose process is gone or, where that cannot be told,
 * which are more than an hour old. What cannot be removed stays.
 */
export function removeLeftovers(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const [, where, process] = made.exec(name) ?? []
    if (where === undefined || process === undefined) continue
    const path = join(folder, name)
    try {
      const stats = lstatSync(path)
      const isOver = (where === host && isGone(Number(process))) || now - stats.mtimeMs > hour
      if (stats.isFile() && stats.nlink === 1 && isOver) rmSync(path)
    } catch {
      // somebody else was faster, or it may not be removed
    }
  }
}

function isGone(id: number): boolean {
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}
