/** .gitignore and .stigmalintignore, with the meaning that git gives them: the deepest file that says something decides. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'

export const ignoreFileNames = ['.gitignore', '.stigmalintignore'] as const
export type IgnoreFileName = (typeof ignoreFileNames)[number]

export interface IgnoreLayer {
  folder: string
  name: IgnoreFileName
  matcher: Ignore
}

/** Adds the ignore files of one folder; `names` are those that are there. The package is loaded with the first of them. */
export async function withIgnoreFiles(
  layers: readonly IgnoreLayer[],
  folder: string,
  names: readonly IgnoreFileName[]
): Promise<readonly IgnoreLayer[]> {
  if (names.length === 0) return layers
  const { default: ignore } = await import('ignore')
  return [
    ...layers,
    ...names.map((name) => ({ folder, name, matcher: ignore().add(readFileSync(join(folder, name), 'utf8')) }))
  ]
}

/** The ignore files above and in `folder`, up to the root of its repository; without a repository, up to `top`. */
export async function ignoreFilesAbove(folder: string, top: string): Promise<readonly IgnoreLayer[]> {
  const found: { folder: string; names: IgnoreFileName[] }[] = []
  let isInRepository = false
  for (let at = folder; ; at = dirname(at)) {
    const names = ignoreFileNames.filter((name) => existsSync(join(at, name)))
    if (names.length > 0) found.unshift({ folder: at, names })
    isInRepository = existsSync(join(at, '.git'))
    if (isInRepository || at === dirname(at)) break
  }
  let layers: readonly IgnoreLayer[] = []
  for (const { folder: at, names } of found)
    if (isInRepository || isInside(top, at)) layers = await withIgnoreFiles(layers, at, names)
  return layers
}

/** The ignore file that leaves a path out, or null. Folders end in a slash, as git asks. */
export function ignoredBy(layers: readonly IgnoreLayer[], path: string, isFolder: boolean): IgnoreFileName | null {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index]
    if (!layer) continue
    const from = relative(layer.folder, path)
    if (from === '' || from.startsWith('..')) continue
    const result = layer.matcher.test((sep === '/' ? from : from.replaceAll(sep, '/')) + (isFolder ? '/' : ''))
    if (result.ignored) return layer.name
    if (result.unignored) return null
  }
  return null
}

/** As git has it: what lies in a folder that is left out is left out as well. */
export function ignoredWithFolders(
  layers: readonly IgnoreLayer[],
  path: string,
  isFolder: boolean
): IgnoreFileName | null {
  if (layers.length === 0) return null
  const top = layers[0]?.folder ?? path
  const steps = relative(top, path).split(/[\\/]/)
  for (let count = 1; count <= steps.length; count++) {
    const by = ignoredBy(layers, join(top, ...steps.slice(0, count)), count < steps.length || isFolder)
    if (by !== null) return by
  }
  return null
}

/**
 * The ignore file that leaves out even a file that was named, or opened in an editor: only `.stigmalintignore` does,
 * for what git ignores may still be a draft. The file need not be there.
 */
export async function leftOutBy(path: string, top: string): Promise<IgnoreFileName | null> {
  const layers = await ignoreFilesAbove(dirname(path), top)
  return ignoredWithFolders(
    layers.filter((layer) => layer.name === '.stigmalintignore'),
    path,
    false
  )
}

function isInside(folder: string, path: string): boolean {
  const from = relative(folder, path)
  return from === '' || !from.startsWith('..')
}
