/** What the check of one file came to: the input of every reporter. */
import type { OpenedDocument } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { Change } from '@stigmalint/project'
import type { SourceLine } from './source-lines.js'

/** A finding that is told of as suppressed: by whom, and why, where that is known. */
export interface SilencedFinding {
  finding: PlacedFinding
  by: 'comment' | 'baseline'
  reason: string | null
}

export interface FileReport {
  /** as the user would write it */
  path: string
  messages: readonly PlacedFinding[]
  /** where people find what stands at offsets of the messages; null: by line and column */
  locate: OpenedDocument['locate']
  /** the path of the file that the fixed text was written into, which may stand beside this one; null: it was not */
  writtenAs: string | null
  /** fixes that were applied, or would be in a dry run */
  applied: number
  /** what these changed, or would */
  changes: readonly Change[]
  suppressed: number
  skippedBlocks: number
  /** findings that were there before: in the baseline, or on lines that did not change */
  accepted: number
  /** what is silenced, where that is asked for */
  silenced: readonly SilencedFinding[]
  /** the lines with findings, as far as a reporter has to know them */
  lines: readonly SourceLine[]
}
