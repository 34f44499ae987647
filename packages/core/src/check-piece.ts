/** One piece: read, and checked block by block. What comes out follows from its text and from the facts it asked for. */
import {
  checkBlock,
  checkContext,
  newTally,
  type BlockContext,
  type CheckContext,
  type Tally,
  type Trace
} from './check-block.js'
import type { Piece } from './cut/piece.js'
import type { Format } from './formats/format.js'
import { isLikelyProse, type IsOn } from './match/likely.js'
import type { ProseBlock } from './read/prose.js'
import { joinBrokenWords } from './read/broken-words.js'
import { inReadableParts } from './read/long.js'
import { byPlace, type Finding } from './report/finding.js'
import { pointer } from './report/places.js'
import { nothingUsed, type DocumentFacts, type Facts, type UsedFacts } from './scan/facts.js'
import type { Scanner } from './scan/scan.js'
import type { Section } from './scan/section.js'

/** What is the same for all pieces of a document. */
export interface PieceCheck extends CheckContext {
  format: Pick<Format, 'frontMatterEnd' | 'read'>
  facts: Facts
  scanner: Scanner
  hasCue: (cue: number) => boolean
  /** which patterns are looked for in a piece */
  isOnIn: (section: Section) => IsOn
  /** check every block, and not those alone that may hold a finding */
  full: boolean
  /** called for each match, with offsets into the source */
  trace: Trace | null
}

export const pieceCheck = async (
  given: Omit<PieceCheck, Exclude<keyof CheckContext, keyof Given>>
): Promise<PieceCheck> => ({
  ...given,
  ...(await checkContext(given))
})

type Given = Parameters<typeof checkContext>[0]

/** What was found in a piece, with offsets into its text and lines of it. */
export interface PieceResult extends Omit<Tally, 'allowed'> {
  findings: readonly Finding[]
  /** allowed wordings that silenced something in it */
  allowed: readonly string[]
  /** where the first block starts that may hold a finding and more markup than is understood */
  excess: number | null
  /** what it was told about the document */
  used: UsedFacts
  /** cues that no piece gives, with which more of it would have been looked at */
  awaited: ReadonlySet<number>
}

/** `pause` is called between the blocks of a long piece. */
export async function checkPiece(
  section: Section,
  context: PieceCheck,
  pause: () => void | Promise<void>
): Promise<PieceResult> {
  const { facts, scanner, trace } = context
  const used: UsedFacts = nothingUsed()
  const awaited = new Set<number>()
  const tally = newTally()
  const isOn = context.isOnIn(section)
  const { start, text } = section
  const seen = facts.seenBy(section, used)
  const blockContext: BlockContext = {
    ...context,
    facts: seen,
    point: pointer(text),
    tally,
    trace: trace && ((event) => trace({ ...event, start: event.start + start, end: event.end + start }))
  }
  const findings: Finding[] = []
  let excess: number | null = null
  for (const whole of await read(section, context, used))
    for (const block of inReadableParts(
      joinBrokenWords(quotedIn(seen, whole), context.lexicons.language, scanner.isKnownWord)
    )) {
      const isLikely = (): boolean =>
        scanner.isCandidate(block.text, context.hasCue, awaited) &&
        isLikelyProse(block.text, context.rules, context.lexicons, isOn)
      if (!context.full && !isLikely()) continue
      if (block.hasExcess && (!context.full || isLikely())) excess = Math.min(excess ?? Infinity, block.start)
      if (findings.length > 0) await pause()
      findings.push(...checkBlock(block, blockContext))
    }
  return {
    ...tally,
    allowed: [...tally.allowed],
    findings: findings.sort(byPlace),
    excess,
    used,
    awaited
  }
}

/** A block between the tags of a quotation is one of it, as if the mark of Markdown stood before it. */
const quotedIn = (facts: DocumentFacts, block: ProseBlock): ProseBlock =>
  facts.isQuoted(block.start) && !block.roles.includes('block-quote')
    ? { ...block, roles: ['block-quote', ...block.roles] }
    : block

async function read(section: Section, context: PieceCheck, used: UsedFacts): Promise<readonly ProseBlock[]> {
  const { text, piece } = section
  const { facts, format } = context
  if (piece.kind === 'comment') return []
  const readRest = (own: Piece): Promise<readonly ProseBlock[]> =>
    format.read(text, own, { labels: (definedIn) => facts.labelsFor(section, used, definedIn) })
  if (piece.kind !== 'front-matter' && piece.kind !== 'whole') return readRest(piece)
  const start = format.frontMatterEnd(text)
  const matter = start === 0 ? [] : await readData(text, context)
  if (start === text.length) return matter
  return [...matter, ...(await readRest({ ...piece, kind: 'prose', start }))]
}

async function readData(text: string, { settings }: PieceCheck): Promise<ProseBlock[]> {
  const { readFrontMatter } = await import('./read/front-matter.js')
  return readFrontMatter(text, settings.frontMatter)
}
