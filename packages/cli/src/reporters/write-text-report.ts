/** The text report and its summary, to wherever they go. */
import type { Flags } from '../arguments.js'
import { useColor } from '../color.js'
import { reportWidth } from '../width.js'
import type { FileReport } from './file-report.js'
import { programName } from './next.js'
import { changeList, summary } from './summary.js'
import { textReportParts } from './text.js'

export function writeTextReport(
  reports: readonly FileReport[],
  names: readonly string[],
  flags: Flags,
  write: (text: string) => void,
  isToError: boolean
): void {
  const terminal = isToError ? process.stderr : process.stdout
  const width = reportWidth(process.env, terminal)
  if (!flags.isQuiet) for (const part of changeList(reports)) write(part)
  let isEmpty = true
  const hasColor = useColor(flags.color, process.env, terminal.isTTY)
  for (const part of textReportParts(reports, { hasColor, showInformation: flags.showInformation, width })) {
    write(`${part}\n`)
    isEmpty = false
  }
  if (!flags.isQuiet && !isEmpty) write('\n')
  if (!flags.isQuiet)
    write(
      summary(reports, {
        names,
        flags,
        fix: flags.fix,
        isDryRun: flags.isDryRun,
        program: programName(process.env),
        width
      })
    )
}
