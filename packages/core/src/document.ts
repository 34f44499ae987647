/** A text that is edited and checked again and again, as in an editor. */
import { check, type CheckResult } from './check.js'
import { applyEdits } from './report/apply.js'
import type { Edit } from './report/finding.js'
import type { Format } from './scan/facts.js'
import type { RuleSet } from './compile/rule-set.js'
import type { Settings } from './settings.js'

export interface DocumentOptions {
  ruleSet: RuleSet
  settings?: Partial<Settings>
  format: Format
}

export interface CheckedDocument {
  /** the text as it is now */
  readonly text: string
  /** Replaces text; offsets in UTF-16 code units of the text as it is before this edit. */
  edit: (edit: Edit) => void
  /**
   * What is found now. `pause` is called between parts of the work: it may wait, so that others get their turn, and may
   * throw, which ends the check; what was done until then is kept for the next one.
   */
  check: (pause?: () => void | Promise<void>) => Promise<CheckResult>
}

/** Opens a text. The same findings as `check`, after any edits. */
export function openDocument(text: string, options: DocumentOptions): CheckedDocument {
  let current = text
  return {
    get text() {
      return current
    },
    edit: (edit) => {
      current = applyEdits(current, [edit])
    },
    check: () => check(current, options)
  }
}
