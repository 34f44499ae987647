/**
 * Annotations of GitHub Actions: one workflow command a finding, which the runner shows at its line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { reasonWithWording } from '@stigmalint/core/advice'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { printableLine } from '../printable.js'
import type { Location } from '@stigmalint/core'
import { locationOf, saidAt } from './location.js'
import { repositoryPath } from './file-address.js'
import type { Reporter } from './reporter.js'
import { spanOf } from './span.js'

const commands: Readonly<Record<PlacedFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice'
}

export const githubReporter: Reporter = function* (reports, { cwd, problems }) {
  for (const report of reports) {
    const file = repositoryPath(report.path, cwd)
    for (const finding of report.listed) yield `${annotation(file, finding, locationOf(report, finding))}\n`
  }
  for (const { path, message } of problems)
    yield `::error file=${property(repositoryPath(path, cwd))},title=stigmalint::${data(message)}\n`
}

function annotation(file: string, finding: PlacedFinding, location: Location | null): string {
  const place = [
    ['file', file],
    ...(location ? [] : linesOf(finding)),
    ['title', `stigmalint ${finding.ruleId ?? ''}`]
  ] as const
  const properties = place.map(([name, value]) => `${name}=${property(String(value))}`).join(',')
  return `::${commands[finding.severity]} ${properties}::${data(saidAt(location, reasonWithWording(finding)))}`
}

function linesOf(finding: PlacedFinding): [name: string, value: number][] {
  const { start, end } = spanOf(finding)
  return [
    ['line', start.line],
    ['endLine', end.line],
    // columns are shown within one line alone
    ...(start.line === end.line
      ? ([
          ['col', start.column],
          ['endColumn', end.column]
        ] satisfies [string, number][])
      : [])
  ]
}

/** As the runner unescapes it; all other control characters are shown. */
const data = (text: string): string => printableLine(text.replaceAll('%', '%25'))
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
