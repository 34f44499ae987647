/** From the paths and globs of the command line, or an editor's folder, to the files to check: in a fixed order, each once. */
import { existsSync, lstatSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { formatOf, readExtensions } from './formats.js'
import { leftOutBy } from './ignore-files.js'
import { describeFileError } from './read-source.js'
import { fail, newSearch, walkFolder, type Input, type Inputs, type Pause, type Search, type Wanted } from './walk.js'

const goOn: Pause = () => undefined

/** The files that paths and globs name. A glob that starts with `!` leaves files out. */
export async function findInputs(
  names: readonly string[],
  workingFolder: string,
  pause: Pause = goOn
): Promise<Inputs> {
  const search = newSearch(workingFolder, pause)
  const left = names.filter((name) => name.startsWith('!') && !existsSync(resolve(workingFolder, name)))
  for (const name of names) if (!left.includes(name)) await findNamed(search, name)
  const files = [...search.files.values()]
  return { files: left.length === 0 ? files : await withoutGlobs(files, left, workingFolder), notices: search.notices }
}

/** All files to check in the folder of an editor, under their full paths. That there is none is no notice here. */
export async function filesInFolder(folder: string, pause: Pause = goOn): Promise<Inputs> {
  const search = newSearch(folder, pause)
  await walkFolder(search, folder, folder, () => true)
  return { files: [...search.files.values()], notices: search.notices }
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
  const by = await leftOutBy(path, search.workingFolder)
  if (by !== null) {
    search.notices.push({ message: `${name}: left out by ${by}`, isFailure: false })
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
  const { kept, ignored, by } = await walkFolder(search, folder, shown, wanted ?? (() => true))
  if (kept > 0) return
  if (ignored > 0) {
    fail(search, `${name}: everything is left out by ${by ?? 'ignore files'}, name a file or change what is ignored`)
    return
  }
  fail(
    search,
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
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function shownPath(workingFolder: string, path: string, name: string): string {
  if (name.startsWith('/')) return name
  return relative(workingFolder, path) || '.'
}
