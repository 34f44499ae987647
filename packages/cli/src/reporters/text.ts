/** The report for people, by vfile-reporter: place, severity, reason with the wording to write, rule. */
import { applyEdits, type Finding, type Fix } from '@stigmalint/core'
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
export function reasonWithWording(finding: Finding): string {
  const wordings = new Set(finding.fixes.flatMap((fix) => wordingOf(fix, finding) ?? []))
  const shown = [...wordings].slice(0, 2).map((wording) => `"${wording.replace(/\s+/g, ' ')}"`)
  return shown.length === 0 ? finding.reason : `${finding.reason}; write ${shown.join(' or ')}`
}

/** What stands in place of the finding after a fix; null where the fix reaches out of it on one side only. */
function wordingOf({ edits }: Fix, { actual, place }: Finding): string | null {
  if (!actual || !place || !('start' in place)) return null
  const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
  const [edit] = edits
  if (edit && edits.length === 1 && edit.start <= start && edit.end >= end) return edit.text
  if (!edits.every((own) => own.start >= start && own.end <= end)) return null
  return applyEdits(
    actual,
    edits.map((own) => ({ start: own.start - start, end: own.end - start, text: own.text }))
  )
}
