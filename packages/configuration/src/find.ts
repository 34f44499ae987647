/** Where the configuration of a file stands. Kept small: it runs for every file, the reading only where something was found. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The names of a configuration, in the order in which they are tried in a folder. */
export const configurationNames = ['stigmalint.config.yml', 'stigmalint.config.yaml', 'stigmalint.config.json'] as const

/** What is asked of a file system; an editor may answer with texts that are not saved yet. */
export interface FileAccess {
  isFile: (path: string) => boolean
  isFolder: (path: string) => boolean
  readText: (path: string) => string
  /** the paths of all files below a folder, sorted */
  listFiles: (folder: string) => string[]
}

/** The file system of this machine. */
export const nodeFiles: FileAccess = {
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  readText: (path) => readFileSync(path, 'utf8'),
  listFiles: function list(folder): string[] {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? list(path) : [path]
      })
  }
}

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
  const git = join(folder, '.git')
  return folder === dirname(folder) || files.isFolder(git) || files.isFile(git)
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
