/** A configuration and those that it extends, read in the order in which they are applied. */
import { shortened, type Problem } from '@stigmalint/core/compile'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { borderOf, configurationIn, configurationNames, isWithin, whyNot, type FileAccess } from './find.js'
import { readConfiguration, type Locate, type ReadResult } from './read.js'
import type { WrittenConfiguration } from './schema.js'
import { isInside } from '@stigmalint/files'

/** One configuration file as it is applied. */
export interface Layer {
  path: string
  /** its own folder, from which it names a house folder and what it extends */
  folder: string
  /** the folder that its globs count from */
  globsFrom: string
  written: WrittenConfiguration
  locate: Locate
}

export interface Layers {
  /** the configuration itself is the last one; none where something is wrong with one of them */
  layers: readonly [...Layer[], Layer] | null
  problems: readonly Problem[]
  /** the files that were read, or would be if they were there */
  dependencies: readonly string[]
  /** the folder out of which nothing is read */
  border: string
}

/** So many configurations may extend one another: what people write is a tenth of it. */
const mostLayers = 100

/** `isNamed`: it may lie anywhere, as what somebody names on the command line may. Never throws for what is written in them. */
export function readLayers(path: string, files: FileAccess, isNamed: boolean): Layers {
  const top = dirname(path)
  const border = borderOf(top, files)
  const read = onceEach((own) => readFile(own, border, files, isNamed && own === path))
  const dependencies = new Set<string>()
  const problems: Problem[] = []
  let count = 0

  /** `way` leads from the configuration to this one; without what has a mistake, which is told. */
  const layersOf = (own: string, way: readonly string[]): Layer[] => {
    dependencies.add(own)
    const result = read(own)
    if (result.written === null) {
      problems.push(...result.problems.filter((problem) => !problems.includes(problem)))
      return []
    }
    const { written, locate } = result
    const folder = dirname(own)
    const items = typeof written.extends === 'string' ? [written.extends] : (written.extends ?? [])
    const extended = items.flatMap((item, index): Layer[] => {
      const target = targetOf(item, folder, border, files)
      dependencies.add(target.path)
      const wrong = count > mostLayers ? tooMany : target.ok ? circleOf([...way, target.path], files) : target.message
      if (wrong === null) {
        count++
        return layersOf(target.path, [...way, target.path])
      }
      const keys = typeof written.extends === 'string' ? ['extends'] : ['extends', index]
      const problem = { path: own, ...locate(keys, 'value'), message: wrong }
      // of what is extended in two ways each mistake is told once
      if (!problems.some((other) => isSame(other, problem))) problems.push(problem)
      return []
    })
    const globsFrom = isInside(folder, top) ? folder : top
    return [...extended, { path: own, folder, globsFrom, written, locate }]
  }

  const layers = layersOf(path, [path])
  const last = layers.at(-1)
  return {
    layers: problems.length > 0 || !last ? null : [...layers.slice(0, -1), last],
    problems,
    dependencies: [...dependencies],
    border
  }
}

const tooMany = `more than ${mostLayers} configurations extend one another here, leave some of them out`

const isSame = (one: Problem, other: Problem): boolean =>
  one.path === other.path && one.line === other.line && one.column === other.column && one.message === other.message

function onceEach(read: (path: string) => ReadResult): (path: string) => ReadResult {
  const known = new Map<string, ReadResult>()
  return (path) => {
    const result = known.get(path) ?? read(path)
    known.set(path, result)
    return result
  }
}

function readFile(path: string, border: string, files: FileAccess, isNamed: boolean): ReadResult {
  const refused = (message: string): ReadResult => ({
    written: null,
    problems: [{ path, line: 1, column: 1, message }]
  })
  if (!isNamed && !isWithin(border, path, files))
    return refused('a link to a file outside of this folder and its repository, put the file itself here')
  try {
    return readConfiguration(path, files.readText(path))
  } catch (error) {
    return refused(whyNot(error))
  }
}

/** The file that an item of `extends` means, or what is wrong with it; then its path is where the file was expected. */
type Target = { ok: true; path: string } | { ok: false; path: string; message: string }

function targetOf(item: string, folder: string, border: string, files: FileAccess): Target {
  const here = resolve(folder, item)
  const wrong = (message: string): Target => ({ ok: false, path: here, message })
  const named = `\`${shortened(item)}\` in \`extends\``
  if (item.trim() === '') return wrong('an empty name in `extends`, write a file, a folder or a package')
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(item))
    return wrong(`${named} is an address and nothing is loaded from a network, name a file, a folder or a package`)
  const isPath = isAbsolute(item) || /^\.\.?(?:[\\/]|$)/.test(item)
  const found = isThere(here, files) ? here : isPath ? null : inNodeModules(item, folder, border, files)
  if (found === null)
    return wrong(
      isPath
        ? `${named} is not there, correct the path`
        : `${named} is no file or folder here and no package in node_modules, correct the name or install the package`
    )
  if (!isWithin(border, found, files))
    return wrong(`${named} lies outside of the folder of the configuration and its repository, move it there`)
  const path = files.isFolder(found) ? configurationIn(found, files) : found
  return path === null
    ? wrong(`the folder ${named} holds no configuration (${configurationNames[0]}), name the file`)
    : { ok: true, path }
}

const isThere = (path: string, files: FileAccess): boolean => files.isFile(path) || files.isFolder(path)

/** Upwards as far as the border: packages may lie where the folder was linked from, too. */
function inNodeModules(name: string, folder: string, border: string, files: FileAccess): string | null {
  for (const start of new Set([folder, files.realPath(folder)]))
    for (let at = start; isWithin(border, at, files); at = dirname(at)) {
      const path = join(at, 'node_modules', name)
      if (isThere(path, files)) return path
      if (at === dirname(at)) break
    }
  return null
}

/** What is said where the last step of a way leads back to one before; null where it does not. */
function circleOf(way: readonly string[], files: FileAccess): string | null {
  const last = way.at(-1) ?? ''
  const start = way.slice(0, -1).findIndex((step) => files.realPath(step) === files.realPath(last))
  if (start < 0) return null
  const from = dirname(way[0] ?? '')
  const steps = way.slice(start).map((step) => shortened(relative(from, step).replaceAll('\\', '/')))
  return `\`extends\` goes round in a circle (${steps.join(', ')}), take one of them out`
}
