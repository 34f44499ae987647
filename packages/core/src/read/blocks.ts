/** A piece to its blocks of prose: front matter by the core, all else by the format; broken words whole, long blocks in parts. */
import type { Format, Page } from '../formats/format.js'
import type { Piece } from '../cut/piece.js'
import type { DocumentFacts, Facts, UsedFacts } from '../scan/facts.js'
import type { SourcePiece } from '../scan/source-piece.js'
import type { Language } from '../languages/language.js'
import { joinBrokenWords } from './broken-words.js'
import { inReadableParts } from './long.js'
import type { ProseBlock } from './prose.js'

/** What it takes to read a piece. */
export interface ReadContext {
  format: Pick<Format, 'frontMatterEnd' | 'read'>
  facts: Facts
  settings: { frontMatter: readonly string[] }
  isKnownWord: (word: string) => boolean
  lexicons: { language: Language }
}

export async function blocksOf(
  piece: SourcePiece,
  reading: ReadContext,
  seen: DocumentFacts,
  used: UsedFacts
): Promise<readonly ProseBlock[]> {
  const blocks = await read(piece, reading, used)
  return blocks.flatMap((block) =>
    inReadableParts(joinBrokenWords(quotedIn(seen, block), reading.lexicons.language, reading.isKnownWord))
  )
}

/** A block between the tags of a quotation is one of it, as if the mark of Markdown stood before it. */
const quotedIn = (facts: DocumentFacts, block: ProseBlock): ProseBlock =>
  facts.isQuoted(block.start) && !block.roles.includes('block-quote')
    ? { ...block, roles: ['block-quote', ...block.roles] }
    : block

const read = (
  piece: SourcePiece,
  { format, facts, settings }: ReadContext,
  used: UsedFacts
): Promise<readonly ProseBlock[]> =>
  proseOf(piece.text, piece.alone, format, settings.frontMatter, {
    labels: (definedIn) => facts.labelsFor(piece, used, definedIn)
  })

/** The blocks of a piece as its format reads them; `keys` are those of front matter that are read. */
export async function proseOf(
  text: string,
  piece: Piece,
  format: Pick<Format, 'frontMatterEnd' | 'read'>,
  keys: readonly string[],
  page: Page
): Promise<readonly ProseBlock[]> {
  if (piece.kind === 'comment') return []
  if (piece.kind !== 'front-matter' && piece.kind !== 'whole') return format.read(text, piece, page)
  const start = format.frontMatterEnd(text)
  const matter = start === 0 ? [] : await readData(text, keys)
  if (start === text.length) return matter
  return [...matter, ...(await format.read(text, { ...piece, kind: 'prose', start }, page))]
}

async function readData(text: string, keys: readonly string[]): Promise<ProseBlock[]> {
  const { readFrontMatter } = await import('./front-matter.js')
  return readFrontMatter(text, keys)
}
