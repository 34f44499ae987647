/** `stigmalint [PATH|GLOB]...`: reads, checks, mends if asked to, reports. */
import { createLoader, type Choices, type Configuration, type Loader } from '@stigmalint/configuration'
import type { Format, RuleSet } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { check, type Checked, type PlacedFinding } from '@stigmalint/core/trusted'
import {
  dataFiles,
  dataIn,
  encode,
  encodingNote,
  findInputs,
  formatOf,
  leftOutBy,
  passOver,
  readSource,
  whyData,
  whyLeftOut,
  whyNotEncoded,
  whyUnread,
  type Input
} from '@stigmalint/files'
import { dirname, join, resolve, sep } from 'node:path'
import type { FailLevel, Flags, ReportFormat } from '../arguments.js'
import {
  OutputProblem,
  writeAsIs,
  writeDiff,
  writeError,
  writeErrorLine,
  writeJson,
  writeOut,
  writeToTerminal
} from '../output.js'
import { printableJson, printableLine, printableLines } from '../printable.js'
import { createProgress } from '../progress.js'
import type { FileReport } from '../reporters/file-report.js'
import type { FileMatches } from '../reporters/matches.js'
import { dropReports, writeReport, beginReports, type BegunReport } from '../report-files.js'
import { selected, type ReportContext } from '../reporters/reporter.js'
import { reporters } from '../reporters/reporters.js'
import { isPiped } from '../piped.js'
import type { StandardInputWatch } from '../standard-input.js'

/** One run: what was asked for, and whether anything could not be done. */
interface Run {
  flags: Flags
  loader: Loader
  /** paths and globs as they were written */
  names: readonly string[]
  hasFailed: boolean
  /** what could not be read, understood or written, as it was told */
  problems: { path: string; message: string }[]
  /** configurations whose mistakes were told */
  told: Set<Configuration>
  /** what was checked under each configuration */
  checked: Map<Configuration, { files: string[]; allowed: Set<string> }>
  /** with --explain-match, what stands in place of the report */
  matches: FileMatches[]
  /** how many files were passed over, by what they are */
  passedOver: Map<string, number>
  /** for each file that a configuration leaves out, and that was not named, what does */
  leftOut: string[]
  /** removes what an earlier run has left beside a file; where nothing is written, it does nothing */
  removeLeftovers: (path: string) => void
  /** the reports that go to files, begun */
  reportFiles: readonly BegunReport[]
}

export async function runCheck(names: readonly string[], flags: Flags): Promise<number> {
  const workingFolder = process.cwd()
  const begun = await beginReports(flags.reportFiles, workingFolder)
  if (!begun.ok) {
    writeErrorLine(begun.line)
    return 2
  }
  try {
    return await runReported(names, flags, workingFolder, begun.reports)
  } finally {
    dropReports(begun.reports)
  }
}

async function runReported(
  names: readonly string[],
  flags: Flags,
  workingFolder: string,
  reportFiles: readonly BegunReport[]
): Promise<number> {
  const configuration =
    typeof flags.configuration === 'string' ? resolve(workingFolder, flags.configuration) : flags.configuration
  const builtIn = await loadRuleSet()
  const choices = await readFlags(flags, builtIn, configuration, join(workingFolder, '-'))
  if (choices === null) return 2
  const run: Run = {
    flags,
    loader: createLoader({ builtIn, configuration, choices }),
    names,
    hasFailed: false,
    problems: [],
    told: new Set(),
    checked: new Map(),
    matches: [],
    passedOver: new Map(),
    leftOut: [],
    removeLeftovers: isWriting(flags) ? (await import('@stigmalint/files/replace')).leftoverRemover() : () => undefined,
    reportFiles
  }
  const isStandardInput = names.includes('-')
  if (names.length === 0 && flags.ignoreUnknown) {
    // an empty list of changed files does not mean the whole folder
    if (!flags.isQuiet) writeErrorLine('stigmalint: no file was named, nothing was checked')
    if (flags.format !== null && reporters[flags.format].lists === 'all') await report([], run, workingFolder, false)
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
    ? await checkStandardInput(run, workingFolder)
    : await checkFiles(run, names.length === 0 ? ['.'] : names, workingFolder)
  if (flags.explainMatch) await reportMatches(run)
  else await report(reports, run, workingFolder, isStandardInput)
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

const isWriting = ({ fix, isDryRun }: Flags): boolean => fix !== null && !isDryRun

/** So long a pipe is waited for, in milliseconds: what writes to it was started at the same time. */
const patience = { reading: 100, writing: 3000 }

/** Where nothing is named, text that is piped in is meant to be checked. Most often there is none, and nothing is loaded. */
async function watchStandardInput(flags: Flags): Promise<StandardInputWatch | null> {
  if (!isPiped()) return null
  return (await import('../standard-input.js')).watchStandardInput(
    isWriting(flags) ? patience.writing : patience.reading
  )
}

async function checkFiles(run: Run, names: readonly string[], workingFolder: string): Promise<FileReport[]> {
  const { files, notices, passedOver } = await findInputs(names, workingFolder, {
    ignoreUnknown: run.flags.ignoreUnknown
  })
  run.passedOver = new Map(passedOver)
  for (const notice of notices) {
    // its line starts with the path
    if (notice.isFailure) fail(run, notice.message.slice(0, notice.message.indexOf(': ')), notice.message)
    if (notice.isFailure || !run.flags.isQuiet) writeErrorLine(notice.message)
  }
  const progress = createProgress(isErrorTerminal, writeToTerminal)
  const reports: FileReport[] = []
  for (const [index, input] of files.entries()) {
    progress.step(index, files.length)
    const report = await checkFile(run, input, progress.clear).catch((error: unknown) =>
      tellCrash(run, input, error, progress.clear)
    )
    if (report) reports.push(report)
  }
  progress.clear()
  if (files.length > 0 && run.leftOut.length === files.length) {
    const by = [...new Set(run.leftOut)].join(' and ')
    const line = `${names.join(' ')}: everything is left out by ${by}, name a file or change what is ignored`
    fail(run, names.join(' '), line)
    writeErrorLine(line)
  }
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
    const { describeProblems } = await import('./choices.js')
    describeProblems(useless).forEach(writeErrorLine)
  }
}

async function checkFile(run: Run, input: Input, beforeLine: () => void): Promise<FileReport | null> {
  const say = (line: string, isFailure = true): null => {
    beforeLine()
    if (isFailure) fail(run, input.shown, line)
    if (isFailure || !run.flags.isQuiet) writeErrorLine(line)
    return null
  }
  const configuration = await run.loader.load(input.path)
  await tellProblems(run, configuration)
  if (!configuration.isUsable) return say(`${input.shown}: not checked, its configuration has to be mended first`)
  if (configuration.isIgnored(input.path)) {
    const by = ignoreIn(configuration)
    if (input.isNamed) say(`${input.shown}: left out by ${by}`, false)
    else run.leftOut.push(by)
    return null
  }
  const format = formatOf(input.path)
  if (format === null) return null
  run.removeLeftovers(input.path)
  const result = readSource(input.path)
  if (!result.ok) return say(`${input.shown}${result.message}`)
  const { source } = result
  const data = dataIn(input.path, source.text)
  if (data !== null) {
    if (input.isNamed && !run.flags.ignoreUnknown) return say(`${input.shown}: ${whyData(data, input.shown)}`, false)
    passOver(run.passedOver, dataFiles)
    return null
  }
  const note = encodingNote(source)
  if (note !== null) say(`${input.shown}${note}`, false)
  const checkText = await checkerOf(run, configuration, input, format)
  const checked = await checkText(source.text)
  const own = run.checked.get(configuration) ?? { files: [], allowed: new Set() }
  run.checked.set(configuration, own)
  own.files.push(input.path)
  for (const term of checked.allowed) own.allowed.add(term)
  if (run.flags.fix === null || checked.findings.length === 0) return reportOf(input.shown, checked)

  const { fixText } = await import('../fix/fix-text.js')
  const fixed = await fixText(source.text, checked, run.flags.fix, checkText)
  if (fixed.applied === 0) return reportOf(input.shown, checked)
  if (run.flags.isDryRun) {
    const { unifiedDiff } = await import('../fix/diff.js')
    const { marks } = source
    beforeLine()
    writeDiff(unifiedDiff(input.shown, marks + source.text, marks + fixed.text))
    return reportOf(input.shown, fixed.result, fixed)
  }
  const { replaceFile } = await import('@stigmalint/files/replace')
  const problem = replaceFile(input.path, source, fixed.text)
  if (problem !== null) {
    say(`${input.shown}: ${problem}`)
    return reportOf(input.shown, checked)
  }
  if (source.stats.nlink > 1n)
    say(`${input.shown}: had other names (hard links), under which the file stays as it was`, false)
  return reportOf(input.shown, fixed.result, fixed, true)
}

/** A mistake of the program in one file: the others are checked all the same. */
async function tellCrash(run: Run, { shown }: Input, error: unknown, beforeLine: () => void): Promise<null> {
  if (error instanceof OutputProblem) throw error
  const { describeCrash } = await import('../crash.js')
  const text = `${printableLine(shown)}: could not be checked; ${describeCrash(error)}`
  beforeLine()
  fail(run, shown, text.trimEnd())
  writeError(text)
  return null
}

/** Standard input: the report goes to standard output, or with --fix the fixed text does and the report to standard error. */
async function checkStandardInput(run: Run, workingFolder: string): Promise<FileReport[]> {
  const { stdinFilename, fix, isDryRun } = run.flags
  const refuse = (line: string): FileReport[] => {
    fail(run, shown, line)
    writeErrorLine(line)
    return []
  }
  const shown = stdinFilename ?? '<stdin>'
  const format = stdinFilename === undefined ? formats.markdown : formatOf(stdinFilename)
  if (format === null) return refuse(`${shown}: ${whyUnread(shown)}`)
  const path = resolve(workingFolder, stdinFilename ?? 'stdin.md')
  const configuration = await run.loader.load(path)
  await tellProblems(run, configuration)
  if (!configuration.isUsable) return refuse(`${shown}: not checked, its configuration has to be mended first`)
  const leftOut = stdinFilename === undefined ? null : whyLeftOutOf(configuration, path, workingFolder)
  if (leftOut?.isFailure === true) return refuse(`${shown}: ${leftOut.message}`)
  const { readStandardInput } = await import('../standard-input.js')
  const result = await readStandardInput()
  if (!result.ok) return refuse(`${shown}${result.message}`)
  const { source } = result
  const note = encodingNote(source)
  if (note !== null && !run.flags.isQuiet) writeErrorLine(`${shown}${note}`)
  if (leftOut !== null) {
    if (!run.flags.isQuiet) writeErrorLine(`${shown}: ${leftOut.message}`)
    if (fix !== null && !isDryRun) writeAsIs(1, result.bytes)
    return []
  }
  const checkText = await checkerOf(run, configuration, { path, shown }, format)
  const checked = await checkText(source.text)
  if (fix === null) return [reportOf(shown, checked)]

  const { fixText } = await import('../fix/fix-text.js')
  const fixed = await fixText(source.text, checked, fix, checkText)
  const { marks } = source
  if (isDryRun) {
    const { unifiedDiff } = await import('../fix/diff.js')
    if (fixed.applied > 0) writeDiff(unifiedDiff(shown, marks + source.text, marks + fixed.text))
    return [reportOf(shown, fixed.result, fixed)]
  }
  const bytes = encode({ ...source, text: fixed.text })
  writeAsIs(1, bytes ?? result.bytes)
  if (bytes !== null) return [reportOf(shown, fixed.result, fixed)]
  const line = `${shown}: ${whyNotEncoded(source)}`
  fail(run, shown, line)
  writeErrorLine(line)
  return [reportOf(shown, checked)]
}

/** What leaves out a file that is named, in words; null where nothing does. A failure: it cannot be told. */
function whyLeftOutOf(
  configuration: Configuration,
  path: string,
  workingFolder: string
): { message: string; isFailure: boolean } | null {
  const by = leftOutBy(path, workingFolder)
  if (by !== null) return { message: whyLeftOut(by), isFailure: by.problem !== null }
  return configuration.isIgnored(path) ? { message: `left out by ${ignoreIn(configuration)}`, isFailure: false } : null
}

const ignoreIn = ({ path }: Configuration): string => `\`ignore\` in ${path ?? 'the configuration'}`

async function checkerOf(
  run: Run,
  configuration: Configuration,
  { path, shown }: Pick<Input, 'path' | 'shown'>,
  format: Format
): Promise<(text: string) => Promise<Checked>> {
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

function reportOf(
  path: string,
  result: Checked,
  { applied, changes }: Pick<FileReport, 'applied' | 'changes'> = { applied: 0, changes: [] },
  isWritten = false
): FileReport {
  return {
    path,
    messages: result.findings,
    suppressed: result.suppressed,
    skippedBlocks: result.skippedBlocks,
    applied,
    changes,
    isWritten,
    lines: []
  }
}

async function tellProblems(run: Run, configuration: Configuration): Promise<void> {
  const { problems, notices } = configuration
  if (problems.length + notices.length === 0 || run.told.has(configuration)) return
  run.told.add(configuration)
  const { describeProblem, describeProblems } = await import('./choices.js')
  for (const problem of problems) fail(run, problem.path, describeProblem(problem))
  describeProblems(problems).forEach(writeErrorLine)
  if (!run.flags.isQuiet) describeProblems(notices).forEach(writeErrorLine)
}

function fail(run: Run, path: string, message: string): void {
  run.hasFailed = true
  run.problems.push({ path, message })
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

async function report(
  reports: readonly FileReport[],
  run: Run,
  workingFolder: string,
  isStandardInput: boolean
): Promise<void> {
  const { flags, names, problems, passedOver, checked, reportFiles } = run
  // A diff or a fixed text on standard output has to be usable as it is.
  const isOutputTaken = flags.fix !== null && (flags.isDryRun || isStandardInput)
  const ruleSets = [...checked.keys()].map(({ ruleSet }) => ruleSet)
  const context = { names, flags, problems, passedOver, cwd: workingFolder, environment: process.env }
  async function* partsIn(format: ReportFormat, terminal: ReportContext['terminal']): AsyncGenerator<string> {
    const { lists, writes, load } = reporters[format]
    const shown = selected(reports, flags, lists)
    const reporter = await load(shown, ruleSets)
    const printed = printers[writes]
    for (const part of reporter(shown, { ...context, terminal })) yield printed(part)
  }
  for (const file of reportFiles)
    await writeReport(
      file,
      partsIn(file.format, () => ({}))
    )
  if (flags.format === null) return
  const stream = isOutputTaken ? 2 : 1
  const terminal = (): NodeJS.WriteStream => (isOutputTaken ? process.stderr : process.stdout)
  for await (const part of partsIn(flags.format, terminal)) writeAsIs(stream, part)
}

const printers = { lines: printableLines, json: printableJson, printable: (text: string) => text } as const

const ranks: Readonly<Record<PlacedFinding['severity'], number>> = { information: 1, warning: 2, error: 3 }

function isFailure(finding: PlacedFinding, level: FailLevel): boolean {
  return level !== 'none' && ranks[finding.severity] >= ranks[level]
}

function isErrorTerminal(): boolean {
  return process.stderr.isTTY
}
