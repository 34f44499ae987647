/** The report for programs: what vfile-reporter-json prints, and what stigmalint knows beyond it. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { countFixable } from '../fix/count-fixable.js'
import { isShown } from '../shown.js'
import { jsonParts } from './json-parts.js'
import type { JsonFile, JsonMessage, JsonRun } from './json-schema.js'
import { located } from './location.js'
import type { Reporter, SelectedReport } from './reporter.js'
import { spanOf } from './span.js'

/** The files with their findings. */
export const jsonReporter: Reporter = (reports, { cwd }) => jsonParts(reports.map((report) => jsonFile(report, cwd)))

/** The run as a whole: what `jsonReporter` has, and what could not be done, the version and a summary. */
export const jsonRunReporter =
  (version: string): Reporter =>
  (reports, { cwd, problems, words, flags }) => {
    const messages = reports.flatMap((report) => report.listed)
    const countOf = (severity: PlacedFinding['severity']): number =>
      messages.filter((message) => message.severity === severity).length
    const total = (key: 'applied' | 'suppressed' | 'skippedBlocks' | 'accepted'): number =>
      reports.reduce((sum, report) => sum + report[key], 0)
    const run: JsonRun = {
      version,
      cwd,
      files: reports.map((report) => ({
        ...jsonFile(report, cwd),
        ...wordsIn(words.get(report.path)),
        changes: [...report.changes]
      })),
      problems: [...problems],
      summary: {
        files: reports.length,
        errors: countOf('error'),
        warnings: countOf('warning'),
        information: countOf('information'),
        fixable: countFixable(messages.filter(isShown(flags))),
        fixed: total('applied'),
        suppressed: total('suppressed'),
        accepted: total('accepted'),
        skippedParagraphs: total('skippedBlocks')
      }
    }
    return jsonParts(run)
  }

const wordsIn = (words: number | undefined): { words?: number } => (words === undefined ? {} : { words })

const jsonFile = (report: SelectedReport, workingFolder: string): JsonFile => ({
  path: report.path,
  cwd: workingFolder,
  history: [report.path],
  messages: jsonMessages(report)
})

/** What is listed of a file. */
export const jsonMessages = (report: SelectedReport): JsonMessage[] =>
  report.listed.map((finding) => jsonMessage(finding, report))

function jsonMessage(finding: PlacedFinding, { locate }: SelectedReport): JsonMessage {
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
    ...located(locate(start.offset, end.offset)),
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
