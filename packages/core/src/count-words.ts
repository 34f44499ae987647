/** How long a text is for its readers: the words of the prose that is read, in every format. */
import type { Piece } from './cut/piece.js'
import type { Format } from './formats/format.js'
import { proseOf } from './read/blocks.js'

/** What a format reads alone, without the page round it. */
const alone = { labels: () => [] }

/**
 * The words of the prose of a text: headings, tables and the values of these keys of front matter included; code, markup and
 * addresses are none. A word is what stands between blanks and has a letter or a figure. Where raw text says what it may
 * read as, the shortest reading is counted and nothing is parsed, which may be some words in a thousand off.
 */
export async function countWords(text: string, format: Format, frontMatter: readonly string[]): Promise<number> {
  const plain = text.replace(/^\uFEFF+/, '')
  const source = format.mask?.(plain) ?? plain
  let words = 0
  for (const piece of format.cut(source)) {
    const own = source.slice(piece.start, piece.end)
    const readings = piece.kind === 'prose' ? format.bare(own) : null
    words +=
      readings === null
        ? await wordsRead(own, { ...piece, start: 0, end: own.length }, format, frontMatter)
        : Math.min(...readings.map(wordsIn))
  }
  return words
}

async function wordsRead(text: string, piece: Piece, format: Format, frontMatter: readonly string[]): Promise<number> {
  const mayHoldProse = piece.kind === 'prose' || piece.kind === 'front-matter' || format.mayHoldProse(piece.kind, text)
  if (!mayHoldProse) return 0
  const blocks = await proseOf(text, piece, format, frontMatter, alone)
  return blocks.reduce((sum, block) => sum + wordsIn(block.text), 0)
}

function wordsIn(prose: string): number {
  let words = 0
  for (const chunk of prose.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(chunk)) words++
  return words
}
