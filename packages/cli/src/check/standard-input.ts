/** Standard input: the report goes to standard output, or with --fix the fixed text does and the report to standard error. */
import type { Configuration } from '@stigmalint/configuration'
import { formats } from '@stigmalint/core/formats'
import { formatNamed, formatOf, leftOutBy, openBytes, whyLeftOut, whyUnread } from '@stigmalint/files'
import { optionsFor } from '@stigmalint/project'
import { resolve } from 'node:path'
import { writeAsIs, writeErrorLine } from '../output.js'
import type { FileReport } from '../reporters/file-report.js'
import { readStandardInput } from '../standard-input.js'
import { isWriting, showDiff } from './files.js'
import { checkerOf, fail, fixedReport, ignoreIn, reportOf, tellProblems, toBeMended, type Run } from './run.js'

/** What was found in standard input, as if it were the file that `--stdin-filename` names. */
export async function checkStandardInput(run: Run): Promise<FileReport[]> {
  const { stdinFilename, readAs, fix, isDryRun, isQuiet } = run.flags
  const refuse = (line: string): FileReport[] => {
    fail(run, shown, line)
    writeErrorLine(line)
    return []
  }
  const shown = stdinFilename ?? '<stdin>'
  const format = formatNamed(readAs) ?? (stdinFilename === undefined ? formats.markdown : formatOf(stdinFilename))
  if (format === null) return refuse(`${shown}: ${whyUnread(shown)}`)
  const path = resolve(run.workingFolder, stdinFilename ?? 'stdin.md')
  const configuration = await run.loader.load(path)
  await tellProblems(run, configuration)
  if (!configuration.isUsable) return refuse(toBeMended(shown))
  const leftOut = stdinFilename === undefined ? null : whyLeftOutOf(configuration, path, run.workingFolder)
  if (leftOut?.isFailure === true) return refuse(`${shown}: ${leftOut.message}`)
  run.ruleSets.add(configuration.ruleSet)
  const result = await readStandardInput()
  if (!result.ok) return refuse(`${shown}${result.message}`)
  const opening = await openBytes(result.bytes, format)
  if (!opening.ok) return refuse(`${shown}${opening.message}`)
  const { document, note } = opening
  run.standardInput = document
  if (note !== null && !isQuiet) writeErrorLine(`${shown}${note}`)
  if (leftOut !== null) {
    if (!isQuiet) writeErrorLine(`${shown}: ${leftOut.message}`)
    if (isWriting(run.flags)) writeAsIs(1, result.bytes)
    return []
  }
  const { found, fixed } = await checkerOf(run, shown)(document, optionsFor(configuration, path, document.format))
  if (fix === null) return [reportOf(run, shown, document, found)]
  if (isDryRun) {
    if (fixed === null) return [reportOf(run, shown, document, found)]
    await showDiff(shown, document, fixed.document)
    return [fixedReport(run, shown, fixed, null)]
  }
  const written = fixed?.document.write() ?? { ok: true, bytes: result.bytes }
  writeAsIs(1, written.ok ? written.bytes : result.bytes)
  if (written.ok) return [fixed === null ? reportOf(run, shown, document, found) : fixedReport(run, shown, fixed, null)]
  const line = `${shown}: ${written.message}`
  fail(run, shown, line)
  writeErrorLine(line)
  return [reportOf(run, shown, document, found)]
}

/** What leaves out a file that is named, in words; null where nothing does. A failure: it cannot be told. */
function whyLeftOutOf(
  configuration: Configuration,
  path: string,
  workingFolder: string
): { message: string; isFailure: boolean } | null {
  const by = leftOutBy(path, workingFolder)
  if (by !== null) return { message: whyLeftOut(by), isFailure: by.problem !== null }
  return configuration.isIgnored(path)
    ? { message: `left out by ${ignoreIn(configuration.ignoredIn(path))}`, isFailure: false }
    : null
}
