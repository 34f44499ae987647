/** `stigmalint config [FILE|FOLDER]`: what holds there, where each value comes from, and what leaves the file out. */
import { createLoader, nodeFiles, type Choices, type Configuration } from '@stigmalint/configuration'
import { heldFor, ignoredAt, type Held, type Origin } from '@stigmalint/configuration/held'
import { loadRuleSet } from '@stigmalint/core/rules'
import { dataByName, formatOf, ignoreFileNames, leftOutBy, skippedFolderIn, whyUnread } from '@stigmalint/files'
import { version } from '@stigmalint/project/version'
import { join, relative, resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { writeErrorLine, writeJson, writeOut } from '../output.js'
import { printableLine } from '../printable.js'
import { describeProblems, readChoices } from './choices.js'

export async function runConfig(names: readonly string[], flags: Flags): Promise<number> {
  const [name = '.'] = names
  if (names.length > 1 || name === '-')
    return failed('stigmalint: config takes one file or folder, such as stigmalint config docs/draft.md')
  const path = resolve(name)
  const isFolder = nodeFiles.isFolder(path)
  const file = isFolder ? join(path, '-') : path
  const asked = typeof flags.configuration === 'string' ? resolve(flags.configuration) : flags.configuration
  const builtIn = await loadRuleSet()
  const load = (choices: Choices): Promise<Configuration> =>
    createLoader({ builtIn, configuration: asked, choices, version }).load(file)
  // a house folder may bring packs of its own
  const choices = await readChoices(flags, (await load({})).ruleSet)
  if (!choices.ok) return failed(`stigmalint: ${choices.message}`)
  const configuration = await load(choices.choices)
  describeProblems(configuration.problems).forEach(writeErrorLine)
  if (!configuration.isUsable) return 2
  if (!flags.isQuiet) describeProblems(configuration.notices).forEach(writeErrorLine)
  const found: Found = {
    path: shown(path),
    isFolder,
    configuration: configuration.path,
    buildsUpon: [...new Set(configuration.layers.slice(0, -1).map((layer) => layer.path))],
    readAs: isFolder ? null : (formatOf(path)?.label ?? null),
    leftOut: isFolder ? null : leftOut(path, configuration),
    values: await heldFor(isFolder ? null : file, configuration, saidOnLine(choices.choices, flags))
  }
  if (flags.format === 'json') writeJson(`${JSON.stringify(asJson(found), null, 2)}\n`)
  else writeOut(asText(found))
  return configuration.problems.length > 0 ? 2 : 0
}

/** What the command line says, under the keys of a configuration. */
const saidOnLine = (choices: Choices, { failOn, maxWarnings, maxDensity }: Flags): Parameters<typeof heldFor>[2] => ({
  ...choices,
  ...(failOn !== undefined && { 'fail-on': failOn }),
  ...(maxWarnings !== undefined && { 'max-warnings': maxWarnings }),
  ...(maxDensity !== undefined && { 'max-density': maxDensity })
})

interface Found {
  path: string
  isFolder: boolean
  configuration: string | null
  buildsUpon: readonly string[]
  /** what people call the format; null for a folder, and a kind of file that is not read */
  readAs: string | null
  leftOut: LeftOut | null
  values: readonly Held[]
}

interface LeftOut {
  /** in words */
  by: string
  /** the file that says so, with its line where there is one; null: nobody has to say it */
  place: string | null
  /** why the ignore file cannot be used, where it cannot */
  problem: string | null
  /** whether it is checked all the same where it is named */
  isCheckedIfNamed: boolean
}

function failed(line: string): number {
  writeErrorLine(line)
  return 2
}

/** From the working folder, where it lies there. */
function shown(path: string): string {
  const from = relative(process.cwd(), path)
  return from === '' ? '.' : from.startsWith('..') ? path : from
}

const placeOf = ({ path, line }: { path: string; line: number }): string => `${shown(path)}:${line}`

/** What leaves out a file that need not be there, in the order in which it is asked. */
function leftOut(path: string, { layers }: Configuration): LeftOut | null {
  const glob = ignoredAt(path, layers)
  if (glob !== null)
    return {
      ...{ by: `\`ignore\` (${glob.glob}) in ${placeOf(glob)}`, place: placeOf(glob) },
      ...{ problem: null, isCheckedIfNamed: false }
    }
  const named = leftOutBy(path, process.cwd())
  const by = named ?? leftOutBy(path, process.cwd(), ignoreFileNames)
  if (by !== null) {
    const place = shown(by.path)
    return { by: place, place, problem: by.problem, isCheckedIfNamed: named === null }
  }
  const data = dataByName(path)
  if (data !== null) return { by: `its name: ${data}`, place: null, problem: null, isCheckedIfNamed: false }
  const skipped = skippedFolderIn(relative(process.cwd(), path))
  return skipped === null ? null : { by: `the folder ${skipped}`, place: null, problem: null, isCheckedIfNamed: true }
}

const flagOf = (key: Held['key']): string => `--${key}`

function asJson({ values, configuration, buildsUpon, leftOut: out, ...found }: Found): object {
  const from = (key: Held['key'], origin: Origin): object | string => {
    switch (origin.is) {
      case 'file': {
        const { path, line, column } = origin
        return { path: shown(path), line, column }
      }
      case 'choice':
        return flagOf(key)
      case 'default':
        return 'default'
    }
  }
  return {
    ...found,
    leftOut: out,
    configuration: configuration === null ? null : shown(configuration),
    buildsUpon: buildsUpon.map(shown),
    values: values.map(({ key, name, value, from: origin }) => ({
      key,
      ...(name !== null && { name }),
      value,
      from: from(key, origin)
    }))
  }
}

function asText(found: Found): string {
  const rows = found.values.map((held): [string, string, string] => [nameOf(held), valueOf(held), originOf(held)])
  const widths = [0, 1].map((column) => Math.min(widest, Math.max(...rows.map((row) => row.at(column)?.length ?? 0))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths.at(column) ?? 0))
      .join('  ')
      .trimEnd()
  )
  return `${[...headOf(found), '', ...lines].map(printableLine).join('\n')}\n`
}

/** Longer cells push the others to the right in their own line. */
const widest = 50

function headOf({ path, isFolder, configuration, buildsUpon, readAs, leftOut: out }: Found): string[] {
  const by = configuration === null ? 'no configuration' : shown(configuration)
  const upon = buildsUpon.length === 0 ? '' : `, which builds upon ${buildsUpon.map(shown).join(', ')}`
  return [`${path}: ${isFolder ? 'a folder' : whetherChecked(path, readAs, out)}`, `by ${by}${upon}`]
}

function whetherChecked(path: string, readAs: string | null, out: LeftOut | null): string {
  if (readAs === null) return `not checked, ${whyUnread(path)}`
  if (out === null) return `read as ${readAs}`
  if (out.problem !== null) return `not checked, ${out.by} has to be mended first: ${out.problem}`
  const only = out.isCheckedIfNamed ? ` from the check of a folder; where it is named, it is read as ${readAs}` : ''
  return `left out by ${out.by}${only}`
}

const nameOf = ({ key, name }: Held): string => (name === null ? key : key === 'rules' ? name : `${key} ${name}`)

function valueOf({ key, value, from }: Held): string {
  if (key === 'front-matter' && from.is === 'default') return 'the usual keys'
  if (value === null) return key === 'packs' ? 'all' : key === 'overrides' ? '' : 'none'
  if (typeof value === 'boolean') return value ? 'holds' : 'for other files'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return key === 'allow' ? `"${value}"` : value
  return value.length === 0 ? 'none' : value.join(', ')
}

function originOf({ key, from }: Held): string {
  if (from.is === 'default') return 'default'
  return from.is === 'choice' ? flagOf(key) : placeOf(from)
}
