/** The report for people, by vfile-reporter: place, severity, reason with the wording to write, rule. */
import type { Finding } from '@stigmalint/core'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { FileReport } from './file-report.js'

export interface TextOptions {
  hasColor: boolean
  showInformation: boolean
}

export function textReport(reports: readonly FileReport[], options: TextOptions): string {
  const files = reports.map((report) => {
    const file = new VFile({ path: report.path })
    file.messages = report.messages
      .filter((message) => options.showInformation || message.severity !== 'information')
      .map(shownMessage)
    if (report.isWritten) file.stored = true
    return file
  })
  // The last line counts errors and warnings; the summary does, with more.
  return reporter(files, { color: options.hasColor, quiet: true }).replace(/\n\n[^\n]*(?:errors?|warnings?)[^\n]*$/, '')
}

function shownMessage(finding: Finding): VFileMessage {
  // Line and column follow from the place given here, and the report is sorted by them.
  const message = new VFileMessage(reasonWithWording(finding), finding.place && { place: finding.place })
  message.ruleId = finding.ruleId
  message.fatal = finding.fatal
  return message
}

/** The reason, and what to write instead: at most two wordings, so that the line stays readable. */
export function reasonWithWording(finding: Pick<Finding, 'reason' | 'expected'>): string {
  const wordings = (finding.expected ?? []).slice(0, 2).map((wording) => `"${wording}"`)
  return wordings.length === 0 ? finding.reason : `${finding.reason}; write ${wordings.join(' or ')}`
}
