import { openDocument, type CheckResult, type DocumentOptions, type Inspection } from './document.js'

export type CheckOptions = DocumentOptions & Inspection

/**
 * Checks a text. Offsets of findings count in UTF-16 code units from behind a byte-order mark. Never throws for a text.
 */
export function check(text: string, options: CheckOptions): Promise<CheckResult> {
  return openDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, options).check()
}
