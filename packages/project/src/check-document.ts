/** A document checked, and fixed where that is asked for. */
import type { CheckOptions, OpenedDocument } from '@stigmalint/core'
import { check, type Checked } from '@stigmalint/core/trusted'
import type { Fixed, Fixing } from './fix-document.js'

export interface DocumentCheck {
  /** the document as it was given, which offsets of `found` count in */
  document: OpenedDocument
  found: Checked
  /** what fixing makes of it; null where there was nothing to fix, or nothing was to be fixed */
  fixed: Fixed | null
}

/** Fixes are applied over and over until none is left; null: none. */
export async function checkDocument(
  document: OpenedDocument,
  options: CheckOptions,
  fix: Fixing | null
): Promise<DocumentCheck> {
  // what fixing makes of a document is read by a format of its own
  const checkAgain = ({ text, format }: OpenedDocument): Promise<Checked> => check(text, { ...options, format })
  const found = await checkAgain(document)
  if (fix === null || found.findings.length === 0) return { document, found, fixed: null }
  const { fixDocument } = await import('./fix-document.js')
  const fixed = await fixDocument(document, found, fix, checkAgain)
  return { document, found, fixed: fixed.applied === 0 ? null : fixed }
}
