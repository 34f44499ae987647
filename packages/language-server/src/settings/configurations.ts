/** The configurations in force, as the one loader reads them; a broken one leaves the last good one in force. */
import {
  configurationNames,
  createLoader,
  findConfiguration,
  noBudget,
  type Choices,
  type Configuration,
  type FileAccess,
  type Loader
} from '@stigmalint/configuration'
import { defaultSettings, type RuleSet } from '@stigmalint/core'
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { version } from '@stigmalint/project/version'
import { basename, dirname, join, sep } from 'node:path'
import type { Told } from './problems.js'

export interface Configurations {
  /** The configuration for a file; not usable if there is one that was never understood: then nothing is checked by guesswork. */
  inForce: (file: string, choices: Choices) => Promise<Configuration>
  /** what stands where no file is: the built-in rules */
  builtIn: (choices: Choices) => Promise<Configuration>
  /** Forgets what was read. Last good configurations stay. */
  reload: () => void
  /** every mistake, and every setting that does nothing, in what was read since the last reload, with the full path of its file */
  problems: () => Told[]
  /** whether a file is one that a configuration may stand in */
  isConfiguration: (path: string) => boolean
  /** whether a change of this file changes what is in force, as far as it is read */
  concerns: (path: string) => boolean
  /**
   * To be told of each change of a file: whether it changes what is in force. What is being read meanwhile cannot say yet;
   * if the change turns out to concern it, `onOutdated` is called.
   */
  changed: (path: string) => boolean
  /** whether a file that was read has changed on disk since, or another configuration is nearest to one of these files */
  isStale: (files: readonly string[]) => boolean
  /** the same of what was read in packages, whose changes no editor tells */
  isPackageStale: () => boolean
}

export interface ConfigurationsOptions {
  builtIn: () => Promise<RuleSet>
  files: FileAccess
  /** when a file was written last; null if it is not there */
  stampOf: (path: string) => number | null
  /** told when a configuration was read that has mistakes */
  onProblems: () => void
  /** told when what was read changed while it was read: `reload` it */
  onOutdated: () => void
}

/** A loader keeps what it reads: what changed since it was made may be missing in it. */
interface Made {
  loader: Promise<Loader>
  /** how many changes had been told by then */
  at: number
}

interface State {
  loaders: Map<string, Made>
  /** by their path */
  read: Map<string, Configuration>
  stamps: Map<string, number | null>
  /** the path of the configuration of each file that was asked for */
  nearest: Map<string, string | null>
}

const fresh = (): State => ({ loaders: new Map(), read: new Map(), stamps: new Map(), nearest: new Map() })

export function configurations(options: ConfigurationsOptions): Configurations {
  const { builtIn, files, stampOf } = options
  let state = fresh()
  const lastGood = new Map<string, Configuration>()
  /** by their paths, which of all changes was the last one of a file: only of what a configuration may be made of */
  const changes = new Map<string, number>()
  let count = 0

  function loaderFor(choices: Choices, own: State): Made {
    const key = JSON.stringify(choices)
    const made = own.loaders.get(key) ?? {
      loader: builtIn().then((rules) => createLoader({ builtIn: rules, files, choices, version })),
      at: count
    }
    own.loaders.set(key, made)
    return made
  }

  /** Whether a change of this file changes what is in force, whatever was read. */
  const concernsAny = (path: string): boolean => {
    const name = basename(path)
    if (name === '.stigmalintignore' || configurationNames.some((known) => known === name)) return true
    return name === 'package.json' && findConfiguration(join(dirname(path), '-'), files) === path
  }

  /** What lies among packages concerns only who extends it. */
  const concerns = (path: string): boolean =>
    (!isOfPackage(path) && concernsAny(path)) ||
    [...state.read.values()].some((configuration) => isMadeOf(configuration, path))

  /** What cannot be read for a fault of the program is a configuration with one mistake: other files go on with theirs. */
  async function load(loader: Loader, file: string, choices: Choices): Promise<Configuration> {
    try {
      return await loader.load(file)
    } catch (error) {
      const path = nearestOrNone(file)
      const message = `${crashLine(crashOf(error))}; take back what was changed last here or in the house folder`
      return {
        path: path ?? file,
        isUsable: false,
        // of whatever file it was made
        house: lastGood.get(keyOf(path ?? file, choices))?.house ?? dirname(path ?? file),
        problems: [{ path: path ?? file, line: 1, column: 1, message }],
        notices: [],
        ruleSet: await builtIn(),
        settings: () => ({ ...defaultSettings, ...choices }),
        useless: () => [],
        isIgnored: () => false,
        ignoredIn: () => null,
        budget: noBudget,
        layers: [],
        dependencies: path === null ? [] : [path]
      }
    }
  }

  const nearestOrNone = (file: string): string | null => {
    try {
      return findConfiguration(file, files)
    } catch {
      return null
    }
  }

  return {
    inForce: async (file, choices) => {
      const own = state
      const { loader, at } = loaderFor(choices, own)
      const configuration = await load(await loader, file, choices)
      const { path } = configuration
      own.nearest.set(file, path)
      if (path === null) return configuration
      const isNew = !own.read.has(path)
      own.read.set(path, configuration)
      if (isNew) {
        for (const dependency of configuration.dependencies) own.stamps.set(dependency, stampOf(dependency))
        if (own === state && configuration.problems.length > 0) options.onProblems()
        if (own === state && [...changes].some(([other, when]) => when > at && isMadeOf(configuration, other)))
          options.onOutdated()
      }
      const key = keyOf(path, choices)
      if (configuration.isUsable) {
        lastGood.set(key, configuration)
        return configuration
      }
      return lastGood.get(key) ?? configuration
    },
    builtIn: async (choices) => {
      const loader = createLoader({ builtIn: await builtIn(), configuration: false, choices })
      return loader.load('')
    },
    reload: () => {
      state = fresh()
    },
    problems: () => {
      const seen = new Set<string>()
      return [...state.read.values()].flatMap((configuration) =>
        told(configuration).flatMap((problem) => {
          const path = fileOf(problem.path, configuration)
          const key = `${path}:${problem.line}:${problem.column}:${problem.message}`
          if (seen.has(key)) return []
          seen.add(key)
          return [{ ...problem, path }]
        })
      )
    },
    isConfiguration: (path) => {
      const name = basename(path)
      return name === 'package.json' || configurationNames.some((known) => known === name)
    },
    concerns,
    changed: (path) => {
      count++
      if (/\.(?:ya?ml|json)$/.test(path)) changes.set(path, count)
      return concerns(path)
    },
    isPackageStale: () => [...state.stamps].some(([path, stamp]) => isOfPackage(path) && stampOf(path) !== stamp),
    isStale: (open) =>
      [...state.stamps].some(([path, stamp]) => stampOf(path) !== stamp) ||
      open.some((file) => {
        const known = state.nearest.get(file)
        return known !== undefined && findConfiguration(file, files) !== known
      })
  }
}

const isOfPackage = (path: string): boolean => path.includes(`${sep}node_modules${sep}`)

const keyOf = (path: string, choices: Choices): string => `${path}\n${JSON.stringify(choices)}`

/** Whether a configuration was made of a file, or would be if it were there. */
const isMadeOf = ({ dependencies, house }: Configuration, path: string): boolean =>
  dependencies.includes(path) || (house !== null && /\.ya?ml$/.test(path) && path.startsWith(house + sep))

const told = ({ problems, notices }: Configuration): Told[] => [
  ...problems.map((problem) => ({ ...problem, isMistake: true })),
  ...notices.map((problem) => ({ ...problem, isMistake: false }))
]

/** The compiler of rules names a file by the end of its path; what is wrong with a whole folder is told where it is named. */
function fileOf(path: string, { path: own, house, dependencies }: Configuration): string {
  const written = sep === '/' ? path : path.replaceAll('/', sep)
  if (written === house) return own ?? written
  return dependencies.find((other) => other === written || other.endsWith(sep + written)) ?? written
}

/** The texts that are open, by their paths. */
export interface Texts {
  get: (path: string) => string | undefined
  has: (path: string) => boolean
  keys: () => Iterable<string>
}

/** A file system in which the texts that are open in the editor stand in front of what is saved. */
export function withOpenTexts(files: FileAccess, open: Texts): FileAccess {
  return {
    isFile: (path) => open.has(path) || files.isFile(path),
    isFolder: files.isFolder,
    readText: (path) => open.get(path) ?? files.readText(path),
    realPath: files.realPath,
    listFiles: (folder) => {
      const saved = files.listFiles(folder)
      const unsaved = [...open.keys()].filter((path) => path.startsWith(folder + sep) && !saved.includes(path))
      return unsaved.length === 0 ? saved : [...saved, ...unsaved].sort()
    }
  }
}
