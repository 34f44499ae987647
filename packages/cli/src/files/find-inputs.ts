/** From the paths and globs of the command line to the files to check, in a fixed order and each once. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { formatOf, readExtensions } from './formats.js'
import {
  ignoreFileNames,
  ignoreFilesAbove,
  ignoredBy,
  withIgnoreFiles,
  type IgnoreFileName,
  type IgnoreLayer
} from './ignore-files.js'
import { describeFileError } from './read-source.js'

export interface Input {
  /** the full path */
  path: string
  /** the path as the user would write it */
  shown: string
  /** named on the command line itself, not found in a folder */
  isNamed: boolean
}

export interface Notice {
  /** one line that starts with the path */
  message: string
  /** whether something that was asked for could not be done */
  isFailure: boolean
}

export interface Inputs {
  files: Input[]
  notices: Notice[]
}

/** Folders that hold other people's files or a version control system's. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

export async function findInputs(names: readonly string[], workingFolder: string): Promise<Inputs> {
  const search: Search = { workingFolder, files: new Map(), notices: [], realFolders: new Set(), links: [] }
  const left = names.filter((name) => name.startsWith('!') && !existsSync(resolve(workingFolder, name)))
  for (const name of names) if (!left.includes(name)) await findNamed(search, name)
  const files = [...search.files.values()]
  return { files: left.length === 0 ? files : await withoutGlobs(files, left, workingFolder), notices: search.notices }
}

interface Search {
  workingFolder: string
  files: Map<string, Input>
  notices: Notice[]
  /** the real paths of the folders that were walked */
  realFolders: Set<string>
  /** links to folders and files, followed after everything that is there itself */
  links: { path: string; shown: string; layers: readonly IgnoreLayer[]; wanted: Wanted }[]
}

type Wanted = (path: string) => boolean

interface Counts {
  kept: number
  ignored: number
}

async function findNamed(search: Search, name: string): Promise<void> {
  const path = resolve(search.workingFolder, name)
  let stats
  try {
    stats = statSync(path)
  } catch (error) {
    if (/[*?[\]{}]/.test(name)) return findGlob(search, name)
    search.notices.push({
      message: `${name}: ${isLink(path) ? 'a link to nothing or to itself, mend or remove it' : describeFileError(error)}`,
      isFailure: true
    })
    return
  }
  if (stats.isDirectory()) return findInFolder(search, path, shownPath(search.workingFolder, path, name), name, null)
  if (!stats.isFile()) {
    fail(search, `${name}: neither a file nor a folder, name a file`)
    return
  }
  if (formatOf(path) === null) {
    fail(search, `${name}: this kind of file is not read yet, only ${readExtensions} are`)
    return
  }
  const layers = (await ignoreFilesAbove(resolve(path, '..'), search.workingFolder)).filter(
    (layer) => layer.name === '.stigmalintignore'
  )
  const by = layers.length > 0 ? ignoredWithFolders(layers, path) : null
  if (by !== null) {
    search.notices.push({ message: `${name}: left out by ${by}`, isFailure: false })
    return
  }
  search.files.set(path, { path, shown: shownPath(search.workingFolder, path, name), isNamed: true })
}

function fail(search: Search, message: string): void {
  search.notices.push({ message, isFailure: true })
}

async function findGlob(search: Search, glob: string): Promise<void> {
  const { default: picomatch } = await import('picomatch')
  const { base } = picomatch.scan(glob.replace(/^\.\//, ''))
  const folder = resolve(search.workingFolder, base)
  const pattern = relative(folder, resolve(search.workingFolder, glob))
  if (!existsSync(folder)) {
    fail(search, `${glob}: no file matches, check the pattern`)
    return
  }
  const matches = picomatch(pattern, { dot: true })
  await findInFolder(search, folder, shownPath(search.workingFolder, folder, base), glob, (path) =>
    matches(relative(folder, path))
  )
}

async function findInFolder(
  search: Search,
  folder: string,
  shown: string,
  name: string,
  wanted: Wanted | null
): Promise<void> {
  const counts: Counts = { kept: 0, ignored: 0 }
  const layers = await ignoreFilesAbove(folder, search.workingFolder)
  const by = ignoredWithFolders(
    layers.filter((layer) => layer.folder !== folder),
    folder
  )
  if (by !== null) counts.ignored++
  else await walk(search, folder, shown, realpathSync(folder), layers, wanted ?? (() => true), counts, true)
  await followLinks(search, counts)
  if (counts.kept > 0) return
  if (counts.ignored > 0) {
    fail(search, `${name}: everything is left out by ${by ?? 'ignore files'}, name a file or change what is ignored`)
    return
  }
  fail(
    search,
    `${name}: ${wanted === null ? 'no file to check in this folder' : 'no file matches'}, only ${readExtensions} are read`
  )
}

async function walk(
  search: Search,
  folder: string,
  shown: string,
  real: string,
  above: readonly IgnoreLayer[],
  wanted: Wanted,
  counts: Counts,
  isTop = false
): Promise<void> {
  search.realFolders.add(real)
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    fail(search, `${shown}: ${describeFileError(error)}`)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const ownNames: IgnoreFileName[] = isTop
    ? []
    : ignoreFileNames.filter((name) => entries.some((entry) => entry.name === name && entry.isFile()))
  const layers = ownNames.length === 0 ? above : await withIgnoreFiles(above, folder, ownNames)
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (skippedFolders.has(entry.name)) continue
      if (layers.length > 0 && ignoredBy(layers, path, true) !== null) counts.ignored++
      else await walk(search, path, join(shown, entry.name), `${real}/${entry.name}`, layers, wanted, counts)
    } else if (entry.isFile()) {
      if (formatOf(entry.name) === null || !wanted(path)) continue
      if (layers.length > 0 && ignoredBy(layers, path, false) !== null) counts.ignored++
      else keep(search, counts, path, join(shown, entry.name))
    } else if (entry.isSymbolicLink() && !skippedFolders.has(entry.name))
      search.links.push({ path, shown: join(shown, entry.name), layers, wanted })
  }
}

/** Links come last: what they lead to may have been found under its own name, and a folder is walked once. */
async function followLinks(search: Search, counts: Counts): Promise<void> {
  for (let link = search.links.shift(); link; link = search.links.shift()) {
    const { path, shown, layers, wanted } = link
    let real: string
    let isFolder: boolean
    try {
      real = realpathSync(path)
      isFolder = statSync(real).isDirectory()
    } catch {
      if (formatOf(path) !== null && wanted(path) && ignoredBy(layers, path, false) === null)
        fail(search, `${shown}: a link to nothing or to itself, mend or remove it`)
      continue
    }
    if (ignoredBy(layers, path, isFolder) !== null) {
      counts.ignored++
      continue
    }
    if (isFolder) {
      if (`${realpathSync(resolve(path, '..'))}/`.startsWith(`${real}/`))
        search.notices.push({
          message: `${shown}: a link back to a folder above it (a loop), not followed`,
          isFailure: false
        })
      else if (!search.realFolders.has(real)) await walk(search, path, shown, real, layers, wanted, counts)
    } else if (formatOf(path) !== null && wanted(path)) {
      if (search.files.has(real)) counts.kept++
      else keep(search, counts, path, shown)
    }
  }
}

function keep(search: Search, counts: Counts, path: string, shown: string): void {
  counts.kept++
  if (!search.files.has(path)) search.files.set(path, { path, shown, isNamed: false })
}

/** As git has it: what lies in a folder that is left out is left out as well. */
function ignoredWithFolders(layers: readonly IgnoreLayer[], path: string): IgnoreFileName | null {
  if (layers.length === 0) return null
  const isFolder = statSync(path).isDirectory()
  const top = layers[0]?.folder ?? path
  const steps = relative(top, path).split(/[\\/]/)
  for (let count = 1; count <= steps.length; count++) {
    const by = ignoredBy(layers, join(top, ...steps.slice(0, count)), count < steps.length || isFolder)
    if (by !== null) return by
  }
  return null
}

async function withoutGlobs(
  files: readonly Input[],
  globs: readonly string[],
  workingFolder: string
): Promise<Input[]> {
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch(
    globs.map((glob) => glob.slice(1)),
    { dot: true }
  )
  return files.filter((file) => !matches(relative(workingFolder, file.path).replaceAll('\\', '/')))
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function shownPath(workingFolder: string, path: string, name: string): string {
  if (name.startsWith('/')) return name
  return relative(workingFolder, path) || '.'
}
