/** What a document can be asked, and what it answers. */
import type { Edit } from '../report/edits.js'
import type { Finding } from '../report/finding.js'
import type { PlacedFinding } from '../report/placed.js'

/** A finding that a comment of the text switches off; it has no fixes. */
export interface Silenced<Found = PlacedFinding> {
  finding: Found
  /** what the comment gives as its reason; null where it gives none */
  reason: string | null
}

/** What a check came to. */
export interface Checked {
  /** in the order of the text */
  findings: readonly PlacedFinding[]
  /** findings that a comment or the configuration switched off */
  suppressed: number
  /** those that a comment switched off, in the order of the text; only where they were asked for, and there are any */
  silenced?: readonly Silenced[]
  /** paragraphs in another language */
  skippedBlocks: number
  /** allowed wordings that switched something off, in lower case */
  allowed: readonly string[]
}

/** What a check came to, with each finding as a message. */
export interface CheckResult extends Omit<Checked, 'findings' | 'silenced'> {
  messages: Finding[]
  silenced?: Silenced<Finding>[]
}

/** What a check came to, with each finding as another says it. */
export const withFindings = (checked: Checked, change: (finding: PlacedFinding) => PlacedFinding): Checked => ({
  ...checked,
  findings: checked.findings.map(change),
  ...(checked.silenced && {
    silenced: checked.silenced.map(({ finding, reason }) => ({ finding: change(finding), reason }))
  })
})

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
