/** What the check of one file came to: the input of every reporter. */
import type { OpenedDocument } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { Change } from '@stigmalint/project'

export interface FileReport {
  /** as the user would write it */
  path: string
  messages: readonly PlacedFinding[]
  /** where people find what stands at offsets of the messages; null: by line and column */
  locate: OpenedDocument['locate']
  /** the fixed text was written */
  isWritten: boolean
  /** fixes that were applied, or would be in a dry run */
  applied: number
  /** what these changed, or would */
  changes: readonly Change[]
  suppressed: number
  skippedBlocks: number
}
