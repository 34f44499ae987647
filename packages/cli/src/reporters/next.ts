/** What to do next: whole commands, with what was asked for, that can be copied. */
import type { Finding } from '@stigmalint/core'
import type { Flags } from '../arguments.js'
import { countFixable } from '../fix/count-fixable.js'
import { commandLine } from '../shell-words.js'

/** What was asked for, as far as the next commands take it over. */
export interface Asked {
  /** paths and globs as they were written; `-` for standard input */
  names: readonly string[]
  flags: Pick<Flags, 'showInformation' | 'profile' | 'packs' | 'configuration'>
  /** what starts the command: `stigmalint`, or `npx stigmalint` where npm started it */
  program: readonly string[]
  /** what would be changed, where this was only tried */
  tried: { fix: Flags['fix']; count: number } | null
}

/** The command as npm started it, or as it is called where it is installed. */
export const programName = (environment: NodeJS.ProcessEnv): string[] =>
  environment['npm_command'] === undefined ? ['stigmalint'] : ['npx', 'stigmalint']

/** Longer lists of names are not said again: nobody copies them. */
const mostNames = 200

export function nextCommands(messages: readonly Finding[], { names, flags, program, tried }: Asked): string {
  const isStandardInput = names.includes('-')
  const paths = names.map((name) => (name.startsWith('-') ? `./${name}` : name))
  const isShort = commandLine(paths).length <= mostNames
  const again = (flag: string): string | null =>
    isStandardInput || !isShort ? null : commandLine([...program, flag, ...configurationOf(flags), ...paths])
  const offers: [command: string | null, does: string][] = []
  if (tried !== null && tried.count > 0)
    offers.push([
      again(tried.fix === 'suggested' ? '--fix-suggested' : '--fix'),
      tried.count === 1 ? 'writes this fix' : 'writes these fixes'
    ])
  const { safe, suggested } = countFixable(messages)
  if (safe > 0) offers.push([again('--fix'), `mends ${safe}`])
  if (suggested > 0) offers.push([again('--fix-suggested'), `mends ${safe + suggested} (read what it changed)`])
  const notes = messages.filter(({ severity }) => severity === 'information').length
  if (notes > 0 && !flags.showInformation)
    offers.push([again('--show-notes'), `shows the ${notes === 1 ? 'note' : `${notes} notes`}`])
  const rule = messages.find(
    ({ severity, ruleId = '' }) => severity !== 'information' && !ruleId.startsWith('stigmalint/')
  )
  if (rule?.ruleId !== undefined)
    offers.push([commandLine([...program, 'explain', ...configurationOf(flags), rule.ruleId]), 'says why'])
  const lines = offers.flatMap(([command, does]) => (command === null ? [] : [[command, does] as const]))
  if (lines.length === 0) return ''
  const width = Math.min(Math.max(...lines.map(([command]) => command.length)), mostAligned)
  return `Next:\n${lines.map(([command, does]) => `  ${command.padEnd(width)}  # ${does}\n`).join('')}`
}

const mostAligned = 60

/** Without them the same files would be checked by other rules. */
const configurationOf = ({ profile, packs, configuration }: Asked['flags']): string[] => [
  ...(profile === undefined ? [] : ['--profile', profile]),
  ...(packs ? ['--packs', packs.join(',')] : []),
  ...(configuration === undefined ? [] : configuration === false ? ['--no-config'] : ['--config', configuration])
]
