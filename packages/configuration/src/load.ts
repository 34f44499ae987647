/** A configuration file to what is in force below its folder. */
import { defaultSettings, type RuleSet } from '@stigmalint/core'
import { shortened, type Problem } from '@stigmalint/core/compile'
import { resolve } from 'node:path'
import { noBudget } from './budget.js'
import type { Choices, Configuration } from './configuration.js'
import { isWithin, type FileAccess } from './find.js'
import { readLayers } from './layers.js'
import { emptySettings, uselessSettings } from './useless.js'
import { knownNames, unknownName, type KnownNames } from './names.js'
import { firstProblems, type Mistake } from './read.js'
import { sinceNotices } from './rules-since.js'
import { budgetOf, fromFolder, ignoredBy, isPackList, lastOf, settingsBy } from './in-force.js'
import type { WrittenChoices, WrittenConfiguration } from './schema.js'

/** What a loader has to read by. */
interface Given {
  files: FileAccess
  builtIn: RuleSet
  choices?: Choices
  version?: () => string | Promise<string>
}

/** Never throws: what goes wrong is a line at its place, and nothing below the folder is checked by guesswork. */
export async function loadConfiguration(path: string, given: Given, isNamed = false): Promise<Configuration> {
  const { builtIn, choices = {} } = given
  const broken: Broken = (problems, dependencies = [path]) => ({
    path,
    isUsable: false,
    house: null,
    problems,
    notices: [],
    useless: () => [],
    ruleSet: builtIn,
    settings: () => ({ ...defaultSettings, ...choices }),
    isIgnored: () => false,
    ignoredIn: () => null,
    budget: noBudget,
    layers: [],
    dependencies
  })
  try {
    return await read(path, given, isNamed, broken)
  } catch (error) {
    return broken([
      { path, line: 1, column: 1, message: `cannot be used (${shortened(String(error))}), please report this` }
    ])
  }
}

type Broken = (problems: readonly Problem[], dependencies?: readonly string[]) => Configuration

async function read(
  path: string,
  { files, builtIn, choices = {}, version }: Given,
  isNamed: boolean,
  broken: Broken
): Promise<Configuration> {
  const { layers, problems, dependencies: read, border } = readLayers(path, files, isNamed)
  if (layers === null) return broken(problems, read)

  const housed = lastOf(layers, 'house')
  const houseFolder = housed ? resolve(housed.folder, housed.written.house ?? '') : null
  const problem = houseFolder === null ? null : houseProblem(houseFolder, border, files)
  if (housed && problem !== null)
    return broken(
      [
        {
          path: housed.path,
          ...housed.locate(['house'], 'value'),
          message: `the house folder ${shortened(housed.written.house ?? '')} ${problem}`
        }
      ],
      read
    )
  // A house folder is the exception: the compiler of rules is loaded where there is one.
  const house = houseFolder === null ? null : await (await import('./house.js')).loadHouse(houseFolder, files, border)
  const ruleSet = house?.compiled.ruleSet ?? builtIn
  // The rules themselves are read only to check names against: a large module that a clean text does not need.
  const known = layers.some(({ written }) => hasNamesToCheck(written))
    ? await knownNames(ruleSet)
    : { rules: none, packs: none, renamed: {} }
  const unknown = layers.flatMap((layer) => firstProblems(layer.path, unknownNames(layer.written, known), layer.locate))
  const dependencies = [...read, ...(house?.paths ?? [])]
  if (unknown.length > 0) return broken([...unknown, ...(house?.problems ?? [])], dependencies)

  const own = layers[layers.length - 1] ?? layers[0]
  const ignoredIn = ignoredBy(layers)
  return {
    path,
    isUsable: true,
    house: houseFolder,
    problems: house?.problems ?? [],
    notices: [...emptySettings(layers), ...(await sinceNotices(layers, ruleSet, version)), ...(house?.notices ?? [])],
    useless: (run) => uselessSettings(own, run, (file) => fromFolder(own.globsFrom, file)),
    ruleSet,
    settings: settingsBy(layers, known, choices),
    isIgnored: (file) => ignoredIn(file) !== null,
    ignoredIn,
    budget: budgetOf(layers),
    layers,
    dependencies
  }
}

/** Why a folder is no house folder, as the end of a line; null where it is one. */
function houseProblem(folder: string, border: string, files: FileAccess): string | null {
  if (!files.isFolder(folder)) return 'is not there, make it or correct the path'
  return isWithin(border, folder, files)
    ? null
    : 'lies outside of the folder of this file and its repository, move it there'
}

const none: ReadonlySet<string> = new Set()

const hasNamesToCheck = ({ rules, packs, overrides = [] }: WrittenConfiguration): boolean =>
  [{ rules, packs }, ...overrides].some((choices) => choices.rules !== undefined || choices.packs !== undefined)

/** The packs of a list, or those that have a severity. */
const namesIn = (
  packs: NonNullable<WrittenChoices['packs']>
): { name: string; key: string | number; what: 'key' | 'value' }[] =>
  isPackList(packs)
    ? packs.map((name, key) => ({ name, key, what: 'value' }))
    : Object.keys(packs).map((name) => ({ name, key: name, what: 'key' }))

/** Names of rules and packs that do not exist: a misspelt one would silently do nothing. */
function unknownNames(written: WrittenConfiguration, known: KnownNames): Mistake[] {
  const inChoices = ({ packs = [], rules = {} }: WrittenChoices, keys: readonly (string | number)[]): Mistake[] => [
    ...namesIn(packs).flatMap(({ name, key, what }): Mistake[] =>
      known.packs.has(name)
        ? []
        : [{ keys: [...keys, 'packs', key], what, message: () => unknownName('pack', name, known.packs) }]
    ),
    ...Object.keys(rules).flatMap((rule): Mistake[] =>
      known.rules.has(rule) || Object.hasOwn(known.renamed, rule) || rule.startsWith('stigmalint/')
        ? []
        : [{ keys: [...keys, 'rules', rule], what: 'key', message: () => unknownName('rule', rule, known.rules) }]
    )
  ]
  return [
    ...inChoices(written, []),
    ...(written.overrides ?? []).flatMap((override, index) => inChoices(override, ['overrides', index]))
  ]
}
