/** Checkstyle's XML, which many servers and editors read. Severities are `error`, `warning` and `info`. */
import { reasonWithWording } from '@stigmalint/core/advice'
import { repositoryPath } from './file-address.js'
import { locationOf, saidAt } from './location.js'
import type { Reporter } from './reporter.js'
import { spanOf } from './span.js'
import { elementLines } from './xml.js'

export const checkstyleReporter: Reporter = function* (reports, { cwd, problems }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
  for (const report of reports) {
    const error = report.listed.map((finding) => {
      const { start } = spanOf(finding)
      const location = locationOf(report, finding)
      return {
        ...(!location && { '@line': start.line, '@column': start.column }),
        '@severity': finding.severity === 'information' ? 'info' : finding.severity,
        '@message': saidAt(location, reasonWithWording(finding)),
        '@source': `stigmalint.${finding.ruleId ?? ''}`
      }
    })
    yield elementLines('file', { '@name': repositoryPath(report.path, cwd), error }, 1)
  }
  for (const { path, message } of problems) {
    const error = { '@severity': 'error', '@message': message, '@source': 'stigmalint.not-checked' }
    yield elementLines('file', { '@name': repositoryPath(path, cwd), error }, 1)
  }
  yield '</checkstyle>\n'
}
