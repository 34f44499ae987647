/** What holds for a file, value by value, and where each comes from: for people, who ask why. */
import { defaultSettings } from '@stigmalint/core'
import { relative, resolve } from 'node:path'
import type { Choices, Configuration } from './configuration.js'
import { globMatcher } from './globs.js'
import { fromFolder, isPackList, lastOf, stepsOf, type Step } from './in-force.js'
import type { Layer } from './layers.js'
import type { Keys } from './read.js'
import type { ConfigurationKey } from './schema.js'

/** A place in a file of configuration. */
export interface Place {
  path: string
  line: number
  column: number
}

/** Where a value comes from: a place, a choice that wins over all configurations, or nobody said anything. */
export type Origin = ({ is: 'file' } & Place) | { is: 'choice' } | { is: 'default' }

/** A value that holds. */
export interface Held {
  /** the key that it stands under in a configuration */
  key: ConfigurationKey
  /** the rule that has the value, or the globs of an override */
  name: string | null
  /** null: none is set, and of `packs` all are used; of an override, whether it is for the file */
  value: boolean | number | string | readonly string[] | null
  from: Origin
}

/**
 * Each value that holds for a file, given with its full path, in the order of the keys; null stands for what lies below a
 * configuration and no override is for. `said` wins over all of them.
 */
export async function heldFor(
  file: string | null,
  { layers, ruleSet, budget }: Pick<Configuration, 'layers' | 'ruleSet' | 'budget'>,
  said: Partial<Record<ConfigurationKey, Held['value']>> & Choices
): Promise<Held[]> {
  const { renamed } = await ruleSet.rules()
  const steps = stepsOf(layers)
  const hasLimit =
    [budget.maxWarnings, budget.maxDensity].some((limit) => limit !== null) ||
    said['max-warnings'] !== undefined ||
    said['max-density'] !== undefined
  const taken = steps.filter(({ holdsFor, files }) => (file === null ? files === null : holdsFor(file)))
  return [
    ...one('profile', lastSaid(taken, 'profile', said.profile), defaultSettings.profile),
    ...packsIn(taken, said.packs),
    ...rulesIn(taken, renamed),
    ...taken.flatMap((step) =>
      (step.choices.allow ?? []).map((value, index) => ({
        ...{ key: 'allow' as const, name: null, value },
        from: placeOf(step, ['allow', index], 'value')
      }))
    ),
    ...one('front-matter', lastSaid(taken, 'front-matter', said['front-matter']), defaultSettings.frontMatter),
    ...one('report-unused', saidForAll(layers, 'report-unused', said['report-unused']), defaultSettings.reportUnused),
    ...one('house', houseIn(layers), null),
    ...one('rules-since', saidForAll(layers, 'rules-since', said['rules-since']), null),
    ...one('fail-on', saidForAll(layers, 'fail-on', said['fail-on']), hasLimit ? 'error' : 'warning'),
    ...one('max-warnings', saidForAll(layers, 'max-warnings', said['max-warnings']), null),
    ...one('max-density', saidForAll(layers, 'max-density', said['max-density']), null),
    ...layers.flatMap((layer) =>
      (layer.written.ignore ?? []).map((value, index) => ({
        ...{ key: 'ignore' as const, name: null, value },
        from: placeIn(layer, ['ignore', index], 'value')
      }))
    ),
    ...steps
      .filter(({ files }) => files !== null)
      .map((step) => ({
        key: 'overrides' as const,
        name: (step.files ?? []).join(', '),
        value: file === null ? null : step.holdsFor(file),
        from: placeOf(step, ['files'], 'key')
      }))
  ]
}

/** The glob of `ignore` that leaves a file out, and where it stands; null where none does. */
export function ignoredAt(file: string, layers: readonly Layer[]): ({ glob: string } & Place) | null {
  let by: { glob: string; layer: Layer; index: number } | null = null
  for (const layer of layers)
    for (const [index, glob] of (layer.written.ignore ?? []).entries()) {
      const isIgnored = globMatcher([glob])(fromFolder(layer.globsFrom, file), by !== null)
      by = isIgnored ? (by ?? { glob, layer, index }) : null
    }
  return by && { glob: by.glob, path: by.layer.path, ...by.layer.locate(['ignore', by.index], 'value') }
}

interface Said {
  value: Held['value']
  from: Origin
}

/** A value under a key, or else what holds where nobody says anything. */
const one = (key: ConfigurationKey, said: Said | null, otherwise: Held['value']): Held[] => [
  { key, name: null, ...(said ?? { value: otherwise, from: { is: 'default' } }) }
]

/** What the last of some steps says; `choice` wins over all. */
function lastSaid(
  steps: readonly Step[],
  key: 'profile' | 'front-matter',
  choice: Held['value'] | undefined
): Said | null {
  if (choice !== undefined) return { value: choice, from: { is: 'choice' } }
  const step = steps.findLast(({ choices }) => choices[key] !== undefined)
  return step ? { value: step.choices[key] ?? null, from: placeOf(step, [key], 'key') } : null
}

function saidForAll(
  layers: readonly Layer[],
  key: 'report-unused' | 'rules-since' | 'fail-on' | 'max-warnings' | 'max-density',
  choice: Held['value'] | undefined
): Said | null {
  if (choice !== undefined) return { value: choice, from: { is: 'choice' } }
  const layer = lastOf(layers, key)
  return layer ? { value: layer.written[key] ?? null, from: placeIn(layer, [key], 'key') } : null
}

/** A house folder, from the folder of the configuration. */
function houseIn(layers: readonly Layer[]): Said | null {
  const layer = lastOf(layers, 'house')
  const own = layers.at(-1)
  if (!layer || !own) return null
  const value = relative(own.folder, resolve(layer.folder, layer.written.house ?? '')).replaceAll('\\', '/')
  return { value, from: placeIn(layer, ['house'], 'key') }
}

/** Which packs are used, and the severities for some. */
function packsIn(steps: readonly Step[], choice: readonly string[] | null | undefined): Held[] {
  let used: { value: readonly string[]; from: Origin } | null = null
  let levels: Record<string, Held> = {}
  for (const step of steps) {
    const { packs } = step.choices
    if (packs === undefined) continue
    if (isPackList(packs)) {
      used = { value: packs, from: placeOf(step, ['packs'], 'key') }
      levels = leftOf(levels, packs)
    } else
      for (const [name, value] of Object.entries(packs)) {
        const from = placeOf(step, ['packs', name], 'key')
        levels = { ...levels, [name]: { key: 'packs', name, value, from } }
        if (used && value !== 'off' && !used.value.includes(name)) used = { value: [...used.value, name], from }
      }
  }
  if (choice) {
    used = { value: choice, from: { is: 'choice' } }
    levels = leftOf(levels, choice)
  }
  return [...one('packs', used, null), ...Object.values(levels)]
}

const leftOf = (levels: Record<string, Held>, packs: readonly string[]): Record<string, Held> =>
  Object.fromEntries(Object.entries(levels).filter(([pack, { value }]) => packs.includes(pack) && value !== 'off'))

/** Of each rule what is said last. */
function rulesIn(steps: readonly Step[], renamed: Readonly<Record<string, string>>): Held[] {
  const rules = new Map<string, Held>()
  for (const step of steps)
    for (const [id, value] of Object.entries(step.choices.rules ?? {})) {
      const name = Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id
      rules.set(name, { key: 'rules', name, value, from: placeOf(step, ['rules', id], 'key') })
    }
  return [...rules.values()]
}

const placeOf = ({ layer, keys }: Step, own: Keys, what: 'key' | 'value'): Origin =>
  placeIn(layer, [...keys, ...own], what)

const placeIn = (layer: Layer, keys: Keys, what: 'key' | 'value'): Origin => ({
  ...{ is: 'file', path: layer.path },
  ...layer.locate(keys, what)
})
