/** Where files may be read: in the folders that the client names, or those of the command line, and nowhere else. */
import { isInside } from '@stigmalint/files'
import { realpathSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Resolved = { ok: true; path: string } | { ok: false; message: string }

/**
 * The path of a file or folder within the roots, links followed. What lies outside is told in the same words whether it is
 * there or not.
 */
export function resolveIn(roots: readonly string[], name: string): Resolved {
  const [first] = roots
  if (first === undefined) return { ok: false, message: 'no folder may be read, the client has to name one as a root' }
  const wanted = resolve(first, name)
  const allowed = roots.flatMap((root) => realPath(root) ?? [])
  const outside = {
    ok: false,
    message: `${name}: outside of the folders that may be read (${roots.join(', ')})`
  } as const
  if (![...roots, ...allowed].some((root) => isInside(root, wanted))) return outside
  const real = realPath(wanted)
  if (real === null) return { ok: false, message: `${name}: not found` }
  return allowed.some((root) => isInside(root, real)) ? { ok: true, path: real } : outside
}

/** Null where nothing is there that may be looked at. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** The folders of addresses; those that are none on this machine are left out. */
export const foldersOf = (uris: readonly string[]): string[] =>
  uris.flatMap((uri) => {
    try {
      const path = fileURLToPath(uri)
      return isAbsolute(path) ? [path] : []
    } catch {
      return []
    }
  })
