/**
 * The way of a piece of a text to its findings, one step below the other:
 *
 *   read ─► scan ─► likely ─► sentences ─► match ─► overlaps ─► gates ─► suggest ─► prove ─► report
 *
 * What comes out follows from the piece and from the facts of the document that it asked for. `document/` decides which
 * pieces come here: it scans all of them, asks of raw text what is likely, and keeps what came out.
 */
import type { Rules } from './compile/rule-set.js'
import type { Level } from './compile/schema.js'
import type { Format } from './formats/format.js'
import { gates, judge, type BlockView, type Gate, type Verdict } from './gates/index.js'
import { nameIndex, type NameIndex } from './gates/names.js'
import { viewOf } from './gates/view.js'
import type { Grammar } from './languages/grammar.js'
import { grammarOf } from './languages/grammars.js'
import { lexiconsOf, type Lexicons } from './match/lexicons.js'
import { isLikelyProse, type IsOn } from './match/likely.js'
import { matchSentence, type LevelOf } from './match/match.js'
import { resolveOverlaps } from './match/overlaps.js'
import { sentencesOf, tokensOf, type IsKnownWord, type Token } from './match/tokens.js'
import { prove, type Dropped } from './prove/prove.js'
import { blocksOf } from './read/blocks.js'
import type { ProseBlock } from './read/prose.js'
import { byPlace, type Finding } from './report/finding.js'
import { pointer } from './report/places.js'
import { report, type Reported } from './report/report.js'
import { nothingUsed, type DocumentFacts, type Facts, type UsedFacts } from './scan/facts.js'
import type { Scanner } from './scan/scan.js'
import type { SourcePiece } from './scan/source-piece.js'
import type { Silenceable } from './scan/suppressions.js'
import { normalTerm, type Settings } from './settings.js'
import { draftsFor } from './suggest/suggest.js'
import { eventsOf, type Trace, type Traced } from './trace.js'

/** What is the same for all blocks of a document. */
export interface CheckContext {
  rules: Rules
  settings: Settings
  levelOf: LevelOf
  isKnownWord: IsKnownWord
  lexicons: Lexicons
  names: NameIndex
  gates: readonly Gate[]
  grammar: Grammar
}

/** What is the same for all pieces of a document. */
export interface PieceContext extends CheckContext {
  format: Pick<Format, 'frontMatterEnd' | 'read'>
  facts: Facts
  scanner: Scanner
  hasCue: (cue: number) => boolean
  /** which patterns are looked for in a piece */
  isOnIn: (piece: SourcePiece) => IsOn
  /** make findings of what comments switch off, too */
  silenced: boolean
  /** check every block, and not those alone that may hold a finding */
  full: boolean
  /** called for each match, with offsets into the source */
  trace: Trace | null
}

/** What is the same for the blocks of a piece. */
export interface BlockContext extends CheckContext {
  facts: DocumentFacts
  /** offsets into the text of the piece to lines and columns of it */
  point: ReturnType<typeof pointer>
}

/** A finding that a comment switches off, and what the comment was asked about. */
export interface SilencedFinding {
  finding: Finding
  by: Silenceable
}

/** What was found in a piece, with offsets into its text and lines of it. */
export interface PieceResult {
  findings: readonly Finding[]
  /** findings that a comment or the configuration switched off */
  suppressed: number
  /** blocks in another language */
  skippedBlocks: number
  /** what comments silenced */
  commented: readonly Silenceable[]
  /** the same as findings, where that was asked for */
  silenced?: readonly SilencedFinding[]
  /** allowed wordings that silenced something in it, as `normalTerm` writes them */
  allowed: readonly string[]
  /** where the first block starts that may hold a finding and more markup than is understood */
  excess: number | null
  /** what it was told about the document */
  used: UsedFacts
  /** cues that no piece gives, with which more of it would have been looked at */
  awaited: ReadonlySet<number>
}

/** What each step made of a sentence. */
export interface CheckedSentence extends Traced {
  tokens: readonly Token[]
  /** those that are told, with what `suggest` offers */
  reported: readonly Reported[]
  /** what `prove` took out of that */
  dropped: ReadonlyMap<Reported, readonly Dropped[]>
  findings: readonly Finding[]
}

export async function checkContext(
  given: Pick<CheckContext, 'rules' | 'settings' | 'levelOf' | 'isKnownWord'>
): Promise<CheckContext> {
  const allow = new Set(given.settings.allow.map(normalTerm))
  return {
    ...given,
    lexicons: lexiconsOf(given.rules),
    names: nameIndex(given.rules),
    gates: gates(given.rules, allow),
    grammar: await grammarOf(given.rules.language)
  }
}

/** A piece: `read` makes blocks of it, and those go on that may hold a finding. `pause` is called between blocks with findings. */
export async function checkPiece(
  piece: SourcePiece,
  context: PieceContext,
  pause: () => void | Promise<void>
): Promise<PieceResult> {
  const { rules, lexicons, scanner, hasCue, full, trace } = context
  const used = nothingUsed()
  const awaited = new Set<number>()
  const isOn = context.isOnIn(piece)
  const facts = context.facts.seenBy(piece, used)
  const blockContext: BlockContext = { ...context, facts, point: pointer(piece.text) }
  const findings: Finding[] = []
  const silenced: Silenced[] = []
  const told: SilencedFinding[] = []
  let skippedBlocks = 0
  let excess: number | null = null
  for (const block of await blocksOf(piece, context, facts, used)) {
    const isLikely = (): boolean => isLikelyProse(block.text, rules, lexicons, isOn)
    // not whether there is a cue for it, too: an edit elsewhere takes the cue away, and this piece is not asked again
    if (block.hasExcess && isLikely()) excess = Math.min(excess ?? Infinity, block.start)
    if (!full && !(scanner.isCandidate(block.text, hasCue, awaited) && isLikely())) continue
    if (findings.length > 0) await pause()
    const sentences = checkBlock(block, blockContext)
    if (!sentences) skippedBlocks++
    for (const sentence of sentences ?? []) {
      findings.push(...sentence.findings)
      silenced.push(...silencedIn(sentence))
      if (context.silenced) told.push(...toldOf(sentence, blockContext))
      if (trace) for (const event of eventsOf(sentence, context.gates, piece.start)) trace(event)
    }
  }
  return {
    findings: findings.sort(byPlace),
    suppressed: silenced.filter(({ reason, level }) => reason === 'suppression' && level !== 'off').length,
    skippedBlocks,
    commented: silenced.flatMap(({ commented }) => commented ?? []),
    ...(context.silenced && { silenced: told }),
    allowed: [...new Set(silenced.flatMap(({ allowed }) => allowed ?? []))],
    excess,
    used,
    awaited
  }
}

/** A block of prose: its sentences, and the words in them. Null if it is in another language. */
export function checkBlock(block: ProseBlock, context: BlockContext): CheckedSentence[] | null {
  const { grammar, lexicons, isKnownWord } = context
  if (!grammar.isOwn(block.text)) return null
  const sentences = sentencesOf(grammar.parse(block.text)).map((sentence) =>
    tokensOf(sentence, lexicons.language, isKnownWord)
  )
  return checkSentences(block, sentences, context)
}

/** From words on: what the retext plugin shares. */
export function checkSentences(
  block: ProseBlock,
  sentences: readonly (readonly Token[])[],
  context: BlockContext
): CheckedSentence[] {
  const { facts, names, grammar, lexicons } = context
  const view = viewOf(block, sentences, { facts, names, speech: grammar.speech, language: lexicons.language })
  return sentences.map((tokens) => checkSentence(tokens, view, context))
}

/** A sentence: what matches, what of that wins, what the gates say of it, what may be written instead, whether the sentence stays whole, and how it is told. */
function checkSentence(tokens: readonly Token[], view: BlockView, context: BlockContext): CheckedSentence {
  const { rules, lexicons, levelOf } = context
  const { clauses, writing, proof } = context.grammar
  const { profile } = context.settings
  const spelling = context.settings.spelling ?? rules.profiles[profile]?.spelling ?? 'as-document'
  const { sentences, facts, block } = view
  const heading = (): readonly string[] => headingWords(block, context)
  const around = { tokens, sentences, roles: block.roles, facts, heading, profile, spelling, lexicons, clauses }
  const { matches, unmet } = matchSentence(around, rules, levelOf)
  const { winners, losers } = resolveOverlaps(matches)
  const judged = winners.map((match) => ({ match, verdict: judge(match, view, context.gates) }))
  const reported = judged.flatMap(({ match, verdict }): Reported[] => {
    const { level } = match
    if (level === 'off' || verdict.is === 'silence') return []
    return [{ match, level, verdict, drafts: verdict.is === 'keep' ? draftsFor(match, view, winners, writing) : [] }]
  })
  writing.join(reported, view)
  const dropped = prove(reported, view, proof)
  const findings = reported.map((one) => report(one, view, context.point, lexicons.language))
  return { view, tokens, unmet, losers: losers.map(({ match }) => match), judged, reported, dropped, findings }
}

const headings = new WeakMap<ProseBlock, readonly string[]>()

/** The words of the heading that a block stands under. */
function headingWords(block: ProseBlock, { facts, lexicons }: BlockContext): readonly string[] {
  const known = headings.get(block)
  if (known) return known
  const text = facts.headingBefore(block.start)
  const words = text === null ? [] : lexicons.language.wordsOf(text)
  headings.set(block, words)
  return words
}

type Silenced = Extract<Verdict, { is: 'silence' }> & { level: Level }

const silencedIn = ({ judged }: CheckedSentence): Silenced[] =>
  judged.flatMap(({ match: { level }, verdict }) => (verdict.is === 'silence' ? [{ ...verdict, level }] : []))

/** What comments switch off in a sentence, as the findings that it would be. Nobody mends them, so they have no fixes. */
const toldOf = ({ view, judged }: CheckedSentence, { point, lexicons }: BlockContext): SilencedFinding[] =>
  judged.flatMap(({ match, verdict }) => {
    const { level } = match
    if (level === 'off' || verdict.is !== 'silence' || !verdict.commented) return []
    const finding = report({ match, level, verdict: { is: 'keep' }, drafts: [] }, view, point, lexicons.language)
    return [{ finding, by: verdict.commented }]
  })
