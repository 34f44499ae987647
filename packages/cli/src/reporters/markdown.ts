/** A page in Markdown: for the summary of a job, a comment on a pull request, a mail. */
import { literal } from '@stigmalint/core/explain'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { printableLine } from '../printable.js'
import { reasonOf } from '@stigmalint/core/advice'
import { repositoryPath } from './file-address.js'
import { behindPath, locationOf } from './location.js'
import type { Reporter, SelectedReport } from './reporter.js'
import { spanOf } from './span.js'

/** What a reader goes through, and what the code hosts show (a megabyte). */
const most = 500

export const markdownReporter: Reporter = function* (reports, { cwd, problems }) {
  const rows = reports.flatMap((report) => report.listed.map((finding) => ({ report, finding })))
  yield `## stigmalint\n\n${headline(reports)}\n`
  if (rows.length > 0) yield '\n| where | words | write | why | rule |\n| --- | --- | --- | --- | --- |\n'
  for (const { report, finding } of rows.slice(0, most)) yield `| ${cells(report, finding, cwd).join(' | ')} |\n`
  if (rows.length > most) yield `\n${rows.length - most} more are not listed.\n`
  if (problems.length > 0) yield `\nNot checked:\n\n${problems.map(({ message }) => `- ${text(message)}\n`).join('')}`
}

function headline(reports: readonly SelectedReport[]): string {
  const count = (severity: PlacedFinding['severity']): number =>
    reports.reduce((sum, { messages }) => sum + messages.filter((own) => own.severity === severity).length, 0)
  const counted = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('information'), 'note']
  ] as const
  const told = counted.filter(([number]) => number > 0).map(([number, word]) => plural(number, word))
  return `${plural(reports.length, 'file')} checked: ${told.length > 0 ? told.join(', ') : 'nothing found'}.`
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

function cells(report: SelectedReport, finding: PlacedFinding, cwd: string): string[] {
  const { line } = spanOf(finding).start
  const { before, words, after } = finding.excerpt
  const wordings = [...new Set(finding.offers.map(({ wording }) => wording))].slice(0, 2)
  const rule = text(finding.ruleId ?? '')
  return [
    `${text(repositoryPath(report.path, cwd))}${behindPath(locationOf(report, finding) ?? undefined, line)}`,
    words === '' ? '' : `${text(before)} **${text(words)}** ${text(after)}`.trim(),
    wordings.map(text).join(' *or* '),
    text(reasonOf(finding)),
    finding.url == null ? rule : `[${rule}](${finding.url.replace(/[()|\s]/g, encodeURIComponent)})`
  ]
}

/** In a cell: a bar would end it. */
const text = (words: string): string => literal(printableLine(words)).replaceAll('|', '\\|')
