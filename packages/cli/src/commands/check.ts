/** `stigmalint [PATH|GLOB]...`: reads, checks, mends if asked to, reports. */
import { createLoader, type Choices, type Configuration, type Loader } from '@stigmalint/configuration'
import { check, type CheckResult, type Finding, type Format, type RuleSet } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { findInputs, formatOf, readExtensions, readSource, replaceFile, type Input } from '@stigmalint/files'
import { dirname, join, resolve, sep } from 'node:path'
import type { FailLevel, Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { createProgress } from '../progress.js'
import type { FileReport } from '../reporters/file-report.js'
import type { FileMatches } from '../reporters/matches.js'

/** One run: what was asked for, and whether anything could not be done. */
interface Run {
  flags: Flags
  loader: Loader
  hasFailed: boolean
  /** configurations whose mistakes were told */
  told: Set<Configuration>
  /** what was checked under each configuration */
  checked: Map<Configuration, { files: string[]; allowed: Set<string> }>
  /** with --explain-match, what stands in place of the report */
  matches: FileMatches[]
}

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
    hasFailed: false,
    told: new Set(),
    checked: new Map(),
    matches: []
  }
  const isStandardInput = names.includes('-')
  if (isStandardInput && names.length > 1) {
    writeError('stigmalint: `-` (standard input) stands alone, leave out the other paths\n')
    return 2
  }
  const reports = isStandardInput
    ? await checkStandardInput(run, workingFolder)
    : await checkFiles(run, names.length === 0 ? ['.'] : names, workingFolder)
  if (flags.explainMatch) await reportMatches(run)
  else await report(reports, run, workingFolder, isStandardInput)
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
  writeError(`stigmalint: ${result.message}\n`)
  return null
}

async function checkFiles(run: Run, names: readonly string[], workingFolder: string): Promise<FileReport[]> {
  const { files, notices } = await findInputs(names, workingFolder)
  for (const notice of notices) {
    if (notice.isFailure) run.hasFailed = true
    if (notice.isFailure || !run.flags.isQuiet) writeError(`${notice.message}\n`)
  }
  const progress = createProgress(isErrorTerminal, writeError)
  const reports: FileReport[] = []
  for (const [index, input] of files.entries()) {
    progress.step(index, files.length)
    const report = await checkFile(run, input, progress.clear)
    if (report) reports.push(report)
  }
  progress.clear()
  if (!run.hasFailed && !run.flags.isQuiet) await tellUseless(run, names, workingFolder)
  return reports
}

/** What a configuration says in vain, where all that it is for was checked, by all of its rules. */
async function tellUseless({ checked, flags }: Run, names: readonly string[], workingFolder: string): Promise<void> {
  if (flags.packs || flags.profile !== undefined) return
  const folders = names.map((name) => resolve(workingFolder, name))
  for (const [configuration, own] of checked) {
    const { path } = configuration
    if (path === null || !folders.some((folder) => dirname(path) === folder || path.startsWith(folder + sep))) continue
    const useless = configuration.useless(own)
    if (useless.length === 0) continue
    const { describeProblem } = await import('./choices.js')
    for (const problem of useless) writeError(`${describeProblem(problem)}\n`)
  }
}

async function checkFile(run: Run, input: Input, beforeLine: () => void): Promise<FileReport | null> {
  const say = (line: string, isFailure = true): null => {
    beforeLine()
    if (isFailure) run.hasFailed = true
    if (isFailure || !run.flags.isQuiet) writeError(`${line}\n`)
    return null
  }
  const configuration = await run.loader.load(input.path)
  await tellProblems(run, configuration)
  if (!configuration.isUsable) return say(`${input.shown}: not checked, its configuration has to be mended first`)
  if (configuration.isIgnored(input.path))
    return input.isNamed
      ? say(`${input.shown}: left out by \`ignore\` in ${configuration.path ?? 'the configuration'}`, false)
      : null
  const format = formatOf(input.path)
  if (format === null) return null
  const result = readSource(input.path)
  if (!result.ok) return say(`${input.shown}${result.message}`)
  const { source } = result
  const checkText = await checkerOf(run, configuration, input, format)
  let checked: CheckResult
  try {
    checked = await checkText(source.text)
  } catch (error) {
    const { describeCrash } = await import('../crash.js')
    return say(`${input.shown}: could not be checked; ${describeCrash(error).trimEnd()}`)
  }
  const own = run.checked.get(configuration) ?? { files: [], allowed: new Set() }
  run.checked.set(configuration, own)
  own.files.push(input.path)
  for (const term of checked.allowed) own.allowed.add(term)
  if (run.flags.fix === null || checked.messages.length === 0) return reportOf(input.shown, checked)

  const { fixText } = await import('../fix/fix-text.js')
  const fixed = await fixText(source.text, checked, run.flags.fix, checkText)
  if (fixed.applied === 0) return reportOf(input.shown, checked)
  if (run.flags.isDryRun) {
    const { unifiedDiff } = await import('../fix/diff.js')
    const mark = source.hasMark ? '\uFEFF' : ''
    beforeLine()
    writeOut(unifiedDiff(input.shown, mark + source.text, mark + fixed.text))
    return reportOf(input.shown, fixed.result, fixed.applied)
  }
  const problem = replaceFile(input.path, source, fixed.text)
  if (problem === null) return reportOf(input.shown, fixed.result, fixed.applied, true)
  say(`${input.shown}: ${problem}`)
  return reportOf(input.shown, checked)
}

/** Standard input: the report goes to standard output, or with --fix the fixed text does and the report to standard error. */
async function checkStandardInput(run: Run, workingFolder: string): Promise<FileReport[]> {
  const { stdinFilename, fix, isDryRun } = run.flags
  const fail = (line: string): FileReport[] => {
    run.hasFailed = true
    writeError(`${line}\n`)
    return []
  }
  const shown = stdinFilename ?? '<stdin>'
  const format = stdinFilename === undefined ? 'markdown' : formatOf(stdinFilename)
  if (format === null) return fail(`${shown}: this kind of file is not read yet, only ${readExtensions} are`)
  const path = resolve(workingFolder, stdinFilename ?? 'stdin.md')
  const configuration = await run.loader.load(path)
  await tellProblems(run, configuration)
  if (!configuration.isUsable) return fail(`${shown}: not checked, its configuration has to be mended first`)
  const { readStandardInput } = await import('../standard-input.js')
  const result = await readStandardInput()
  if (!result.ok) return fail(`${shown}${result.message}`)
  const { source } = result
  const isIgnored = stdinFilename !== undefined && configuration.isIgnored(path)
  const checkText = await checkerOf(run, configuration, { path, shown }, format)
  const checked = isIgnored
    ? { messages: [], suppressed: 0, skippedBlocks: 0, allowed: [] }
    : await checkText(source.text)
  if (fix === null) return isIgnored ? [] : [reportOf(shown, checked)]

  const { fixText } = await import('../fix/fix-text.js')
  const fixed = await fixText(source.text, checked, fix, checkText)
  const mark = source.hasMark ? '\uFEFF' : ''
  if (isDryRun) {
    const { unifiedDiff } = await import('../fix/diff.js')
    if (fixed.applied > 0) writeOut(unifiedDiff(shown, mark + source.text, mark + fixed.text))
  } else writeOut(mark + fixed.text)
  return [reportOf(shown, fixed.result, fixed.applied)]
}

async function checkerOf(
  run: Run,
  configuration: Configuration,
  { path, shown }: Pick<Input, 'path' | 'shown'>,
  format: Format
): Promise<(text: string) => Promise<CheckResult>> {
  const options = { ruleSet: configuration.ruleSet, settings: configuration.settings(path), format }
  if (!run.flags.explainMatch) return (text) => check(text, options)
  const { matchCollector } = await import('../reporters/outcomes.js')
  return async (text) => {
    const { trace, matches } = matchCollector()
    const result = await check(text, { ...options, trace })
    run.matches.push({ path: shown, text, matches: matches() })
    return result
  }
}

function reportOf(path: string, result: CheckResult, applied = 0, isWritten = false): FileReport {
  return {
    path,
    messages: result.messages,
    suppressed: result.suppressed,
    skippedBlocks: result.skippedBlocks,
    applied,
    isWritten
  }
}

async function tellProblems(run: Run, configuration: Configuration): Promise<void> {
  const { problems, notices } = configuration
  if (problems.length + notices.length === 0 || run.told.has(configuration)) return
  run.told.add(configuration)
  if (problems.length > 0) run.hasFailed = true
  const { describeProblem } = await import('./choices.js')
  for (const problem of [...problems, ...(run.flags.isQuiet ? [] : notices)])
    writeError(`${describeProblem(problem)}\n`)
}

async function reportMatches({ flags, matches }: Run): Promise<void> {
  const { matchesJson, matchesReport } = await import('../reporters/matches.js')
  if (flags.format === 'json') {
    writeOut(matchesJson(matches))
    return
  }
  writeOut(matchesReport(matches))
  const count = matches.reduce((sum, file) => sum + file.matches.length, 0)
  if (!flags.isQuiet)
    writeOut(`${count === 0 ? 'No wording of a rule was found' : `${count} ${count === 1 ? 'match' : 'matches'}`}.\n`)
}

async function report(
  reports: readonly FileReport[],
  run: Run,
  workingFolder: string,
  isStandardInput: boolean
): Promise<void> {
  const { flags } = run
  // A diff or a fixed text on standard output has to be usable as it is.
  const isOutputTaken = flags.fix !== null && (flags.isDryRun || isStandardInput)
  const write = isOutputTaken ? writeError : writeOut
  if (flags.format === 'json') {
    const { jsonReport } = await import('../reporters/json.js')
    write(jsonReport(flags.isQuiet ? reports.filter((file) => file.messages.length > 0) : reports, workingFolder))
    return
  }
  if (
    reports.every(
      (file) => file.messages.length === 0 && file.applied === 0 && file.suppressed === 0 && file.skippedBlocks === 0
    )
  ) {
    if (!flags.isQuiet && reports.length > 0)
      write(`${reports.length} ${reports.length === 1 ? 'file' : 'files'} checked: nothing found.\n`)
    return
  }
  const { writeTextReport } = await import('../reporters/write-text-report.js')
  writeTextReport(reports, flags, write, isOutputTaken)
}

const ranks: Readonly<Record<Finding['severity'], number>> = { information: 1, warning: 2, error: 3 }

function isFailure(finding: Finding, level: FailLevel): boolean {
  return level !== 'none' && ranks[finding.severity] >= ranks[level]
}

function isErrorTerminal(): boolean {
  return process.stderr.isTTY
}
