/** A table for spreadsheets: a row for each finding, and for each file that was not checked. */
import { printableLine } from '../printable.js'
import { csvLines } from './csv-lines.js'
import { inWords, locationOf } from './location.js'
import type { Reporter, SelectedReport } from './reporter.js'
import { spanOf } from './span.js'

const head = ['file', 'line', 'column', 'severity', 'rule', 'words', 'in their sentence', 'write', 'why', 'page']

export const csvReporter: Reporter = function* (reports, { problems }) {
  yield csvLines([head])
  for (const report of reports) if (report.listed.length > 0) yield csvLines(rowsOf(report))
  for (const { path, message } of problems)
    yield csvLines([[path, '', '', 'error', 'stigmalint/not-checked', '', '', '', message, ''].map(printableLine)])
}

const rowsOf = (report: SelectedReport): (string | number)[][] =>
  report.listed.map((finding) => {
    const { start } = spanOf(finding)
    const location = locationOf(report, finding)
    const { before, words, after } = finding.excerpt
    const [wording = ''] = finding.offers.map((offer) => offer.wording)
    const row = [
      ...[report.path, location ? inWords(location) : start.line, location ? '' : start.column],
      ...[finding.severity, finding.ruleId ?? '', words, `${before}${words}${after}`.trim()],
      ...[wording, finding.reason, finding.url ?? '']
    ]
    return row.map((cell) => (typeof cell === 'string' ? printableLine(cell) : cell))
  })
