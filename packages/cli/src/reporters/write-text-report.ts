/** The text report and its summary, to wherever they go. */
import type { Flags } from '../arguments.js'
import { useColor } from '../color.js'
import type { FileReport } from './file-report.js'
import { summary } from './summary.js'
import { textReport } from './text.js'

export function writeTextReport(
  reports: readonly FileReport[],
  flags: Flags,
  write: (text: string) => void,
  isToError: boolean
): void {
  const isTerminal = (isToError ? process.stderr : process.stdout).isTTY
  const text = textReport(reports, {
    hasColor: useColor(flags.color, process.env, isTerminal),
    showInformation: flags.showInformation
  })
  if (text !== '') write(`${text}\n${flags.isQuiet ? '' : '\n'}`)
  if (!flags.isQuiet) write(summary(reports, flags))
}
