/** What to do next: whole commands, with what was asked for, that can be copied. */
import { fixedWhere, formatOf } from '@stigmalint/files'
import type { Flags } from '../command-line/flags.js'
import { countFixable } from '../fix/count-fixable.js'
import { commandLine } from '../shell-words.js'
import { isShown } from '../shown.js'
import type { FileReport } from './file-report.js'

/** What was asked for, as far as the next commands take it over. */
export interface Asked {
  /** paths and globs as they were written; `-` for standard input */
  names: readonly string[]
  flags: Pick<Flags, 'showInformation' | 'profile' | 'packs' | 'configuration'>
  /** what starts the command: `stigmalint`, or `npx stigmalint` where npm started it */
  program: readonly string[]
  /** columns of the terminal, where it has some */
  width?: number | undefined
  /** what would be changed, where this was only tried */
  tried: { fix: Flags['fix']; count: number } | null
}

/** The command as npm started it, or as it is called where it is installed. */
export const programName = (environment: NodeJS.ProcessEnv): string[] =>
  environment['npm_command'] === undefined ? ['stigmalint'] : ['npx', 'stigmalint']

/** More names are said again only where no shorter command does the same. */
const mostRepeated = 3
/** Longer lists of names are not said at all: nobody copies them. */
const longest = 200

export function nextCommands(reports: readonly FileReport[], { names, flags, program, width, tried }: Asked): string {
  const messages = reports.flatMap((report) => report.messages)
  const isStandardInput = names.includes('-')
  /** What is shown is what is mended. */
  const notes = flags.showInformation ? ['--show-notes'] : []
  /** With the names as they were written, or only the files that it is about, where that is shorter. */
  const again = (flag: string, isAbout: (report: FileReport) => boolean): string | null => {
    if (isStandardInput) return null
    const commandFor = (own: readonly string[]): string =>
      commandLine([...program, flag, ...notes, ...configurationOf(flags), ...own.map(asPath)])
    const repeated = commandFor(names)
    if (names.length <= mostRepeated && repeated.length <= (width ?? longest)) return repeated
    const about = commandFor(reports.filter(isAbout).map(({ path }) => path))
    const command = about.length < repeated.length ? about : repeated
    return command.length <= longest ? command : null
  }
  const offers: [command: string | null, does: string][] = []
  if (tried !== null && tried.count > 0)
    offers.push([
      again(tried.fix === 'suggested' ? '--fix-suggested' : '--fix', ({ applied }) => applied > 0),
      tried.count === 1 ? 'writes this fix' : 'writes these fixes'
    ])
  const isMended = ({ path }: FileReport): boolean => fixedWhere(formatOf(path)) !== null
  const fixable = new Map(
    reports.filter(isMended).map((report) => [report, countFixable(report.messages.filter(isShown(flags)))])
  )
  const total = (kind: 'safe' | 'suggested'): number => [...fixable.values()].reduce((sum, own) => sum + own[kind], 0)
  const [safe, suggested] = [total('safe'), total('suggested')]
  if (safe > 0) offers.push([again('--fix', (report) => (fixable.get(report)?.safe ?? 0) > 0), `mends ${safe}`])
  if (suggested > 0)
    offers.push([
      again('--fix-suggested', (report) => {
        const own = fixable.get(report)
        return own !== undefined && own.safe + own.suggested > 0
      }),
      `mends ${safe + suggested} (read what it changed)`
    ])
  const isOnlyRemarked = (report: FileReport): boolean => !isMended(report) && countsOf(report) > 0
  if (reports.some(isOnlyRemarked)) offers.push([again('--review', isOnlyRemarked), 'writes a copy with comments'])
  const notesIn = (own: FileReport): number => own.messages.filter(({ severity }) => severity === 'information').length
  const noteCount = reports.reduce((sum, report) => sum + notesIn(report), 0)
  if (noteCount > 0 && !flags.showInformation)
    offers.push([
      again('--show-notes', (report) => notesIn(report) > 0),
      `shows the ${noteCount === 1 ? 'note' : `${noteCount} notes`}`
    ])
  const rule = messages.find(
    ({ severity, ruleId = '' }) => severity !== 'information' && !ruleId.startsWith('stigmalint/')
  )
  if (rule?.ruleId !== undefined)
    offers.push([commandLine([...program, 'explain', ...configurationOf(flags), rule.ruleId]), 'says why'])
  const lines = offers.flatMap(([command, does]) => (command === null ? [] : [[command, does] as const]))
  if (lines.length === 0) return ''
  const column = Math.min(Math.max(...lines.map(([command]) => command.length)), mostAligned)
  return `Next:\n${lines.map(([command, does]) => `  ${command.padEnd(column)}  # ${does}\n`).join('')}`
}

const mostAligned = 60

/** How many findings are more than notes. */
const countsOf = ({ messages }: FileReport): number =>
  messages.filter(({ severity }) => severity !== 'information').length

const asPath = (name: string): string => (name.startsWith('-') ? `./${name}` : name)

/** Without them the same files would be checked by other rules. */
const configurationOf = ({ profile, packs, configuration }: Asked['flags']): string[] => [
  ...(profile === undefined ? [] : ['--profile', profile]),
  ...(packs ? ['--packs', packs.join(',')] : []),
  ...(configuration === undefined ? [] : configuration === false ? ['--no-config'] : ['--config', configuration])
]
