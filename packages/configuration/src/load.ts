/** A configuration file to what is in force below its folder. */
import { defaultSettings, type RuleSet, type Settings } from '@stigmalint/core'
import { shortened, type Problem } from '@stigmalint/core/compile'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Choices, Configuration } from './configuration.js'
import { borderOf, isWithin, whyNot, type FileAccess } from './find.js'
import { globMatcher } from './globs.js'
import { emptySettings, uselessSettings } from './useless.js'
import { knownNames, unknownName, type KnownNames } from './names.js'
import { firstProblems, readConfiguration, type Mistake } from './read.js'
import type { WrittenConfiguration } from './schema.js'

type WrittenChoices = Pick<WrittenConfiguration, 'profile' | 'packs' | 'rules' | 'allow' | 'front-matter'>

/** Never throws: what goes wrong is a line at its place, and nothing below the folder is checked by guesswork. */
export async function loadConfiguration(
  path: string,
  files: FileAccess,
  builtIn: RuleSet,
  choices: Choices,
  isNamed = false
): Promise<Configuration> {
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
    dependencies
  })
  try {
    return await read(path, files, builtIn, choices, isNamed, broken)
  } catch (error) {
    return broken([
      { path, line: 1, column: 1, message: `cannot be used (${shortened(String(error))}), please report this` }
    ])
  }
}

type Broken = (problems: readonly Problem[], dependencies?: readonly string[]) => Configuration

async function read(
  path: string,
  files: FileAccess,
  builtIn: RuleSet,
  choices: Choices,
  isNamed: boolean,
  broken: Broken
): Promise<Configuration> {
  const folder = dirname(path)
  const border = borderOf(folder, files)
  if (!isNamed && !isWithin(border, path, files))
    return broken([
      {
        path,
        line: 1,
        column: 1,
        message: 'a link to a file outside of this folder and its repository, put the file itself here'
      }
    ])
  let text: string
  try {
    text = files.readText(path)
  } catch (error) {
    return broken([{ path, line: 1, column: 1, message: whyNot(error) }])
  }
  const result = readConfiguration(path, text)
  if (result.written === null) return broken(result.problems)
  const { written, locate } = result

  const houseFolder = written.house === undefined ? null : resolve(folder, written.house)
  const problem = houseFolder === null ? null : houseProblem(houseFolder, border, files)
  if (problem !== null)
    return broken([
      {
        path,
        ...locate(['house'], 'value'),
        message: `the house folder ${shortened(written.house ?? '')} ${problem}`
      }
    ])
  // A house folder is the exception: the compiler of rules is loaded where there is one.
  const house = houseFolder === null ? null : await (await import('./house.js')).loadHouse(houseFolder, files, border)
  const ruleSet = house?.compiled.ruleSet ?? builtIn
  // The rules themselves are read only to check names against: a large module that a clean text does not need.
  const known = hasNamesToCheck(written) ? await knownNames(ruleSet) : { rules: none, packs: none, renamed: {} }
  const unknown = firstProblems(path, unknownNames(written, known), locate)
  const dependencies = [path, ...(house?.paths ?? [])]
  if (unknown.length > 0) return broken([...unknown, ...(house?.problems ?? [])], dependencies)

  const isIgnored = globMatcher(written.ignore ?? [])
  const overrides = (written.overrides ?? []).map((override) => ({ override, matches: globMatcher(override.files) }))
  const reportUnused = written['report-unused'] ?? defaultSettings.reportUnused
  const base = { ...withChoices(defaultSettings, written, known), reportUnused }
  return {
    path,
    isUsable: true,
    house: houseFolder,
    problems: house?.problems ?? [],
    notices: [...emptySettings(written, path, locate), ...(house?.notices ?? [])],
    useless: (run) => uselessSettings(written, run, (file) => fromFolder(folder, file), path, locate),
    ruleSet,
    settings: (file) => {
      const from = fromFolder(folder, file)
      const settings = overrides.reduce(
        (before, { override, matches }) => (matches(from) ? withChoices(before, override, known) : before),
        base
      )
      return { ...settings, ...choices }
    },
    isIgnored: (file) => isIgnored(fromFolder(folder, file)),
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

/** Names of rules and packs that do not exist: a misspelt one would silently do nothing. */
function unknownNames(written: WrittenConfiguration, known: KnownNames): Mistake[] {
  const inChoices = ({ packs = [], rules = {} }: WrittenChoices, keys: readonly (string | number)[]): Mistake[] => [
    ...packs.flatMap((pack, index): Mistake[] =>
      known.packs.has(pack)
        ? []
        : [{ keys: [...keys, 'packs', index], what: 'value', message: () => unknownName('pack', pack, known.packs) }]
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

function withChoices(settings: Settings, choices: WrittenChoices, known: KnownNames): Settings {
  const rules = Object.fromEntries(
    Object.entries(choices.rules ?? {}).map(([id, level]) => [
      Object.hasOwn(known.renamed, id) ? (known.renamed[id] ?? id) : id,
      level
    ])
  )
  return {
    ...settings,
    profile: choices.profile ?? settings.profile,
    packs: choices.packs ?? settings.packs,
    rules: { ...settings.rules, ...rules },
    allow: [...settings.allow, ...(choices.allow ?? [])],
    frontMatter: choices['front-matter'] ?? settings.frontMatter
  }
}

function fromFolder(folder: string, file: string): string {
  const path = relative(folder, file)
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
