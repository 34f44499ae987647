/** The names of files as reports for programs write them. */
import { isAbsolute, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The path of a file below the folder that the command ran in, with `/`, as code hosts know it; the whole path of one that
 * stands elsewhere. `<stdin>` and its like stay as they are.
 */
export function repositoryPath(path: string, cwd: string): string {
  if (path.startsWith('<')) return path
  const whole = resolve(cwd, path)
  const below = relative(cwd, whole)
  const isBelow = below !== '' && !isAbsolute(below) && below !== '..' && !/^\.\.[/\\]/.test(below)
  return (isBelow ? below : whole).replaceAll('\\', '/')
}

/** The same as a reference of RFC 3986: relative below the folder, else with `file:`. */
export function fileReference(path: string, cwd: string): string {
  const own = repositoryPath(path, cwd)
  if (isAbsolute(own)) return pathToFileURL(own).href
  return own.split('/').map(encodeURIComponent).join('/')
}
