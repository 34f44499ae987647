/**
 * A part of the source that can be read alone with the same result as within the whole (link and footnote
 * definitions apart, see `definitions`). Offsets are UTF-16 units; pieces are contiguous and cover the source.
 */
export interface Piece {
  start: number
  end: number
  /** `comment`: a line that is for whoever writes the text, not for its readers; `whole`: a source that was not cut */
  kind: 'prose' | 'fence' | 'html' | 'front-matter' | 'comment' | 'whole'
  /** A blank line, or nothing, stands before it: where it starts, this and `head` are all that cutting on depends on. */
  afterBlank: boolean
  /** It goes on with a list, a table or a quotation that was too long (see `long`), and is read behind this. */
  head?: string | undefined
}

/** Cutting goes on from the start of a piece that is known, until a border falls where nothing after it can differ. */
export interface Resume {
  from: number
  afterBlank: boolean
  head?: string | undefined
  /** Asked at each border found; true ends the cut there. */
  isSettled: (at: number, afterBlank: boolean, head?: string) => boolean
}

/** Cuts a source into pieces; with `resume` only a part of it, whose pieces are given. */
export type Cut = (source: string, resume?: Resume) => Piece[]
