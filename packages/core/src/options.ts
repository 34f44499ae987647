/** What a caller hands over, checked at the border: a mistake is one line, in the words that a configuration's mistake has. */
import * as v from 'valibot'
import type { Trace } from './trace.js'
import type { RuleSet } from './compile/rule-set.js'
import type { Spelling } from './compile/schema.js'
import { profileIds } from './compile/profile-list.js'
import { versionForm } from './compile/version.js'
import { didYouMean } from './compile/nearest.js'
import type { Severity } from './report/finding.js'
import type { Format } from './formats/format.js'
import { formats, type FormatId } from './formats/index.js'
import type { Settings } from './settings.js'

export interface DocumentOptions {
  ruleSet: RuleSet
  settings?: Partial<Settings>
  /** one of the engine's own by its name, or any as a value */
  format: Format | FormatId
  /** answer what comments switch off as well, as `silenced` */
  silenced?: boolean
}

/** What only the tests of rules and the full path ask for. */
export interface Inspection {
  /** cut nothing and scan nothing: for tests that compare */
  full?: boolean
  /** called for each match with what became of it */
  trace?: Trace
}

/** In the order in which a message names them. */
const names = <const Name extends string>(all: Readonly<Record<Name, true>>): readonly string[] => Object.keys(all)
const formatIds = Object.keys(formats)
const severities = names<Severity | 'off'>({ error: true, warning: true, information: true, off: true })

const notOneOf =
  (kind: string, known: readonly string[]) =>
  ({ input }: { input: unknown }): string =>
    typeof input === 'string'
      ? `unknown ${kind} \`${input}\`, ${didYouMean(input, known, `known are ${known.join(', ')}`)}`
      : `\`${kind}\` is ${input === undefined ? 'missing' : inWords(input)}, write one of ${known.join(', ')}`

const oneOf = (kind: string, known: readonly string[]) => v.picklist(known, notOneOf(kind, known))

const textList = (key: string) =>
  v.array(
    v.string(({ input }) => `\`${key}\` is a list of texts, found ${inWords(input)} in it`),
    ({ input }) => `\`${key}\` is a list of texts, found ${inWords(input)}`
  )

/** One entry for each key, so that a new one cannot be forgotten here. */
type Entries<Shape> = Record<keyof Shape, v.GenericSchema>

const missing: Readonly<Record<string, string>> = {
  ruleSet: 'write `ruleSet: await loadRuleSet()`',
  format: `write one of ${formatIds.join(', ')}`
}

const object = (where: string, entries: v.ObjectEntries) =>
  v.strictObject(entries, ({ expected, input, path }) => {
    const [{ key } = {}] = path ?? []
    const known = Object.keys(entries)
    if (expected === 'never' && typeof key === 'string')
      return `unknown key \`${key}\` in ${where}, ${didYouMean(key, known, `known are ${known.join(', ')}`)}`
    if (typeof key === 'string') return `\`${key}\` is missing, ${missing[key] ?? 'add it'}`
    return `${where} are an object, found ${inWords(input)}`
  })

/** A severity for each of some names. */
const levelsOf = (kind: string, key: string, example: string) =>
  v.record(
    v.string(),
    v.picklist(
      severities,
      ({ input }) => `a ${kind} is ${severities.slice(0, -1).join(', ')} or off, found ${inWords(input)} in \`${key}\``
    ),
    ({ input }) =>
      `\`${key}\` gives each ${kind} a severity, such as {'${example}': 'warning'}, found ${inWords(input)}`
  )

const notAVersion = ({ input }: { input: unknown }): string =>
  `\`rulesSince\` is a version such as '0.2', found ${inWords(input)}`

const settingsSchema = object('`settings`', {
  profile: v.optional(oneOf('profile', profileIds)),
  spelling: v.nullish(oneOf('spelling', names<Spelling>({ 'as-document': true, american: true, british: true }))),
  packs: v.nullish(textList('packs')),
  packLevels: v.optional(levelsOf('pack', 'packLevels', 'alcohol')),
  rules: v.optional(levelsOf('rule', 'rules', 'drug-use/addict')),
  rulesSince: v.nullish(v.pipe(v.string(notAVersion), v.regex(versionForm, notAVersion))),
  allow: v.optional(textList('allow')),
  frontMatter: v.optional(textList('frontMatter')),
  reportUnused: v.optional(oneOf('reportUnused', ['off', 'information', 'warning']))
} satisfies Entries<Settings>)

const isRuleSet = (value: unknown): value is RuleSet =>
  typeof value === 'object' &&
  value !== null &&
  'scan' in value &&
  'rules' in value &&
  typeof value.rules === 'function'

const ruleSetSchema = v.custom<RuleSet>(isRuleSet, ({ input }) =>
  input instanceof Promise
    ? '`ruleSet` is a promise, write `await loadRuleSet()`'
    : `\`ruleSet\` is what \`await loadRuleSet()\` gives, found ${inWords(input)}`
)

/** One of the engine's own by its name, or one as a value. */
const isFormat = (value: unknown): boolean =>
  typeof value === 'string' ? formatIds.includes(value) : typeof value === 'object' && value !== null && 'cut' in value
const isFunction = (value: unknown): boolean => typeof value === 'function'
const isTrueOrFalse = (key: string) =>
  v.optional(v.boolean(({ input }) => `\`${key}\` is true or false, found ${inWords(input)}`))
const documentSchema = object('the options', {
  ruleSet: ruleSetSchema,
  settings: v.optional(settingsSchema),
  format: v.custom<Format | FormatId>(isFormat, notOneOf('format', formatIds)),
  silenced: isTrueOrFalse('silenced'),
  full: isTrueOrFalse('full'),
  trace: v.optional(v.custom(isFunction, ({ input }) => `\`trace\` is a function, found ${inWords(input)}`))
} satisfies Entries<DocumentOptions & Inspection>)
const retextSchema = object('the options of retextStigma', {
  ruleSet: ruleSetSchema,
  settings: v.optional(settingsSchema)
})

/** Throws an Error of one line if a text or options are not what `check` and `openDocument` take. */
export function assertDocument(text: unknown, options: unknown): void {
  if (typeof text !== 'string') throw new Error(`the text is a string, found ${inWords(text)}`)
  assertOptions(documentSchema, options)
}

/** The same of `retextStigma`. */
export const assertRetext = (options: unknown): void => assertOptions(retextSchema, options)

function assertOptions(schema: v.GenericSchema, options: unknown): void {
  const result = v.safeParse(schema, options, { abortEarly: true })
  if (!result.success) throw new Error(result.issues[0].message)
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text \`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${String(value)}\``
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
