/** What others call, with what they hand over checked first. */
import { check as checkTrusted, type CheckOptions } from './check.js'
import type { Checked, CheckedDocument, CheckResult } from './document/checked.js'
import { openDocument as openTrusted } from './document/document.js'
import { assertDocument, type DocumentOptions, type Inspection } from './options.js'

/**
 * Checks a text. Offsets of findings count in UTF-16 code units of the text as it is given, byte-order marks included.
 * Never fails for a text; rejects with an Error of one line for options that are none.
 */
export async function check(text: string, options: CheckOptions): Promise<CheckResult> {
  assertDocument(text, options)
  return asMessages(await checkTrusted(text, options))
}

/**
 * Opens a text. Offsets count in it as it is given, byte-order marks included. After any edits it has the same findings as
 * a text that was just opened: only pieces that changed, or were told something about the document that changed, are
 * looked at again.
 *
 * Throws an Error of one line for options that are none; a rule or a pack that does not exist is told by `check`.
 */
export function openDocument(text: string, options: DocumentOptions & Inspection): CheckedDocument {
  assertDocument(text, options)
  const document = openTrusted(text, options)
  return {
    get text() {
      return document.text
    },
    edit: document.edit,
    check: async (pause) => asMessages(await document.check(pause)),
    found: () => asMessages(document.found())
  }
}

const asMessages = ({ findings, silenced, ...counts }: Checked): CheckResult => ({
  messages: findings.map(({ message }) => message),
  ...counts,
  ...(silenced && { silenced: silenced.map(({ finding, reason }) => ({ finding: finding.message, reason })) })
})
