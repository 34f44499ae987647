import { openDocument, type CheckResult } from './document.js'
import type { DocumentOptions, Inspection } from './options.js'

export type CheckOptions = DocumentOptions & Inspection

/**
 * Checks a text. Offsets of findings count in UTF-16 code units from behind a byte-order mark. Never fails for a text;
 * options are taken as they are.
 */
export async function check(text: string, options: CheckOptions): Promise<CheckResult> {
  return openDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, options).check()
}
