/** What a document can be asked, and what it answers. */
import type { Edit } from '../report/edits.js'
import type { Finding } from '../report/finding.js'
import type { PlacedFinding } from '../report/placed.js'

/** What a check came to. */
export interface Checked {
  /** in the order of the text */
  findings: readonly PlacedFinding[]
  /** findings that a comment or the configuration switched off */
  suppressed: number
  /** paragraphs in another language */
  skippedBlocks: number
  /** allowed wordings that switched something off, in lower case */
  allowed: readonly string[]
}

/** What a check came to, with each finding as a message. */
export interface CheckResult extends Omit<Checked, 'findings'> {
  messages: Finding[]
}

export interface EditedDocument<Result = Checked> {
  /** the text as it is now */
  readonly text: string
  /** Replaces text; offsets in UTF-16 code units of the text as it is before this edit. */
  edit: (edit: Edit) => void
  /**
   * What is found now. `pause` is called between parts of the work: it may wait, so that others get their turn, and may
   * throw, which ends the check; what was done until then is kept for the next one. If the text is edited meanwhile, the
   * check goes on with the text as it is then.
   *
   * What an earlier check gave stays as it is, and is true of the text that it was made of.
   */
  check: (pause?: () => void | Promise<void>) => Promise<Result>
  /** What is known so far, while a check waits in `pause`: the findings of what it went through, from the top. */
  found: () => Result
}

export type CheckedDocument = EditedDocument<CheckResult>

/** `editTo` is told what an edit makes of the text, where that is known: a string is put together once, however long. */
export interface ReadDocument extends EditedDocument {
  editTo: (text: string, edit: Edit) => void
}
