/** Where the configuration of a file stands. Kept small: it runs for every file, the reading only where something was found. */
import { describeFileError, isInside, readRegularFile, repositoryRoot } from '@stigmalint/files'
import { lstatSync, opendirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The names of a configuration, in the order in which they are tried in a folder. */
export const configurationNames = ['stigmalint.config.yml', 'stigmalint.config.yaml', 'stigmalint.config.json'] as const

/** What is asked of a file system; an editor may answer with texts that are not saved yet. */
export interface FileAccess {
  /** whether something stands there that is no folder; reading says what is wrong with it. Never throws */
  isFile: (path: string) => boolean
  /** Never throws. */
  isFolder: (path: string) => boolean
  /** Throws an Error that says in one line without the path why the text cannot be had. */
  readText: (path: string) => string
  /** the paths of all files below a folder, sorted; throws like `readText` */
  listFiles: (folder: string) => string[]
  /** the path with all links followed, as far as it is there; never throws */
  realPath: (path: string) => string
}

/** A configuration and a file of rules may be so long, in bytes: what people write is a tenth of it. */
export const mostBytes = 256 * 1024
/** So many files and folders may lie in a house folder. */
export const mostFiles = 5000

/** The file system of this machine. */
export const nodeFiles: FileAccess = {
  isFile: (path) => attempt(() => lstatSync(path, { throwIfNoEntry: false })) != null && !nodeFiles.isFolder(path),
  isFolder: (path) => attempt(() => statSync(path, { throwIfNoEntry: false })?.isDirectory()) ?? false,
  readText: (path) => {
    const read = readRegularFile(path, mostBytes)
    if (!read.ok) throw new Error(read.message)
    return read.bytes.toString('utf8')
  },
  listFiles: (folder) => listBelow(folder).sort(),
  realPath: function real(path): string {
    const parent = dirname(path)
    return attempt(() => realpathSync(path)) ?? (parent === path ? path : join(real(parent), basename(path)))
  }
}

/** The keys under which a file holds its configuration: in package.json one, else none. */
export const topKeysOf = (path: string): readonly string[] =>
  /(?:^|[\\/])package\.json$/.test(path) ? ['stigmalint'] : []

/** Why a text or a folder cannot be had: the line of `readText`, or a failure of the file system in words. */
export const whyNot = (error: unknown): string =>
  error instanceof Error && !('code' in error) ? error.message : describeFileError(error)

/** What a function answers; null where it throws, as functions of the file system do for names that no file can have. */
function attempt<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask()
  } catch {
    return null
  }
}

function listBelow(top: string): string[] {
  const found: string[] = []
  const folders = [top]
  let count = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const opened = opendirSync(folder)
    try {
      for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
        if (++count > mostFiles)
          throw new Error(`has more than ${mostFiles} files and folders, name a folder that holds rules alone`)
        if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue
        ;(entry.isDirectory() ? folders : found).push(join(folder, entry.name))
      }
    } finally {
      opened.closeSync()
    }
  }
  return found
}

/**
 * The folder out of which nothing is read: the repository that a folder lies in, else the folder itself. A link or a
 * path that leads out of it may lead to what only its owner may see, and a stranger may have written it.
 */
export function borderOf(folder: string, files: FileAccess): string {
  const real = files.realPath(folder)
  return repositoryRoot(real, (path) => exists(path, files)) ?? real
}

/** Whether a path, with all links followed, lies in a folder or is it. */
export const isWithin = (border: string, path: string, files: FileAccess): boolean =>
  isInside(border, files.realPath(path))

const exists = (path: string, files: FileAccess): boolean => files.isFolder(path) || files.isFile(path)

/** The configuration that stands in this very folder, or null. */
export function configurationIn(folder: string, files: FileAccess): string | null {
  for (const name of configurationNames) {
    const path = join(folder, name)
    if (files.isFile(path)) return path
  }
  const manifest = join(folder, 'package.json')
  return files.isFile(manifest) && holdsConfiguration(files, manifest) ? manifest : null
}

/** The nearest configuration for a file, from its folder up to the root of its repository, or null. */
export function findConfiguration(file: string, files: FileAccess = nodeFiles): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = configurationIn(folder, files)
    if (found !== null || isTop(folder, files)) return found
  }
}

/** Whether nothing above a folder counts for it: it is a repository, and what lies above may be somebody else's. */
export function isTop(folder: string, files: FileAccess): boolean {
  return folder === dirname(folder) || exists(join(folder, '.git'), files)
}

function holdsConfiguration(files: FileAccess, manifest: string): boolean {
  let text: string
  try {
    text = files.readText(manifest)
  } catch {
    return false
  }
  // The word is looked for first: parsing every manifest on the way up would cost more than the check itself.
  if (!/"stigmalint"\s*:/.test(text)) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'stigmalint')
  } catch {
    return true // reading it will say what is wrong
  }
}
