/** Only what stands on changed lines: the rest was there before. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { FileReport } from '../reporters/file-report.js'
import { resolve } from 'node:path'
import { spanOf } from '../reporters/span.js'
import { isChanged, type ChangedLines } from './diff.js'
import { realPath } from './real-path.js'

/** A finding counts as changed where one of its own lines is, not where its paragraph is. */
export function onlyChanged(report: FileReport, changes: ChangedLines, cwd: string): FileReport {
  const ranges = changes.get(realPath(resolve(cwd, report.path))) ?? []
  const isNew = (finding: PlacedFinding): boolean => {
    const { start, end } = spanOf(finding)
    return isChanged(ranges, start.line, end.line)
  }
  const messages = report.messages.filter(isNew)
  const silenced = report.silenced.filter(({ finding }) => isNew(finding))
  return { ...report, messages, silenced, accepted: report.accepted + report.messages.length - messages.length }
}
