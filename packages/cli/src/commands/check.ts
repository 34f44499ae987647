/** `stigmalint [PATH|GLOB]...`: which texts, what is told of them, and the exit code. */
import type { Flags, ReportFormat } from '../arguments.js'
import type { BaselineRead } from '../baseline/use.js'
import type { Judgement } from '../budget/judge.js'
import { isWriting } from '../check/files.js'
import type { Run } from '../check/run.js'
import { reportsOf, startRun } from '../check/start.js'
import { writeAsIs, writeErrorLine, writeJson, writeOut } from '../output.js'
import { isPiped } from '../piped.js'
import { beginReports, dropReports, writeReport, type BegunReport } from '../report-files.js'
import type { FileReport } from '../reporters/file-report.js'
import { selected, type ReportContext } from '../reporters/reporter.js'
import { printed, reporters } from '../reporters/reporters.js'
import type { StandardInputWatch } from '../standard-input.js'

export async function runCheck(names: readonly string[], flags: Flags): Promise<number> {
  const begun = await beginReports(flags.reportFiles, process.cwd())
  if (!begun.ok) {
    writeErrorLine(begun.line)
    return 2
  }
  try {
    return await runReported(names, flags, begun.reports)
  } finally {
    dropReports(begun.reports)
  }
}

async function runReported(
  names: readonly string[],
  flags: Flags,
  reportFiles: readonly BegunReport[]
): Promise<number> {
  const { format } = flags
  const asked = [...reportFiles.map((file) => file.format), ...(format === null ? [] : [format])]
  const needsLines = asked.some((own) => reporters[own].needsLines === true)
  const baseline = await readBaseline(flags, process.cwd())
  if (baseline?.ok === false) {
    writeErrorLine(baseline.line)
    return 2
  }
  const run = await startRun(names, flags, { needsLines })
  if (run === null) return 2
  const outputs = { run, reportFiles }
  if (names.length === 0 && flags.ignoreUnknown) {
    // an empty list of changed files does not mean the whole folder
    if (!flags.isQuiet) writeErrorLine('stigmalint: no file was named, nothing was checked')
    await report([], outputs)
    return 0
  }
  const pipe = names.length === 0 ? await watchStandardInput(flags) : null
  if (pipe?.isEarly) {
    writeErrorLine(unreadPipe)
    return 2
  }
  if (names.includes('-') && names.length > 1) {
    writeErrorLine('stigmalint: `-` (standard input) stands alone, leave out the other paths')
    return 2
  }
  const found = await reportsOf(run)
  const reports = baseline ? await baseline.accepted(found, run) : found
  if (flags.explainMatch) await reportMatches(run)
  else await report(reports, outputs)
  // who writes to the pipe may be slower than the check of a folder
  if (await pipe?.endsWithText()) {
    writeErrorLine(unreadPipe)
    return 2
  }
  const { isFailure, lines } = await judged(reports, run)
  lines.forEach(writeErrorLine)
  return run.hasFailed ? 2 : isFailure ? 1 : 0
}

/** Most runs find nothing, and ask no further. */
const judged = async (reports: readonly FileReport[], run: Run): Promise<Judgement> =>
  reports.some(({ messages }) => messages.length > 0)
    ? (await import('../budget/judge.js')).judge(reports, run)
    : { isFailure: false, lines: [] }

/** What is accepted, where that is asked for. */
const readBaseline = async ({ baseline }: Flags, cwd: string): Promise<BaselineRead | null> =>
  baseline === undefined ? null : (await import('../baseline/use.js')).useBaseline(baseline, cwd)

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

/** Where the reports of a run go, beside standard output. */
interface Outputs {
  run: Run
  reportFiles: readonly BegunReport[]
}

async function report(reports: readonly FileReport[], { run, reportFiles }: Outputs): Promise<void> {
  const { flags, names, problems, passedOver, ruleSets, workingFolder } = run
  // A diff or a fixed text on standard output has to be usable as it is.
  const isOutputTaken = flags.fix !== null && (flags.isDryRun || names.includes('-'))
  const context = { names, flags, problems, passedOver, cwd: workingFolder, environment: process.env }
  async function* partsIn(format: ReportFormat, terminal: ReportContext['terminal']): AsyncGenerator<string> {
    const { lists, writes, load } = reporters[format]
    const shown = selected(reports, flags, lists)
    const reporter = await load(shown, ruleSets)
    for (const part of reporter(shown, { ...context, terminal })) yield printed[writes](part)
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
