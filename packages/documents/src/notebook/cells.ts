/**
 * Cells of Markdown as one text: each behind a mark of its own, and read alone, as a notebook shows it. Nothing that is
 * open at the end of a cell goes on in the next, and no cell has front matter.
 */
import { formats, maskTemplates, type Format, type Piece } from '@stigmalint/core/formats'
import type { ProseBlock } from '@stigmalint/core/reading'

const { markdown } = formats

/** Stands before each cell. What a cell has of it is read as a blank. */
const mark = '\u001E'
const lead = `${mark}\n`

/** The cells as a text, and where in it each of them begins. */
export function joined(cells: readonly string[]): { text: string; starts: readonly number[] } {
  let text = ''
  const starts = cells.map((cell) => {
    text += lead
    const start = text.length
    text += `${cell.replaceAll(mark, ' ')}\n`
    return start
  })
  return { text, starts }
}

interface Range {
  start: number
  end: number
}

/** What stands between marks in [from, to). */
function* cellsIn(text: string, from: number, to: number): Generator<Range> {
  for (let at = from; at < to;) {
    const start = text.startsWith(mark, at) ? Math.min(to, at + leadAt(text, at)) : at
    const next = text.indexOf(mark, start)
    at = next < 0 || next > to ? to : next
    if (start < at) yield { start, end: at }
  }
}

const leadAt = (text: string, at: number): number => (text.startsWith(lead, at) ? lead.length : mark.length)

type Resume = NonNullable<Parameters<Format['cut']>[1]>

/** Each mark is a piece, and each cell is cut by itself. */
function cutCells(source: string, resume?: Resume): Piece[] {
  const pieces: Piece[] = []
  const isSettled: Resume['isSettled'] = (...border) => resume?.isSettled(...border) ?? false
  let { afterBlank = true, head } = resume ?? {}
  for (let at = resume?.from ?? 0; at < source.length;) {
    if (source.startsWith(mark, at)) {
      const end = at + leadAt(source, at)
      pieces.push({ start: at, end, kind: 'comment', afterBlank: true })
      at = end
    } else {
      const found = source.indexOf(mark, at)
      const end = found < 0 ? source.length : found
      const cell = cutCell(source.slice(at, end), at, { afterBlank, head, isSettled })
      pieces.push(...cell.pieces)
      if (cell.isSettled) return pieces
      at = end
    }
    afterBlank = true
    head = undefined
    if (at < source.length && isSettled(at, true)) return pieces
  }
  return pieces
}

/** The line before the cell keeps its first lines from being read as front matter. */
const above = '\n'

function cutCell(
  cell: string,
  start: number,
  resume: Omit<Resume, 'from'>
): { pieces: readonly Piece[]; isSettled: boolean } {
  const shift = start - above.length
  const end = start + cell.length
  let isSettled = false
  const pieces = markdown.cut(above + cell, {
    ...resume,
    from: above.length,
    isSettled: (at, ...behind) => (isSettled = at + shift < end && resume.isSettled(at + shift, ...behind))
  })
  return {
    pieces: pieces.map((piece) => ({ ...piece, start: piece.start + shift, end: piece.end + shift })),
    isSettled
  }
}

const maskCells = (source: string): string => source.split(mark).map(maskTemplates).join(mark)

const quotesInCells: Format['outline']['quotes'] = (source, isCode) =>
  [...cellsIn(source, 0, source.length)].flatMap(({ start, end }) =>
    markdown.outline
      .quotes(source.slice(start, end), (at) => isCode(start + at))
      .map(({ from, to }) => ({ from: from + start, to: to + start }))
  )

/** A piece is of one cell, unless the source was not cut. */
const readCells: Format['read'] = async (text, piece, page) => {
  const blocks: ProseBlock[] = []
  for (const range of cellsIn(text, piece.start, piece.end))
    blocks.push(...(await markdown.read(text, { ...piece, ...range }, page)))
  return blocks
}

export const cells: Format = {
  ...markdown,
  id: 'notebook',
  version: `${markdown.version}.1`,
  label: 'cells of Markdown',
  extensions: [],
  languageIds: [],
  mask: maskCells,
  cut: cutCells,
  frontMatterEnd: () => 0,
  outline: { ...markdown.outline, quotes: quotesInCells },
  read: readCells
}
