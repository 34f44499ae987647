import type { Piece } from './piece.js'

/**
 * The parts of the source that hold the definitions of links and footnotes: what a piece read alone needs besides
 * itself. Whole pieces, because only a parser can tell a definition from a paragraph that looks like one; the reader
 * takes from them what is one. Empty for most documents.
 */
export function definitions(source: string, pieces: readonly Piece[]): string {
  let found = ''
  let at = source.indexOf(']:')
  for (const piece of pieces) {
    if (at < 0) break
    if (at >= piece.end) continue
    if (piece.kind === 'prose') found += source.slice(piece.start, piece.end) + '\n\n'
    at = source.indexOf(']:', piece.end)
  }
  return found
}
