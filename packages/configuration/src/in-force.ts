/** What configurations that extend one another come to for a file: each is applied whole before the next. */
import { defaultSettings, type Settings } from '@stigmalint/core'
import { relative, sep } from 'node:path'
import type { Choices } from './configuration.js'
import { globMatcher } from './globs.js'
import type { Layer } from './layers.js'
import type { KnownNames } from './names.js'
import type { WrittenChoices } from './schema.js'

/** The settings for a file, overrides included; `choices` win over all of them. */
export function settingsBy(
  layers: readonly Layer[],
  { renamed }: Pick<KnownNames, 'renamed'>,
  choices: Choices
): (file: string) => Settings {
  const reportUnused = layers.findLast(({ written }) => written['report-unused'])?.written['report-unused']
  const start: Settings = { ...defaultSettings, ...(reportUnused && { reportUnused }) }
  const steps = stepsOf(layers)
  // most files share theirs
  const known = new Map<string, Settings>()
  return (file) => {
    const taken = steps.filter(({ holdsFor }) => holdsFor(file))
    const key = taken.map(({ number }) => number).join()
    const settings = known.get(key) ?? {
      ...taken.reduce((before, step) => withChoices(before, step.choices, renamed), start),
      ...choices
    }
    known.set(key, settings)
    return settings
  }
}

/** Whether `ignore` leaves a file out. */
export function ignoredBy(layers: readonly Layer[]): (file: string) => boolean {
  const lists = layers.map(({ globsFrom, written }) => ({ globsFrom, matches: globMatcher(written.ignore ?? []) }))
  return (file) => lists.reduce((before, { globsFrom, matches }) => matches(fromFolder(globsFrom, file), before), false)
}

/** Choices as they are applied one after the other. */
interface Step {
  number: number
  choices: WrittenChoices
  holdsFor: (file: string) => boolean
}

const stepsOf = (layers: readonly Layer[]): Step[] =>
  layers
    .flatMap(({ written, globsFrom }): Omit<Step, 'number'>[] => [
      { choices: written, holdsFor: () => true },
      ...(written.overrides ?? []).map((override) => {
        const matches = globMatcher(override.files)
        return { choices: override, holdsFor: (file: string) => matches(fromFolder(globsFrom, file)) }
      })
    ])
    .map((step, number) => ({ ...step, number }))

function withChoices(settings: Settings, choices: WrittenChoices, renamed: KnownNames['renamed']): Settings {
  const rules = Object.fromEntries(
    Object.entries(choices.rules ?? {}).map(([id, level]) => [
      Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id,
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

/** The way from a folder to a file, with forward slashes. */
export function fromFolder(folder: string, file: string): string {
  const path = relative(folder, file)
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
