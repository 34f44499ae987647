/** A piece of Markdown: most are one paragraph, for which no parser is loaded. */
import type { Page } from '../format.js'
import type { Piece } from '../../cut/piece.js'
import { readPlainPiece } from './plain.js'
import type { ProseBlock } from '../../read/prose.js'

const mayHoldTag = /<[a-z!/?]/i

export async function readPage(text: string, piece: Piece, page: Page): Promise<ProseBlock[]> {
  const plain = readPlainPiece(text, piece)
  if (plain) return plain
  const { labelsDefinedIn, readMarkdown } = await import('./read.js')
  const labels = page.labels(labelsDefinedIn)
  const html = mayHoldTag.test(text) ? await import('./html.js') : null
  return readMarkdown(text, piece, labels, html?.readHtmlWithin ?? null)
}
