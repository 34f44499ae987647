/**
 * A part of the source that can be read alone with the same result as within the whole (link and footnote
 * definitions apart, see `definitions`). Offsets are UTF-16 units; pieces are contiguous and cover the source.
 */
export interface Piece {
  start: number
  end: number
  kind: 'prose' | 'fence' | 'html' | 'front-matter'
}
