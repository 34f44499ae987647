/** The files that reports go to: begun before the work, so that what cannot be written is told before it; whole, or as they were. */
import type { WholeFile } from '@stigmalint/files/replace'
import { resolve } from 'node:path'
import type { ReportFile } from './command-line/flags.js'
import { OutputProblem } from './output.js'

export interface BegunReport extends ReportFile {
  file: WholeFile
}

type Begun = { ok: true; reports: readonly BegunReport[] } | { ok: false; line: string }

/** Begins all of them, or none, with one line that says why not. */
export async function beginReports(files: readonly ReportFile[], cwd: string): Promise<Begun> {
  if (files.length === 0) return { ok: true, reports: [] }
  const { beginFile } = await import('@stigmalint/files/replace')
  const reports: BegunReport[] = []
  for (const report of files) {
    const begun = beginFile(resolve(cwd, report.path))
    if (!begun.ok) {
      dropReports(reports)
      return { ok: false, line: `${report.path}: ${begun.message}` }
    }
    reports.push({ ...report, file: begun.file })
  }
  return { ok: true, reports }
}

/** Leaves those that are not written as they were. */
export function dropReports(reports: readonly BegunReport[]): void {
  for (const { file } of reports) file.drop()
}

/** Writes a report whole, or ends the run with one line. */
export async function writeReport(
  { path, file }: BegunReport,
  parts: AsyncIterable<string | Uint8Array>
): Promise<void> {
  try {
    for await (const part of parts) file.write(part)
    file.done()
  } catch (error) {
    file.drop()
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new OutputProblem(
      code === 'ENOSPC'
        ? `${path}: the report could not be written, the disk is full; make room and run it again`
        : `${path}: the report could not be written (${code})`
    )
  }
}
