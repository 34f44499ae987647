/** Folders and links, walked down to the files that are read; ignore files are obeyed on the way. */
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import { dataByName } from './data-files.js'
import { formatOf } from './formats.js'
import {
  ignoreFileNames,
  ignoreFilesAbove,
  ignoredBy,
  ignoredWithFolders,
  withIgnoreFiles,
  type IgnoreFileName,
  type IgnoreLayer
} from './ignore-files.js'
import { describeFileError } from './file-error.js'
import { endingOf, isUnreadProse } from './unread.js'

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

/** How many files were passed over, by what they are: an ending, or a few words. */
export type PassedOver = ReadonlyMap<string, number>

export interface Inputs {
  files: Input[]
  notices: Notice[]
  passedOver: PassedOver
}

/** Called between parts of the work: it may wait, so that others get their turn, and may throw, which ends the search. */
export type Pause = () => void | Promise<void>

export interface Search {
  workingFolder: string
  pause: Pause
  files: Map<string, Input>
  notices: Notice[]
  passedOver: Map<string, number>
  /** what is named and missing or not read is passed over */
  ignoreUnknown: boolean
  /** the real paths of the folders that were walked */
  realFolders: Set<string>
  /** links to folders and files, followed after everything that is there itself */
  links: { path: string; shown: string; layers: readonly IgnoreLayer[]; wanted: Wanted }[]
}

export type Wanted = (path: string) => boolean

interface Counts {
  kept: number
  ignored: number
}

/** What a folder came to; `by` is the ignore file that leaves the folder itself out. */
export interface Walked extends Counts {
  by: IgnoreFileName | null
}

/** Folders that hold other people's files or a version control system's. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

export function newSearch(workingFolder: string, pause: Pause, ignoreUnknown: boolean): Search {
  return {
    workingFolder,
    pause,
    files: new Map(),
    notices: [],
    passedOver: new Map(),
    ignoreUnknown,
    realFolders: new Set(),
    links: []
  }
}

/** Adds the files of a folder to the search. */
export async function walkFolder(search: Search, folder: string, shown: string, wanted: Wanted): Promise<Walked> {
  const counts: Counts = { kept: 0, ignored: 0 }
  const layers = await ignoreFilesAbove(folder, search.workingFolder)
  const by = ignoredWithFolders(
    layers.filter((layer) => layer.folder !== folder),
    folder,
    true
  )
  const real = by === null ? realFolder(search, folder, shown) : null
  if (by !== null) counts.ignored++
  else if (real !== null) await walk(search, folder, shown, real, layers, wanted, counts, true)
  await followLinks(search, counts)
  return { ...counts, by }
}

export function fail(search: Search, message: string): void {
  search.notices.push({ message, isFailure: true })
}

function realFolder(search: Search, folder: string, shown: string): string | null {
  try {
    return realpathSync(folder)
  } catch (error) {
    fail(search, `${shown}: ${describeFileError(error)}`)
    return null
  }
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
  await search.pause()
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
      const isRead = formatOf(entry.name) !== null
      if (!(isRead || isUnreadProse(entry.name)) || !wanted(path)) continue
      const isIgnored = layers.length > 0 && ignoredBy(layers, path, false) !== null
      if (isIgnored) {
        if (isRead) counts.ignored++
      } else if (!isRead) passOver(search.passedOver, endingOf(entry.name))
      else if (dataByName(path) !== null) passOver(search.passedOver, dataFiles)
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
    } else if (formatOf(path) !== null && dataByName(path) === null && wanted(path)) {
      if (search.files.has(real)) counts.kept++
      else keep(search, counts, path, shown)
    }
  }
}

/** What files of data are counted as that end like plain text. */
export const dataFiles = '.txt with data'

export function passOver(counts: Map<string, number>, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

function keep(search: Search, counts: Counts, path: string, shown: string): void {
  counts.kept++
  if (!search.files.has(path)) search.files.set(path, { path, shown, isNamed: false })
}
