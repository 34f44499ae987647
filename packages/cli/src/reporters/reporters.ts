/** The table of reporters: a format without one does not compile. What a run does not print is not loaded. */
import type { ReportFormat } from '../arguments.js'
import { hasNothingToTell, nothingFound } from './nothing-found.js'
import type { Reporter, SelectedReport } from './reporter.js'

interface Entry {
  /** lines for people, or JSON for programs: how it is made printable differs, and what is listed */
  writes: 'lines' | 'json'
  load: (reports: readonly SelectedReport[]) => Promise<Reporter>
}

export const reporters: Readonly<Record<ReportFormat, Entry>> = {
  text: {
    writes: 'lines',
    load: async (reports) =>
      hasNothingToTell(reports) ? nothingFound : (await import('./text-report.js')).textReporter
  },
  json: {
    writes: 'json',
    load: async () => (await import('./json.js')).jsonReporter
  },
  'json-report': {
    writes: 'json',
    load: async () => {
      const [{ jsonRunReporter }, { version }] = await Promise.all([
        import('./json.js'),
        import('@stigmalint/project/version')
      ])
      return jsonRunReporter(version())
    }
  }
}
