import { definitions } from '../../src/cut/definitions.js'
import { cutMarkdown } from '../../src/cut/markdown.js'
import { readHtml } from '../../src/read/html.js'
import { readMarkdown } from '../../src/read/markdown.js'
import type { ProseBlock } from '../../src/read/prose.js'

/** The definitions in a Markdown source. */
export function definitionsOf(source: string): string {
  const prose = cutMarkdown(source).filter(({ kind }) => kind === 'prose')
  return definitions(prose.map(({ start, end }) => source.slice(start, end)))
}

/** All blocks of a Markdown source, piece by piece. */
export function blocksOf(source: string): ProseBlock[] {
  const pieces = cutMarkdown(source)
  const found = definitionsOf(source)
  return pieces.flatMap((piece) => readMarkdown(source, piece, found, readHtml))
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
