/** The report for programs: what vfile-reporter-json prints, and what stigmalint knows beyond it. */
import type { Finding } from '@stigmalint/core'
import type { FileReport } from './file-report.js'
import type { JsonFile, JsonMessage } from './json-schema.js'

export function jsonReport(reports: readonly FileReport[], workingFolder: string): string {
  const files = reports.map((report): JsonFile => ({
    path: report.path,
    cwd: workingFolder,
    history: [report.path],
    messages: report.messages.map(jsonMessage)
  }))
  return `${JSON.stringify(files, null, 2)}\n`
}

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
