/** What is made of what a run has found: its reports, and its exit code. */
import { defaultProfile } from '@stigmalint/core/compile'
import { join } from 'node:path'
import { isReportFormat, type ReportFormat } from '../command-line/commands.js'
import type { Flags } from '../command-line/flags.js'
import type { BaselineRead } from '../baseline/use.js'
import { writeAsIs, writeErrorLine } from '../output.js'
import { writeReport, type BegunReport } from '../report-files.js'
import type { FileReport } from '../reporters/file-report.js'
import { selected, type ReportContext } from '../reporters/reporter.js'
import { printed, reporters } from '../reporters/reporters.js'
import type { Run } from './run.js'

/** What of a run its reports have to know. */
export type Reported = Pick<
  Run,
  'flags' | 'names' | 'problems' | 'passedOver' | 'ruleSets' | 'workingFolder' | 'loader' | 'standardInput'
>

/** What is accepted, where that is asked for. */
export const readBaseline = async ({ baseline }: Flags, cwd: string): Promise<BaselineRead | null> =>
  baseline === undefined ? null : (await import('../baseline/use.js')).useBaseline(baseline, cwd)

/** All formats that a run reports in. */
export const formatsAsked = ({ format, reportFiles }: Pick<Flags, 'format' | 'reportFiles'>): ReportFormat[] => [
  ...reportFiles.map((file) => file.format),
  ...(format === null || !isReportFormat(format) ? [] : [format])
]

export async function writeReports(
  reports: readonly FileReport[],
  run: Reported,
  reportFiles: readonly BegunReport[]
): Promise<void> {
  const { flags, names, problems, passedOver, ruleSets, workingFolder } = run
  // A diff or a fixed text on standard output has to be usable as it is.
  const isOutputTaken = flags.fix !== null && (flags.isDryRun || names.includes('-'))
  const context = {
    ...{ names, flags, problems, passedOver, cwd: workingFolder, environment: process.env },
    ...(await measuresOf(reports, run))
  }
  async function* partsIn(
    format: ReportFormat,
    terminal: ReportContext['terminal']
  ): AsyncGenerator<string | Uint8Array> {
    const entry = reporters[format]
    const shown = selected(reports, flags, entry.lists)
    if (entry.writes === 'file') {
      yield await (
        await entry.load(shown, ruleSets)
      )(shown, { ...context, terminal })
      return
    }
    const reporter = await entry.load(shown, ruleSets)
    for (const part of reporter(shown, { ...context, terminal })) yield printed[entry.writes](part)
  }
  for (const file of reportFiles)
    await writeReport(
      file,
      partsIn(file.format, () => ({}))
    )
  if (flags.format === null || !isReportFormat(flags.format)) return
  const stream = isOutputTaken ? 2 : 1
  const terminal = (): NodeJS.WriteStream => (isOutputTaken ? process.stderr : process.stdout)
  for await (const part of partsIn(flags.format, terminal)) writeAsIs(stream, part)
}

/** What only some reporters need, since every file is read for it once more. */
async function measuresOf(
  reports: readonly FileReport[],
  run: Reported
): Promise<Pick<ReportContext, 'words' | 'ownProfile'>> {
  const { flags, loader, workingFolder } = run
  const isWanted = formatsAsked(flags).some((format) => reporters[format].needsWords === true)
  if (!isWanted) return { words: new Map(), ownProfile: flags.profile ?? defaultProfile }
  const { wordsByPath } = await import('../budget/words.js')
  const here = join(workingFolder, reports[0]?.path ?? '-')
  const ownProfile = flags.profile ?? (await loader.load(here)).settings(here).profile
  return { words: await wordsByPath(reports, run), ownProfile }
}

/** Most runs find nothing, and ask no further. */
export async function exitCode(reports: readonly FileReport[], run: Run): Promise<number> {
  if (!reports.some(({ messages }) => messages.length > 0)) return run.hasFailed ? 2 : 0
  const { judge } = await import('../budget/judge.js')
  const { isFailure, lines } = await judge(reports, run)
  lines.forEach(writeErrorLine)
  return run.hasFailed ? 2 : isFailure ? 1 : 0
}
