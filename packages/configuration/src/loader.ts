/** One loader for the command and the editor: from a file to the rules and settings that are in force for it. */
import { defaultSettings, type RuleSet, type Settings } from '@stigmalint/core'
import { dirname } from 'node:path'
import { noBudget } from './budget.js'
import type { Choices, Configuration } from './configuration.js'
import { configurationIn, isTop, nodeFiles, type FileAccess } from './find.js'

export interface LoaderOptions {
  /** the built-in rules */
  builtIn: RuleSet
  /** this configuration for every file, instead of looking for one; false: none at all */
  configuration?: string | false | undefined
  /** choices that win over every configuration, such as those of the command line */
  choices?: Choices
  files?: FileAccess
  /** the version of this program, to tell where `rules-since` is later; asked only where there is one */
  version?: () => string | Promise<string>
}

export interface Loader {
  /** the configuration in force for a file, given with its full path */
  load: (file: string) => Promise<Configuration>
}

/** Finds, reads and keeps configurations. Make a new one to read everything again. */
export function createLoader(options: LoaderOptions): Loader {
  const files = options.files ?? nodeFiles
  const settings: Settings = { ...defaultSettings, ...options.choices }
  const none: Promise<Configuration> = Promise.resolve({
    path: null,
    isUsable: true,
    house: null,
    problems: [],
    notices: [],
    useless: () => [],
    ruleSet: options.builtIn,
    settings: () => settings,
    isIgnored: () => false,
    ignoredIn: () => null,
    budget: noBudget,
    layers: [],
    dependencies: []
  })
  const byPath = new Map<string, Promise<Configuration>>()
  const byFolder = new Map<string, Promise<Configuration>>()

  const read = (path: string, isNamed = false): Promise<Configuration> => {
    const known = byPath.get(path)
    if (known) return known
    // Reading costs a YAML parser and a validator: they are loaded where there is something to read.
    const loaded = import('./load.js').then(({ loadConfiguration }) =>
      loadConfiguration(path, { ...options, files }, isNamed)
    )
    byPath.set(path, loaded)
    return loaded
  }
  const below = (folder: string): Promise<Configuration> => {
    const known = byFolder.get(folder)
    if (known) return known
    const path = configurationIn(folder, files)
    const configuration = path !== null ? read(path) : isTop(folder, files) ? none : below(dirname(folder))
    byFolder.set(folder, configuration)
    return configuration
  }
  return {
    load: (file) => {
      if (options.configuration === false) return none
      return options.configuration === undefined ? below(dirname(file)) : read(options.configuration, true)
    }
  }
}
