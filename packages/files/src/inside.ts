/** Where a path lies among folders. Nothing is asked of the file system but where a repository begins. */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** The way from a folder to a path in it, empty for the folder itself; null for a path outside. Both are full paths. */
export function wayInto(folder: string, path: string): string | null {
  const from = relative(folder, path)
  return from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from) ? null : from
}

/** Whether a path is a folder or lies in it; both are full paths. */
export const isInside = (folder: string, path: string): boolean => wayInto(folder, path) !== null

/** A folder and those in it on the way to another, which lies in it. */
export function foldersDownTo(folder: string, last: string): string[] {
  const above = folder === last ? [] : foldersDownTo(folder, dirname(last))
  return [...above, last]
}

/**
 * The nearest folder from this one upwards that is a repository of git; null outside of all. `exists`: whether something
 * stands at a path, for who answers with more than the disk.
 */
export function repositoryRoot(folder: string, exists: (path: string) => boolean = existsSync): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at
    if (at === dirname(at)) return null
  }
}
