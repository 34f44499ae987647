/** From the paths and globs of the command line, or an editor's folder, to the files to check: in a fixed order, each once. */
import { existsSync, lstatSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { dataByName, whyData } from './data-files.js'
import { formatOf, readExtensions } from './formats.js'
import { leftOutBy, whyLeftOut } from './ignore-files.js'
import { describeFileError } from './file-error.js'
import { endingOf, whyUnread } from './unread.js'
import {
  dataFiles,
  describeLinkError,
  fail,
  newSearch,
  passOver,
  walkFolder,
  type Input,
  type Inputs,
  type Pause,
  type Search,
  type Wanted
} from './walk.js'

/** What missing files are counted as. */
const missing = 'missing'
const goOn: Pause = () => undefined

export interface FindOptions {
  /** files that are named and missing, or not read, are passed over and counted: for lists that a program made */
  ignoreUnknown?: boolean
  /** files that are named are read whatever they are called, as `--as` says; folders, whose files are of many kinds, are not */
  isForced?: boolean
}

/** The files that paths and globs name. A glob that starts with `!` leaves files out. */
export async function findInputs(
  names: readonly string[],
  workingFolder: string,
  { ignoreUnknown = false, isForced = false }: FindOptions = {}
): Promise<Inputs> {
  const search = newSearch(workingFolder, goOn, { ignoreUnknown, isForced })
  const left = names.filter((name) => name.startsWith('!') && !existsSync(resolve(workingFolder, name)))
  for (const name of names) if (!left.includes(name)) await findNamed(search, name)
  const files = [...search.files.values()]
  const { notices, passedOver } = search
  return { files: left.length === 0 ? files : await withoutGlobs(files, left, workingFolder), notices, passedOver }
}

/** All files to check in the folder of an editor, under their full paths. That there is none is no notice here. */
export async function filesInFolder(folder: string, pause: Pause = goOn): Promise<Inputs> {
  const search = newSearch(folder, pause, {})
  await walkFolder(search, folder, folder, () => true)
  const { notices, passedOver } = search
  return { files: [...search.files.values()], notices, passedOver }
}

/** What was named cannot be had: a failure, or with a list that a program made one more that is passed over. */
function unknown(search: Search, kind: string, message: string): void {
  if (search.ignoreUnknown) passOver(search.passedOver, kind)
  else fail(search, message)
}

async function findNamed(search: Search, name: string): Promise<void> {
  const path = resolve(search.workingFolder, name)
  let stats
  try {
    stats = statSync(path)
  } catch (error) {
    if (/[*?[\]{}]/.test(name)) return findGlob(search, name)
    const why = isLink(path) ? describeLinkError(error) : describeFileError(error)
    unknown(search, missing, `${name}: ${why}`)
    return
  }
  if (stats.isDirectory() && search.isForced) {
    fail(
      search,
      `${name}: is a folder, and --as is about files; name them, or write a pattern such as "${join(name, '*.txt')}"`
    )
    return
  }
  if (stats.isDirectory()) return findInFolder(search, path, shownPath(search.workingFolder, path, name), name, null)
  if (!stats.isFile()) {
    unknown(search, 'neither file nor folder', `${name}: neither a file nor a folder, name a file`)
    return
  }
  if (!search.isForced && formatOf(path) === null) {
    unknown(search, endingOf(path), `${name}: ${whyUnread(path)}`)
    return
  }
  const data = search.isForced ? null : dataByName(path)
  if (data !== null) {
    if (search.ignoreUnknown) passOver(search.passedOver, dataFiles)
    else search.notices.push({ message: `${name}: ${whyData(data, name)}`, isFailure: false })
    return
  }
  const by = leftOutBy(path, search.workingFolder)
  if (by !== null) {
    search.notices.push({ message: `${name}: ${whyLeftOut(by)}`, isFailure: by.problem !== null })
    return
  }
  search.files.set(path, { path, shown: shownPath(search.workingFolder, path, name), isNamed: true })
}

async function findGlob(search: Search, glob: string): Promise<void> {
  const { default: picomatch } = await import('picomatch')
  const { base } = picomatch.scan(glob.replace(/^\.\//, ''))
  const folder = resolve(search.workingFolder, base)
  const pattern = relative(folder, resolve(search.workingFolder, glob))
  if (!existsSync(folder)) {
    unknown(search, missing, `${glob}: no file matches, check the pattern`)
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
  const { kept, ignored, by, hasFailed } = await walkFolder(search, folder, shown, wanted ?? (() => true))
  if (kept > 0 || hasFailed) return
  if (ignored > 0) {
    fail(search, `${name}: everything is left out by ${by ?? 'ignore files'}, name a file or change what is ignored`)
    return
  }
  unknown(
    search,
    missing,
    `${name}: ${wanted === null ? 'no file to check in this folder' : 'no file matches'}, only ${readExtensions} are read`
  )
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
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function shownPath(workingFolder: string, path: string, name: string): string {
  if (name.startsWith('/')) return name
  return relative(workingFolder, path) || '.'
}
