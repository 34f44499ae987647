/** `stigmalint baseline [PATH|GLOB]...`: accepts what is found now, so that from here on only what is new is reported. */
import type { Flags } from '../command-line/flags.js'
import { shrunk } from '../baseline/accept.js'
import { entriesOf, type Entry } from '../baseline/entries.js'
import { baselineText } from '../baseline/text.js'
import { judged, knownIn, readBaselineFile, withNamesNow } from '../baseline/use.js'
import { reportsOf, startRun } from '../check/start.js'
import { writeErrorLine, writeOutLine } from '../output.js'
import { beginReports, dropReports, writeReport } from '../report-files.js'

const defaultPath = 'stigmalint-baseline.tsv'

export async function runBaseline(names: readonly string[], flags: Flags): Promise<number> {
  const refused = whyRefused(names, flags)
  if (refused !== null) return failed(`stigmalint: baseline ${refused}`)
  const cwd = process.cwd()
  const path = flags.baseline ?? defaultPath
  const before = flags.isShrink ? readBaselineFile(path, cwd) : null
  if (before?.ok === false) return failed(before.line)
  const begun = await beginReports([{ format: 'text', path }], cwd)
  if (!begun.ok) return failed(begun.line)
  const [file] = begun.reports
  try {
    const run = await startRun(names, flags, { needsLines: false })
    if (run === null) return 2
    const reports = await reportsOf(run)
    // a file that could not be read has findings that nobody knows
    if (run.hasFailed || !file) return failed(`${path}: not written, mend what could not be checked first`)
    const found = [...knownIn(reports, path, cwd)]
    let entries = entriesOf(found.map(({ known }) => known))
    if (before) {
      const { isChecked, isGone } = judged(reports, path, cwd)
      entries = shrunk(found, await withNamesNow(before.entries, run.ruleSets), isChecked, isGone)
    }
    await writeReport(file, parts(baselineText(entries)))
    if (!flags.isQuiet) tell(path, entries, before?.entries ?? null)
    return 0
  } finally {
    dropReports(begun.reports)
  }
}

function whyRefused(names: readonly string[], { fix, changedSince, changedLines, explainMatch }: Flags): string | null {
  if (names.includes('-')) return 'accepts the findings of files, name them in place of `-`'
  if (fix !== null) return 'changes no text, leave out --fix'
  if (explainMatch) return 'lists no matches, leave out --explain-match'
  if (changedSince !== undefined || changedLines !== undefined)
    return 'accepts what is found in whole files, leave out --changed-since and --changed-lines'
  return null
}

function failed(line: string): number {
  writeErrorLine(line)
  return 2
}

// eslint-disable-next-line @typescript-eslint/require-await -- it is written as a report is
async function* parts(text: string): AsyncGenerator<string> {
  yield text
}

function tell(path: string, entries: readonly Entry[], before: readonly Entry[] | null): void {
  const count = (of: readonly Entry[]): number => of.reduce((sum, own) => sum + own.count, 0)
  const now = count(entries)
  const what = `${now} ${now === 1 ? 'finding is' : 'findings are'} accepted`
  writeOutLine(
    before
      ? `${path}: ${count(before) - now} taken out, ${what}.`
      : `${path}: ${what}. From now on: stigmalint --baseline ${path}`
  )
}
