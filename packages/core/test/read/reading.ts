import { labelsIn } from '../../src/formats/markdown/labels.js'
import { cutMarkdown } from '../../src/formats/markdown/cut.js'
import type { Piece } from '../../src/cut/piece.js'
import { labelsDefinedIn } from '../../src/formats/markdown/definitions.js'
import { readHtmlWithin } from '../../src/formats/markdown/html.js'
import { readMarkdown } from '../../src/formats/markdown/read.js'
import type { ProseBlock } from '../../src/read/prose.js'

/** For each piece of a Markdown source the labels that it names and the source defines. */
export function labelsOf(source: string): (piece: Piece) => string[] {
  const textOf = ({ start, end }: Piece): string => source.slice(start, end)
  const defined = new Set(
    cutMarkdown(source)
      .filter(({ kind }) => kind === 'prose')
      .flatMap((piece) => [...labelsDefinedIn(textOf(piece))])
  )
  return (piece) => [...labelsIn(textOf(piece)).named].filter((label) => piece.kind === 'prose' && defined.has(label))
}

/** All blocks of a Markdown source, piece by piece. */
export function blocksOf(source: string): ProseBlock[] {
  const labels = labelsOf(source)
  return cutMarkdown(source).flatMap((piece) => readMarkdown(source, piece, labels(piece), readHtmlWithin))
}

export function textsOf(source: string): string[] {
  return blocksOf(source).map((block) => block.text)
}

/** The first block whose text holds `text`. */
export function blockWith(source: string, text: string): ProseBlock {
  const block = blocksOf(source).find((each) => each.text.includes(text))
  if (block === undefined) throw new Error(`No block holds ${JSON.stringify(text)}: ${JSON.stringify(textsOf(source))}`)
  return block
}
