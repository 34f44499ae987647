/** What is found in a text: the same as by the command, if it lay at its path. */
import { createLoader, type Configuration, type Loader } from '@stigmalint/configuration'
import { check, type CheckOptions, type Finding, type Settings } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { textFormatOf } from '@stigmalint/files'
import { resolve } from 'node:path'
import type { RuleOptions } from './options.js'
import { SetupProblem } from './setup-problem.js'

/** One for all files of a run of textlint: a house folder is compiled once. */
let loader: Promise<Loader> | null = null

const newLoader = async (): Promise<Loader> => createLoader({ builtIn: await loadRuleSet() })

/**
 * In the order of the text; offsets count in it as it is given. `path` is null for a text that is no file: it is read as
 * Markdown. Options win over the configuration. Rejects with a SetupProblem for a mistake in one of them.
 */
export async function findingsIn(text: string, path: string | null, options: RuleOptions): Promise<Finding[]> {
  const file = resolve(path ?? 'stdin.md')
  const configuration = await (await (loader ??= newLoader())).load(file)
  assertUsable(configuration)
  if (configuration.isIgnored(file)) return []
  const settings: Settings = { ...configuration.settings(file), ...options.settings }
  // a format of textlint that is none of ours is read as paragraphs
  const format = path === null ? formats.markdown : (textFormatOf(file) ?? formats.text)
  const choices = { ruleSet: configuration.ruleSet, settings, format }
  await assertChoices(choices)
  const { messages } = await check(text, choices)
  return options.notes ? messages : messages.filter(({ severity }) => severity !== 'information')
}

/** Nothing is checked by guesswork. */
function assertUsable({ problems: [first, ...others] }: Configuration): void {
  if (!first) return
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw new SetupProblem(`${first.path}:${first.line}:${first.column}: ${first.message}${more}`)
}

/** A check of nothing fails for its options alone. */
async function assertChoices(choices: CheckOptions): Promise<void> {
  try {
    await check('', choices)
  } catch (error) {
    throw new SetupProblem(error instanceof Error ? error.message : String(error))
  }
}
