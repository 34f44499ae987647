/** What configurations that extend one another come to for a file: each is applied whole before the next. */
import { defaultSettings, type Settings } from '@stigmalint/core'
import { relative, sep } from 'node:path'
import type { Budget, Said } from './budget.js'
import type { Choices } from './configuration.js'
import { globMatcher } from './globs.js'
import type { Layer } from './layers.js'
import type { KnownNames } from './names.js'
import type { Keys } from './read.js'
import type { ConfigurationKey, WrittenChoices, WrittenConfiguration } from './schema.js'

/** The settings for a file, overrides included; `choices` win over all of them. */
export function settingsBy(
  layers: readonly Layer[],
  { renamed }: Pick<KnownNames, 'renamed'>,
  choices: Choices
): (file: string) => Settings {
  const reportUnused = lastOf(layers, 'report-unused')?.written['report-unused'] ?? defaultSettings.reportUnused
  const rulesSince = lastOf(layers, 'rules-since')?.written['rules-since'] ?? null
  const start: Settings = { ...defaultSettings, reportUnused, rulesSince }
  const steps = stepsOf(layers)
  // most files share theirs
  const known = new Map<string, Settings>()
  return (file) => {
    const taken = steps.filter(({ holdsFor }) => holdsFor(file))
    const key = taken.map(({ number }) => number).join()
    const settings = known.get(key) ?? {
      ...withPacks(
        taken.reduce((before, step) => withChoices(before, step.choices, renamed), start),
        choices.packs
      ),
      ...(choices.profile !== undefined && { profile: choices.profile })
    }
    known.set(key, settings)
    return settings
  }
}

/** The path of the configuration whose `ignore` leaves a file out; null where none does. */
export function ignoredBy(layers: readonly Layer[]): (file: string) => string | null {
  const lists = layers.map(({ path, globsFrom, written }) => ({
    ...{ path, globsFrom },
    matches: globMatcher(written.ignore ?? [])
  }))
  return (file) => {
    let by: string | null = null
    for (const { path, globsFrom, matches } of lists)
      by = matches(fromFolder(globsFrom, file), by !== null) ? (by ?? path) : null
    return by
  }
}

/** Choices as they are applied one after the other. */
export interface Step {
  number: number
  layer: Layer
  /** the keys under which they stand in it */
  keys: Keys
  choices: WrittenChoices
  /** of an override */
  files: readonly string[] | null
  holdsFor: (file: string) => boolean
}

/** All of them, whichever file they are for. */
export const stepsOf = (layers: readonly Layer[]): Step[] =>
  layers
    .flatMap((layer): Omit<Step, 'number'>[] => [
      { layer, keys: [], choices: layer.written, files: null, holdsFor: () => true },
      ...(layer.written.overrides ?? []).map((override, index) => {
        const matches = globMatcher(override.files)
        return {
          layer,
          keys: ['overrides', index],
          choices: override,
          files: override.files,
          holdsFor: (file: string) => matches(fromFolder(layer.globsFrom, file))
        }
      })
    ])
    .map((step, number) => ({ ...step, number }))

export function budgetOf(layers: readonly Layer[]): Budget {
  const said = <Key extends 'fail-on' | 'max-warnings' | 'max-density'>(
    key: Key
  ): Said<NonNullable<WrittenConfiguration[Key]>> | null => {
    const layer = lastOf(layers, key)
    const value = layer?.written[key]
    return layer && value !== undefined ? { value, path: layer.path } : null
  }
  return { failOn: said('fail-on'), maxWarnings: said('max-warnings'), maxDensity: said('max-density') }
}

/** The configuration that has the last word on a key that stands for all files. */
export const lastOf = (layers: readonly Layer[], key: ConfigurationKey): Layer | undefined =>
  layers.findLast(({ written }) => written[key] !== undefined)

function withChoices(settings: Settings, choices: WrittenChoices, renamed: KnownNames['renamed']): Settings {
  const rules = Object.fromEntries(
    Object.entries(choices.rules ?? {}).map(([id, level]) => [
      Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id,
      level
    ])
  )
  return {
    ...withPacks(settings, choices.packs),
    profile: choices.profile ?? settings.profile,
    rules: { ...settings.rules, ...rules },
    allow: [...settings.allow, ...(choices.allow ?? [])],
    frontMatter: choices['front-matter'] ?? settings.frontMatter
  }
}

/**
 * A list says which packs are used: of what was said before, severities of these are left. Severities are added to what was
 * said before, and a pack that has one is used.
 */
function withPacks(settings: Settings, packs: WrittenChoices['packs'] | Choices['packs']): Settings {
  if (packs == null) return settings
  const { packLevels } = settings
  if (isPackList(packs)) return { ...settings, packs, packLevels: levelsLeft(packLevels, packs) }
  const used = Object.keys(packs).filter((pack) => packs[pack] !== 'off')
  return {
    ...settings,
    packs: settings.packs && [...new Set([...settings.packs, ...used])],
    packLevels: { ...packLevels, ...packs }
  }
}

export const isPackList = (
  packs: NonNullable<WrittenChoices['packs'] | Choices['packs']>
): packs is readonly string[] => Array.isArray(packs)

/** Of severities for packs, those that a list of packs leaves in force. */
const levelsLeft = (levels: Settings['packLevels'], packs: readonly string[]): Settings['packLevels'] =>
  Object.fromEntries(Object.entries(levels).filter(([pack, level]) => packs.includes(pack) && level !== 'off'))

/** The way from a folder to a file, with forward slashes. */
export function fromFolder(folder: string, file: string): string {
  const path = relative(folder, file)
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
