/** Folders and links, walked down to the files that are read; ignore files are obeyed on the way. */
import { isUtf8 } from 'node:buffer'
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { dataByName } from './data-files.js'
import { codeOf, describeFileError } from './file-error.js'
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
import { isInside, repositoryRoot, wayInto } from './inside.js'
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
  /** files are read whatever they are called */
  isForced: boolean
  /** the real paths of the folders that were walked */
  realFolders: Set<string>
  /** links to folders and files, followed after everything that is there itself */
  links: Link[]
}

interface Link {
  path: string
  shown: string
  layers: readonly IgnoreLayer[]
  wanted: Wanted
}

export type Wanted = (path: string) => boolean

interface Counts {
  kept: number
  ignored: number
}

/** What a folder came to; `by` is the ignore file that leaves the folder itself out. */
export interface Walked extends Counts {
  by: IgnoreFileName | null
  /** something in it, or the folder itself, could not be read, which was told */
  hasFailed: boolean
}

/** Folders that hold other people's files or a version control system's. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

export function newSearch(
  workingFolder: string,
  pause: Pause,
  { ignoreUnknown = false, isForced = false }: Partial<Pick<Search, 'ignoreUnknown' | 'isForced'>>
): Search {
  return {
    workingFolder,
    pause,
    files: new Map(),
    notices: [],
    passedOver: new Map(),
    ignoreUnknown,
    isForced,
    realFolders: new Set(),
    links: []
  }
}

/** Adds the files of a folder to the search. */
export async function walkFolder(search: Search, folder: string, shown: string, wanted: Wanted): Promise<Walked> {
  const counts: Counts = { kept: 0, ignored: 0 }
  const failures = search.notices.length
  const layers = ignoreFilesAbove(folder, search.workingFolder)
  const by = ignoredWithFolders(
    layers.filter((layer) => layer.folder !== folder && layer.problem === null),
    folder,
    true
  )
  const real = by === null && areUsable(search, layers, folder, shown) ? realFolder(search, folder, shown) : null
  if (by !== null) counts.ignored++
  else if (real !== null) {
    await walk(search, folder, shown, real, layers, wanted, counts, true)
    await followLinks(search, counts, [real, realFolder(search, treeOf(search, folder), shown) ?? real])
  }
  const hasFailed = search.notices.slice(failures).some(({ isFailure }) => isFailure)
  return { ...counts, by: by?.name ?? null, hasFailed }
}

/** The folder that a link may not lead out of: the repository or, without one, the working folder or the folder itself. */
function treeOf({ workingFolder }: Search, folder: string): string {
  return repositoryRoot(folder) ?? (isInside(workingFolder, folder) ? workingFolder : folder)
}

/** Whether the ignore files could be read; tells where not. What lies below one that could not is left alone. */
function areUsable(search: Search, layers: readonly IgnoreLayer[], folder: string, shown: string): boolean {
  const broken = layers.filter(({ problem }) => problem !== null)
  for (const { folder: own, name, problem } of broken)
    fail(
      search,
      `${own === folder ? join(shown, name) : join(own, name)}: ${problem ?? ''}; until then nothing below it is checked`
    )
  return broken.length === 0
}

export function fail(search: Search, message: string): void {
  search.notices.push({ message, isFailure: true })
}

function tell(search: Search, message: string): void {
  search.notices.push({ message, isFailure: false })
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
    entries = sortedEntries(search, folder, shown)
  } catch (error) {
    fail(search, `${shown}: ${describeFileError(error)}`)
    return
  }
  const ownNames = isTop ? [] : ignoreFileNames.filter((name) => entries.some((entry) => entry.name === name))
  const layers = withIgnoreFiles(above, folder, ownNames)
  if (!areUsable(search, layers.slice(above.length), folder, shown)) return
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (skippedFolders.has(entry.name)) continue
      if (layers.length > 0 && ignoredBy(layers, path, true) !== null) counts.ignored++
      else await walk(search, path, join(shown, entry.name), `${real}/${entry.name}`, layers, wanted, counts)
    } else if (entry.isSymbolicLink()) {
      if (!skippedFolders.has(entry.name)) search.links.push({ path, shown: join(shown, entry.name), layers, wanted })
    } else {
      const isRead = search.isForced || formatOf(entry.name) !== null
      if (!(isRead || isUnreadProse(entry.name)) || !wanted(path)) continue
      const isIgnored = layers.length > 0 && ignoredBy(layers, path, false) !== null
      if (isIgnored) {
        if (isRead) counts.ignored++
      } else if (!isRead) passOver(search.passedOver, endingOf(entry.name))
      else if (!search.isForced && dataByName(path) !== null) passOver(search.passedOver, dataFiles)
      else keep(search, counts, path, join(shown, entry.name))
    }
  }
}

/** What is in a folder, but for names that are no text, which cannot be used: those of documents and folders are told. */
function sortedEntries(search: Search, folder: string, shown: string): Dirent[] {
  const all = readdirSync(folder, { withFileTypes: true })
  let entries = all
  if (all.some(({ name }) => name.includes('\uFFFD'))) {
    const names = new Set(
      readdirSync(folder, { encoding: 'buffer' })
        .filter((name) => isUtf8(name))
        .map(String)
    )
    entries = all.filter(({ name }) => names.has(name))
    for (const entry of all)
      if (!names.has(entry.name) && (entry.isDirectory() || search.isForced || formatOf(entry.name) !== null))
        fail(search, `${join(shown, entry.name)}: the name is no UTF-8, rename it to have it checked`)
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * Links come last: what they lead to may have been found under its own name, and a folder is walked once. Those that
 * lead out of these trees are left alone: who may write a link into a folder may not read or write all that it could
 * lead to.
 */
async function followLinks(search: Search, counts: Counts, trees: readonly string[]): Promise<void> {
  for (let link = search.links.shift(); link; link = search.links.shift()) {
    const { path, shown, layers, wanted } = link
    const isWanted = (search.isForced || formatOf(path) !== null) && wanted(path)
    let real: string
    let isFolder: boolean
    let isLoop: boolean
    try {
      real = realpathSync(path)
      isFolder = statSync(real).isDirectory()
      isLoop = isFolder && isInside(real, realpathSync(dirname(path)))
    } catch (error) {
      if (isWanted && ignoredBy(layers, path, false) === null) fail(search, `${shown}: ${describeLinkError(error)}`)
      continue
    }
    if (!isFolder && !isWanted) continue
    if (ignoredBy(layers, path, isFolder) !== null) {
      counts.ignored++
      continue
    }
    const away = leadsAway(real, trees)
    if (away !== null) tell(search, `${shown}: a link that leads ${away}, left alone; name it to have it checked`)
    else if (isLoop) tell(search, `${shown}: a link back to a folder above it (a loop), not followed`)
    else if (isFolder) {
      if (!search.realFolders.has(real)) await walk(search, path, shown, real, layers, wanted, counts)
    } else if (search.isForced || dataByName(path) === null) {
      if (search.files.has(real)) counts.kept++
      else keep(search, counts, path, shown)
    }
  }
}

/** Where a link leads that is not followed; null for one that is. */
function leadsAway(real: string, trees: readonly string[]): string | null {
  const tree = trees.find((own) => isInside(own, real))
  if (tree === undefined) return `outside of ${trees.at(-1) ?? ''}`
  const skipped = skippedFolderIn(wayInto(tree, real) ?? '')
  return skipped === null ? null : `into ${skipped}`
}

/** The folder in a path that no check of a folder above walks into; null where there is none. */
export const skippedFolderIn = (path: string): string | null =>
  path.split(sep).find((name) => skippedFolders.has(name)) ?? null

export function describeLinkError(error: unknown): string {
  return ['ENOENT', 'ELOOP'].includes(codeOf(error))
    ? 'a link to nothing or to itself, mend or remove it'
    : describeFileError(error)
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
