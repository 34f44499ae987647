/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import { reasonWithWording } from '@stigmalint/core/advice'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { repositoryPath } from './file-address.js'
import { fingerprintOf, fingerprints } from './fingerprint.js'
import { locationOf, saidAt } from './location.js'
import { jsonParts } from './json-parts.js'
import type { Reporter } from './reporter.js'
import { spanOf } from './span.js'

const severities: Readonly<Record<PlacedFinding['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info'
}

export const gitlabReporter: Reporter = (reports, { cwd, problems }) =>
  jsonParts([
    ...reports.flatMap((report) => {
      const path = repositoryPath(report.path, cwd)
      const known = fingerprints(path, report.listed)
      return report.listed.map((finding, index) => {
        const { start, end } = spanOf(finding)
        const location = locationOf(report, finding)
        return {
          description: saidAt(location, reasonWithWording(finding)),
          check_name: finding.ruleId ?? '',
          fingerprint: known[index] ?? '',
          severity: severities[finding.severity],
          location: {
            path, // it has to have lines
            lines: location ? { begin: 1, end: 1 } : { begin: start.line, end: end.line }
          }
        }
      })
    }),
    ...problems.map(({ path, message }) => ({
      description: message,
      check_name: 'stigmalint/not-checked',
      fingerprint: fingerprintOf([repositoryPath(path, cwd), message]),
      severity: 'blocker',
      location: { path: repositoryPath(path, cwd), lines: { begin: 1, end: 1 } }
    }))
  ])
