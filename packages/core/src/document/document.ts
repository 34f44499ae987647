/** A text that is edited and checked again and again, as in an editor: with its byte-order marks, and what a format masks. */
import { asFormat } from '../formats/index.js'
import type { DocumentOptions, Inspection } from '../options.js'
import type { EditedDocument } from './checked.js'
import { openKept } from './kept.js'
import { openMarked } from './marked.js'
import { openMasked } from './masked.js'

/**
 * Opens a text. Offsets count in it as it is given, byte-order marks included. After any edits it has the same findings as
 * a text that was just opened: only pieces that changed, or were told something about the document that changed, are
 * looked at again.
 *
 * Options are taken as they are; a rule or a pack that does not exist is told by `check`.
 */
export function openDocument(text: string, options: DocumentOptions & Inspection): EditedDocument {
  const format = asFormat(options.format)
  const { mask } = format
  return openMarked(text, options, (own, behind) => {
    const openBelow = (source: string) => openKept(source, { ...behind, format })
    return mask ? openMasked(own, mask, openBelow) : openBelow(own)
  })
}
