/** The report for programs: what vfile-reporter-json prints, and what stigmalint knows beyond it. */
import type { Finding } from '@stigmalint/core'
import type { FileReport } from './file-report.js'
import { countFixable } from '../fix/count-fixable.js'
import type { JsonFile, JsonMessage, JsonRun } from './json-schema.js'

export function jsonReport(reports: readonly FileReport[], workingFolder: string): string {
  return written(reports.map((report) => jsonFile(report, workingFolder)))
}

/** The run as a whole: what `jsonReport` has, and what could not be done, the version and a summary. */
export function jsonRunReport(
  reports: readonly FileReport[],
  { version, cwd, problems }: Pick<JsonRun, 'version' | 'cwd' | 'problems'>
): string {
  const messages = reports.flatMap((report) => report.messages)
  const countOf = (severity: Finding['severity']): number =>
    messages.filter((message) => message.severity === severity).length
  const total = (key: 'applied' | 'suppressed' | 'skippedBlocks'): number =>
    reports.reduce((sum, report) => sum + report[key], 0)
  const run: JsonRun = {
    version,
    cwd,
    files: reports.map((report) => ({ ...jsonFile(report, cwd), changes: [...report.changes] })),
    problems,
    summary: {
      files: reports.length,
      errors: countOf('error'),
      warnings: countOf('warning'),
      information: countOf('information'),
      fixable: countFixable(messages),
      fixed: total('applied'),
      suppressed: total('suppressed'),
      skippedParagraphs: total('skippedBlocks')
    }
  }
  return written(run)
}

const written = (value: JsonFile[] | JsonRun): string => `${JSON.stringify(value, null, 2)}\n`

const jsonFile = (report: FileReport, workingFolder: string): JsonFile => ({
  path: report.path,
  cwd: workingFolder,
  history: [report.path],
  messages: report.messages.map(jsonMessage)
})

function jsonMessage(finding: Finding): JsonMessage {
  const { start, end } = spanOf(finding)
  return {
    ruleId: finding.ruleId ?? '',
    source: finding.source ?? '',
    severity: finding.severity,
    fatal: finding.fatal ?? null,
    reason: finding.reason,
    line: start.line,
    column: start.column,
    place: { start, end },
    actual: finding.actual ?? '',
    expected: finding.expected ?? [],
    fixes: finding.fixes,
    context: finding.context,
    excerpt: finding.excerpt,
    sources: finding.sources,
    note: finding.note ?? null,
    url: finding.url ?? null
  }
}

function spanOf(finding: Finding): Pick<JsonMessage['place'], 'start' | 'end'> {
  const { place } = finding
  const nowhere = { line: 1, column: 1, offset: 0 }
  if (!place) return { start: nowhere, end: nowhere }
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  const point = ({ line, column, offset }: { line: number; column: number; offset?: number | undefined }) => ({
    line,
    column,
    offset: offset ?? 0
  })
  return { start: point(start), end: point(end) }
}
