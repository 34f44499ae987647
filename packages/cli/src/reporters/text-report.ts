/** The report for people: what was changed, the findings, and the summary. */
import { useColor } from '../color.js'
import { reportWidth } from '../width.js'
import { programName } from './next.js'
import { passedOverLine } from './passed-over.js'
import type { Reporter } from './reporter.js'
import { changeList, summary } from './summary.js'
import { textReportParts } from './text.js'

export const textReporter: Reporter = function* (reports, { names, flags, environment, terminal, passedOver }) {
  const { isTTY = false, columns } = terminal()
  const width = reportWidth(environment, { isTTY, ...(columns !== undefined && { columns }) })
  const hasColor = useColor(flags.color, environment, isTTY)
  if (!flags.isQuiet) yield* changeList(reports)
  let isEmpty = true
  const listed = reports.map((report) => ({ ...report, messages: report.listed }))
  for (const part of textReportParts(listed, { hasColor, width })) {
    yield `${part}\n`
    isEmpty = false
  }
  if (flags.isQuiet) return
  if (!isEmpty) yield '\n'
  const { fix, isDryRun } = flags
  yield summary(reports, { names, flags, fix, isDryRun, program: programName(environment), width })
  yield passedOverLine(passedOver)
}
