/** .gitignore and .stigmalintignore, with the meaning that git gives them: the deepest file that says something decides. */
import { lstatSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { foldersDownTo, isInside, repositoryRoot, wayInto } from './inside.js'
import { readIgnoreRules, verdictOf, type IgnoreRule } from './ignore-rules.js'
import { readRegularFile } from './read-regular-file.js'

export const ignoreFileNames = ['.gitignore', '.stigmalintignore'] as const
export type IgnoreFileName = (typeof ignoreFileNames)[number]

/** One ignore file. */
export interface IgnoreLayer {
  folder: string
  name: IgnoreFileName
  rules: readonly IgnoreRule[]
  /** why it cannot be used, where it cannot: then nobody knows what it leaves out, and nothing below it is checked */
  problem: string | null
}

/** Larger ones are no lists that somebody wrote. */
const mostBytes = 256 * 1024

/** Adds the ignore files of one folder; `names` are those that are there. */
export function withIgnoreFiles(
  layers: readonly IgnoreLayer[],
  folder: string,
  names: readonly IgnoreFileName[]
): readonly IgnoreLayer[] {
  if (names.length === 0) return layers
  const own = names.map((name): IgnoreLayer => {
    const read = readRegularFile(join(folder, name), mostBytes)
    return read.ok
      ? { folder, name, rules: readIgnoreRules(read.bytes.toString('utf8')), problem: null }
      : { folder, name, rules: [], problem: read.message }
  })
  return [...layers, ...own]
}

/** The ignore files above and in `folder`, up to the root of its repository; without a repository, up to `top`. */
export function ignoreFilesAbove(
  folder: string,
  top: string,
  asked: readonly IgnoreFileName[] = ignoreFileNames
): readonly IgnoreLayer[] {
  const root = repositoryRoot(folder) ?? top
  let layers: readonly IgnoreLayer[] = []
  for (const at of isInside(root, folder) ? foldersDownTo(root, folder) : [folder])
    layers = withIgnoreFiles(
      layers,
      at,
      asked.filter((name) => isThere(join(at, name)))
    )
  return layers
}

/** The ignore file that leaves a path out, or null. What leaves out a folder above it is not asked. */
export function ignoredBy(layers: readonly IgnoreLayer[], path: string, isFolder: boolean): IgnoreLayer | null {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index]
    if (!layer) continue
    const from = wayInto(layer.folder, path)
    if (from === null || from === '') continue
    if (layer.problem !== null) return layer
    const verdict = verdictOf(layer.rules, from.split(sep), isFolder)
    if (verdict !== null) return verdict === 'ignored' ? layer : null
  }
  return null
}

/** As git has it: what lies in a folder that is left out is left out as well. */
export function ignoredWithFolders(
  layers: readonly IgnoreLayer[],
  path: string,
  isFolder: boolean
): IgnoreLayer | null {
  if (layers.length === 0) return null
  const top = layers[0]?.folder ?? path
  const steps = relative(top, path).split(/[\\/]/)
  for (let count = 1; count <= steps.length; count++) {
    const by = ignoredBy(layers, join(top, ...steps.slice(0, count)), count < steps.length || isFolder)
    if (by !== null) return by
  }
  return null
}

/** The ignore file that leaves a file out, and why it cannot be used, where it cannot. */
export interface LeftOut {
  name: IgnoreFileName
  /** the full path of the ignore file */
  path: string
  problem: string | null
}

/**
 * The ignore file that leaves out even a file that was named, or opened in an editor: only `.stigmalintignore` does,
 * for what git ignores may still be a draft. The file need not be there. Asked of all ignore files, what leaves it out of
 * the check of a folder.
 */
export function leftOutBy(
  path: string,
  top: string,
  asked: readonly IgnoreFileName[] = ['.stigmalintignore']
): LeftOut | null {
  const layer = ignoredWithFolders(ignoreFilesAbove(dirname(path), top, asked), path, false)
  return layer && { name: layer.name, path: join(layer.folder, layer.name), problem: layer.problem }
}

/** Why a file that was named is not checked: one line without its path. */
export const whyLeftOut = ({ name, path, problem }: LeftOut): string =>
  problem === null ? `left out by ${name}` : `not checked, ${path} has to be mended first: ${problem}`

/** Whatever it is: a pipe or a broken link of this name was meant to leave something out. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false // nothing can be read there
  }
}
