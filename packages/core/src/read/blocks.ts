/** A piece to its blocks of prose: front matter by the core, all else by the format; broken words whole, long blocks in parts. */
import type { Format } from '../formats/format.js'
import type { Piece } from '../cut/piece.js'
import type { DocumentFacts, Facts, UsedFacts } from '../scan/facts.js'
import type { SourcePiece } from '../scan/source-piece.js'
import { joinBrokenWords } from './broken-words.js'
import { inReadableParts } from './long.js'
import type { ProseBlock } from './prose.js'

/** What it takes to read a piece. */
export interface ReadContext {
  format: Pick<Format, 'frontMatterEnd' | 'read'>
  facts: Facts
  settings: { frontMatter: readonly string[] }
  isKnownWord: (word: string) => boolean
}

export async function blocksOf(
  piece: SourcePiece,
  reading: ReadContext,
  seen: DocumentFacts,
  used: UsedFacts
): Promise<readonly ProseBlock[]> {
  const blocks = await read(piece, reading, used)
  return blocks.flatMap((block) => inReadableParts(joinBrokenWords(quotedIn(seen, block), reading.isKnownWord)))
}

/** A block between the tags of a quotation is one of it, as if the mark of Markdown stood before it. */
const quotedIn = (facts: DocumentFacts, block: ProseBlock): ProseBlock =>
  facts.isQuoted(block.start) && !block.roles.includes('block-quote')
    ? { ...block, roles: ['block-quote', ...block.roles] }
    : block

async function read(
  piece: SourcePiece,
  { format, facts, settings }: ReadContext,
  used: UsedFacts
): Promise<readonly ProseBlock[]> {
  const { text, alone } = piece
  if (alone.kind === 'comment') return []
  const readRest = (own: Piece): Promise<readonly ProseBlock[]> =>
    format.read(text, own, { labels: (definedIn) => facts.labelsFor(piece, used, definedIn) })
  if (alone.kind !== 'front-matter' && alone.kind !== 'whole') return readRest(alone)
  const start = format.frontMatterEnd(text)
  const matter = start === 0 ? [] : await readData(text, settings.frontMatter)
  if (start === text.length) return matter
  return [...matter, ...(await readRest({ ...alone, kind: 'prose', start }))]
}

async function readData(text: string, keys: readonly string[]): Promise<ProseBlock[]> {
  const { readFrontMatter } = await import('./front-matter.js')
  return readFrontMatter(text, keys)
}
