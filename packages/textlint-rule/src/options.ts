/** What stands for the rule in a `.textlintrc`. */
import type { Settings } from '@stigmalint/core'
import { didYouMean } from '@stigmalint/core/compile'
import * as v from 'valibot'
import { SetupProblem } from './setup-problem.js'

/** Values of `settings` are checked by the engine, which knows the names of rules and packs. */
export interface RuleOptions {
  settings: Readonly<Record<string, unknown>>
  /** whether notes are reported as well */
  notes: boolean
}

const settingNames = ['profile', 'packs', 'rules', 'allow'] as const satisfies readonly (keyof Settings)[]
/** `severity` is textlint's own: it stands among the options of every rule. */
const names = [...settingNames, 'notes', 'severity']

const optionsSchema = v.strictObject(
  {
    ...Object.fromEntries(settingNames.map((name) => [name, v.optional(v.unknown())])),
    notes: v.optional(v.boolean('`notes` is true or false'), false),
    severity: v.optional(v.unknown())
  },
  ({ path }) => {
    const name = String(path?.[0].key)
    return `unknown option \`${name}\`, ${didYouMean(name, names, `known are ${names.join(', ')}`)}`
  }
)

/** Throws a SetupProblem for an option that is none. */
export function readOptions(given: unknown): RuleOptions {
  const result = v.safeParse(optionsSchema, given, { abortEarly: true })
  if (!result.success) throw new SetupProblem(result.issues[0].message)
  const { notes, severity: _severity, ...settings } = result.output
  return { notes, settings }
}
