import { assertDocument, type DocumentOptions, type Inspection } from './options.js'
import { openDocument, type CheckResult } from './document.js'

export type CheckOptions = DocumentOptions & Inspection

/**
 * Checks a text. Offsets of findings count in UTF-16 code units from behind a byte-order mark. Never fails for a text;
 * rejects with an Error of one line for options that are none.
 */
export async function check(text: string, options: CheckOptions): Promise<CheckResult> {
  assertDocument(text, options)
  return openDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, options).check()
}
