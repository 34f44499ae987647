/** `stigmalint [PATH|GLOB]...`: which texts, what is told of them, and the exit code. */
import type { Flags } from '../command-line/flags.js'
import type { Cache } from '../check/cache.js'
import { exitCode, formatsAsked, readBaseline, writeReports } from '../check/conclude.js'
import { isWriting } from '../check/files.js'
import type { Run } from '../check/run.js'
import { reportsOf, startRun } from '../check/start.js'
import { writeErrorLine, writeJson, writeOut } from '../output.js'
import { isPiped } from '../piped.js'
import { beginReports, dropReports, type BegunReport } from '../report-files.js'
import { reporters } from '../reporters/reporters.js'
import type { StandardInputWatch } from '../standard-input.js'

/** `known` is what an earlier round has found. */
export async function runCheck(names: readonly string[], flags: Flags, known: Cache | null = null): Promise<number> {
  const begun = await beginReports(flags.reportFiles, process.cwd())
  if (!begun.ok) {
    writeErrorLine(begun.line)
    return 2
  }
  try {
    return await runReported(names, flags, begun.reports, known)
  } finally {
    dropReports(begun.reports)
  }
}

async function runReported(
  names: readonly string[],
  flags: Flags,
  reportFiles: readonly BegunReport[],
  known: Cache | null
): Promise<number> {
  const needsLines = formatsAsked(flags).some((own) => reporters[own].needsLines === true)
  const baseline = await readBaseline(flags, process.cwd())
  if (baseline?.ok === false) {
    writeErrorLine(baseline.line)
    return 2
  }
  const run = await startRun(names, flags, { needsLines }, known)
  if (run === null) return 2
  if (names.length === 0 && flags.ignoreUnknown) {
    // an empty list of changed files does not mean the whole folder
    if (!flags.isQuiet) writeErrorLine('stigmalint: no file was named, nothing was checked')
    await writeReports([], run, reportFiles)
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
  if (names.includes('-') && flags.isReview) {
    writeErrorLine('stigmalint: --review writes a copy beside a file, name the file in place of `-`')
    return 2
  }
  const found = await reportsOf(run)
  const reports = baseline ? await baseline.accepted(found, run) : found
  if (flags.explainMatch) await reportMatches(run)
  else await writeReports(reports, run, reportFiles)
  // who writes to the pipe may be slower than the check of a folder
  if (await pipe?.endsWithText()) {
    writeErrorLine(unreadPipe)
    return 2
  }
  return exitCode(reports, run)
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
