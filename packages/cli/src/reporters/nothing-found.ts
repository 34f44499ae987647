/** The text report where there is nothing to list: most runs, which load no more than this. */
import type { FileReport } from './file-report.js'
import { passedOverLine } from './passed-over.js'
import type { Reporter } from './reporter.js'

export const hasNothingToTell = (reports: readonly FileReport[]): boolean =>
  reports.every(
    (file) =>
      file.messages.length === 0 &&
      file.applied === 0 &&
      file.suppressed === 0 &&
      file.accepted === 0 &&
      file.skippedBlocks === 0
  )

export const nothingFound: Reporter = (reports, { flags, passedOver }) =>
  flags.isQuiet
    ? []
    : [
        ...(reports.length > 0
          ? [`${reports.length} ${reports.length === 1 ? 'file' : 'files'} checked: nothing found.\n`]
          : []),
        passedOverLine(passedOver)
      ]
