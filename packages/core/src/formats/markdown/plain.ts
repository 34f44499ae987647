import type { Piece } from '../../cut/piece.js'
import { hasWord, maskAddresses, ProseBuilder } from '../../read/builder.js'
import type { ProseBlock } from '../../read/prose.js'
import { mostLines } from './long-paragraphs.js'
import { writeMarkdown } from './write.js'

/**
 * What may be markup, an address or invisible, anywhere in a piece; or at the start of a line, boxes included; or white space at the
 * end of one.
 */
const significant =
  /[\\`*_[<~|@\0\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|&[#a-z]|:\/\/|www\.|[ \t]\r?$|\r(?!\n)|^[ \t#>+\-=:$%^{!?/]|^\d{1,9}[.)]/im

/** The prose of a piece without markup, which is one paragraph and needs no parser; null if the piece needs one. */
export function readPlainPiece(source: string, piece: Piece): ProseBlock[] | null {
  if (piece.kind === 'html' || piece.kind === 'fence' || piece.head !== undefined) return null
  if (piece.kind !== 'prose' && piece.kind !== 'whole') return []
  let end = piece.end
  while (end > piece.start && isBlank(source.charCodeAt(end - 1))) end--
  if (end === piece.start) return []
  const text = source.slice(piece.start, end)
  if (significant.test(text) || /\n\r?\n/.test(text) || hasTooManyLines(text)) return null
  // A line or page separator of Unicode or a stray control character is the parser's business.
  if (/^\s|\s$/.test(text)) return null

  const prose = new ProseBuilder()
  let from = piece.start
  for (let at = source.indexOf('\r\n', from); at >= 0 && at < end; at = source.indexOf('\r\n', from)) {
    prose.copy(source, from, at, 0)
    prose.unit('\n', at, at + 2, 0)
    from = at + 2
  }
  prose.copy(source, from, end, 0)
  const masked = maskAddresses(prose.text, prose.segments)
  if (!hasWord(masked.text)) return []
  return [{ ...masked, roles: ['paragraph'], start: piece.start, end, lead: null, write: writeMarkdown }]
}

const hasTooManyLines = (text: string): boolean =>
  text.length > mostLines && text.split('\n', mostLines + 1).length > mostLines

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
