/** `stigmalint [PATH|GLOB]...`: which texts, what is told of them, and the exit code. */
import { createLoader, type Choices } from '@stigmalint/configuration'
import type { RuleSet } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { join, resolve } from 'node:path'
import type { FailLevel, Flags } from '../arguments.js'
import { checkFiles, isWriting } from '../check/files.js'
import type { Run } from '../check/run.js'
import { writeError, writeErrorJson, writeErrorLine, writeJson, writeOut } from '../output.js'
import { isPiped } from '../piped.js'
import type { FileReport } from '../reporters/file-report.js'
import { selected } from '../reporters/reporter.js'
import { reporters } from '../reporters/reporters.js'
import type { StandardInputWatch } from '../standard-input.js'

export async function runCheck(names: readonly string[], flags: Flags): Promise<number> {
  const workingFolder = process.cwd()
  const configuration =
    typeof flags.configuration === 'string' ? resolve(workingFolder, flags.configuration) : flags.configuration
  const builtIn = await loadRuleSet()
  const choices = await readFlags(flags, builtIn, configuration, join(workingFolder, '-'))
  if (choices === null) return 2
  const run: Run = {
    flags,
    loader: createLoader({ builtIn, configuration, choices }),
    names,
    workingFolder,
    hasFailed: false,
    problems: [],
    told: new Set(),
    matches: [],
    passedOver: new Map()
  }
  const isStandardInput = names.includes('-')
  if (names.length === 0 && flags.ignoreUnknown) {
    // an empty list of changed files does not mean the whole folder
    if (!flags.isQuiet) writeErrorLine('stigmalint: no file was named, nothing was checked')
    if (reporters[flags.format].writes === 'json') await report([], run, false)
    return 0
  }
  const pipe = names.length === 0 ? await watchStandardInput(flags) : null
  if (pipe?.isEarly) {
    writeErrorLine(unreadPipe)
    return 2
  }
  if (isStandardInput && names.length > 1) {
    writeErrorLine('stigmalint: `-` (standard input) stands alone, leave out the other paths')
    return 2
  }
  const reports = isStandardInput
    ? await (await import('../check/standard-input.js')).checkStandardInput(run)
    : await checkFiles(run, names.length === 0 ? ['.'] : names)
  if (flags.explainMatch) await reportMatches(run)
  else await report(reports, run, isStandardInput)
  // who writes to the pipe may be slower than the check of a folder
  if (await pipe?.endsWithText()) {
    writeErrorLine(unreadPipe)
    return 2
  }
  return run.hasFailed
    ? 2
    : reports.some((file) => file.messages.some((message) => isFailure(message, flags.failOn)))
      ? 1
      : 0
}

/** The choices of the command line; null, and told, if a name is unknown. */
async function readFlags(
  flags: Flags,
  builtIn: RuleSet,
  configuration: string | false | undefined,
  here: string
): Promise<Choices | null> {
  if (flags.profile === undefined && !flags.packs) return {}
  const { readChoices } = await import('./choices.js')
  // A house folder may bring packs of its own.
  const { ruleSet } = await createLoader({ builtIn, configuration }).load(here)
  const result = await readChoices(flags, ruleSet)
  if (result.ok) return result.choices
  writeErrorLine(`stigmalint: ${result.message}`)
  return null
}

const unreadPipe =
  'stigmalint: text came on standard input and no file was named: write `stigmalint -` to check it, `stigmalint .` to check this folder'

/** So long a pipe is waited for, in milliseconds: what writes to it was started at the same time. */
const patience = { reading: 100, writing: 3000 }

/** Where nothing is named, text that is piped in is meant to be checked. Most often there is none, and nothing is loaded. */
async function watchStandardInput(flags: Flags): Promise<StandardInputWatch | null> {
  if (!isPiped()) return null
  return (await import('../standard-input.js')).watchStandardInput(
    isWriting(flags) ? patience.writing : patience.reading
  )
}

async function reportMatches({ flags, matches }: Run): Promise<void> {
  const { matchesJson, matchesReport } = await import('../reporters/matches.js')
  if (flags.format === 'json') {
    writeJson(matchesJson(matches))
    return
  }
  writeOut(matchesReport(matches))
  const count = matches.reduce((sum, file) => sum + file.matches.length, 0)
  if (!flags.isQuiet)
    writeOut(`${count === 0 ? 'No wording of a rule was found' : `${count} ${count === 1 ? 'match' : 'matches'}`}.\n`)
}

async function report(reports: readonly FileReport[], run: Run, isStandardInput: boolean): Promise<void> {
  const { flags, names, problems, passedOver, workingFolder } = run
  // A diff or a fixed text on standard output has to be usable as it is.
  const isOutputTaken = flags.fix !== null && (flags.isDryRun || isStandardInput)
  const { writes, load } = reporters[flags.format]
  const write = {
    lines: isOutputTaken ? writeError : writeOut,
    json: isOutputTaken ? writeErrorJson : writeJson
  }[writes]
  const shown = selected(reports, flags, writes)
  const reporter = await load(shown)
  const context = {
    ...{ names, flags, problems, passedOver, cwd: workingFolder, environment: process.env },
    terminal: () => (isOutputTaken ? process.stderr : process.stdout)
  }
  for (const part of reporter(shown, context)) write(part)
}

const ranks: Readonly<Record<PlacedFinding['severity'], number>> = { information: 1, warning: 2, error: 3 }

function isFailure(finding: PlacedFinding, level: FailLevel): boolean {
  return level !== 'none' && ranks[finding.severity] >= ranks[level]
}
