/** JUnit's XML: each file is a suite, each finding a test that fails, a file without one a test that passes. */
import { reasonWithWording } from '@stigmalint/core/advice'
import { repositoryPath } from './file-address.js'
import { behindPath, locationOf } from './location.js'
import type { Reporter } from './reporter.js'
import { spanOf } from './span.js'
import { elementLines, type Element } from './xml.js'

export const junitReporter: Reporter = function* (reports, { cwd, problems }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stigmalint">\n'
  for (const report of reports) {
    const path = repositoryPath(report.path, cwd)
    const failures = report.listed.map((finding): Element => {
      const { line, column } = spanOf(finding).start
      const text = reasonWithWording(finding)
      const location = locationOf(report, finding)
      const place = behindPath(location ?? undefined, line, column)
      return {
        '@name': `${finding.ruleId ?? ''} ${place.replace(/^(?::|, )/, '')}`,
        '@classname': path,
        '@file': path,
        ...(!location && { '@line': line }),
        failure: { '@message': text, '@type': finding.severity, '#': `${path}${place}: ${text}` }
      }
    })
    yield suite(path, failures.length > 0 ? failures : [{ '@name': 'stigmalint', '@classname': path }], {
      '@failures': failures.length,
      '@errors': 0
    })
  }
  for (const { path: named, message } of problems) {
    const path = repositoryPath(named, cwd)
    const error = { '@message': message, '@type': 'not-checked' }
    yield suite(path, [{ '@name': 'stigmalint', '@classname': path, error }], { '@failures': 0, '@errors': 1 })
  }
  yield '</testsuites>\n'
}

const suite = (name: string, testcase: readonly Element[], counts: Element): string =>
  elementLines('testsuite', { '@name': name, '@tests': testcase.length, ...counts, testcase }, 1)
