import type { Checked } from './document/checked.js'
import { openDocument } from './document/document.js'
import type { DocumentOptions, Inspection } from './options.js'

export type CheckOptions = DocumentOptions & Inspection

/**
 * Checks a text. Offsets of findings count in UTF-16 code units of the text as it is given, byte-order marks included.
 * Never fails for a text; options are taken as they are.
 */
export async function check(text: string, options: CheckOptions): Promise<Checked> {
  return openDocument(text, options).check()
}
