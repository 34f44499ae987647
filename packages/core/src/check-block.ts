/** One block of prose: sentences and words, match, gates, suggest, report. */
import { contextOf, noteOf, type Outcome } from './compile/reasons.js'
import type { Rules } from './compile/rule-set.js'
import { gates, judge, underlinedText, type BlockView, type Gate, type Verdict } from './gates/index.js'
import { nameIndex, type NameIndex } from './gates/names.js'
import { quotationsIn } from './gates/quotations.js'
import { normalTerm, type Settings } from './settings.js'
import type { Language } from './languages/language.js'
import type { Grammar } from './languages/grammar.js'
import { grammarOf } from './languages/grammars.js'
import { lexiconsOf, type Lexicons } from './match/lexicons.js'
import { matchSentence, type LevelOf, type Match } from './match/match.js'
import { resolveOverlaps } from './match/overlaps.js'
import { sentencesOf, tokensOf, type IsKnownWord, type Token } from './match/tokens.js'
import { toEdits, toSource, type ProseBlock } from './read/prose.js'
import { fixId, toFinding, type Finding, type Fix, type Severity } from './report/finding.js'
import type { pointer } from './report/places.js'
import { excerptOf, shownChange, titleOf, type Excerpt, type Span } from './report/wording.js'
import type { DocumentFacts } from './scan/facts.js'
import type { Silenceable } from './scan/suppressions.js'
import type { Draft } from './suggest/draft.js'
import { draftsFor } from './suggest/suggest.js'
import type { Labelled } from './suggest/writing.js'

export type Trace = (event: { match: Match; outcome: Outcome; start: number; end: number }) => void

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

/** What is the same for the blocks of a piece, and what comes to light beside findings. */
export interface BlockContext extends CheckContext {
  facts: DocumentFacts
  trace: Trace | null
  /** offsets into the text of the piece to lines and columns of it */
  point: ReturnType<typeof pointer>
  tally: Tally
}

export interface Tally {
  suppressed: number
  skippedBlocks: number
  /** what comments silenced */
  commented: Silenceable[]
  /** allowed wordings that silenced something, as `normalTerm` writes them */
  allowed: Set<string>
}

export const newTally = (): Tally => ({
  suppressed: 0,
  skippedBlocks: 0,
  commented: [],
  allowed: new Set()
})

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

export function checkBlock(block: ProseBlock, context: BlockContext): Finding[] {
  const { grammar, lexicons, isKnownWord } = context
  if (!grammar.isOwn(block.text)) {
    context.tally.skippedBlocks++
    return []
  }
  const sentences = sentencesOf(grammar.parse(block.text)).map((sentence) =>
    tokensOf(sentence, lexicons.language, isKnownWord)
  )
  return checkSentences(block, sentences, context)
}

/** From tokens on: what `check` and the retext plugin share. */
export function checkSentences(
  block: ProseBlock,
  sentences: readonly (readonly Token[])[],
  context: BlockContext
): Finding[] {
  const { facts, rules, lexicons } = context
  const { clauses, speech, writing } = context.grammar
  const { profile } = context.settings
  const spelling = rules.profiles[profile]?.spelling ?? 'as-document'
  let following: string | null = null
  const view: BlockView = {
    block,
    sentences,
    facts,
    quotations: quotationsIn(block.text, speech, (mark) =>
      (following ??= facts.beginsAfter(block.end)).startsWith(mark)
    ),
    names: context.names,
    speech,
    ...capitalsOf(block, sentences, lexicons.language)
  }
  const findings: Finding[] = []
  for (const tokens of sentences) {
    const place = { tokens, sentences, roles: block.roles, facts, profile, spelling, lexicons, clauses }
    const { matches, unmet } = matchSentence(place, rules, context.levelOf)
    const report = (match: Match, outcome: Outcome): void =>
      context.trace?.({ match, outcome, ...sourceOf(match, block) })
    for (const match of unmet) {
      report(match, 'other-sense')
      // a name is a name whether the conditions hold or not: said for the tests that rules carry
      const verdict = context.trace ? judge(match, view, context.gates) : null
      if (verdict?.is === 'silence') report(match, verdict.reason)
    }
    const { winners, losers } = resolveOverlaps(matches)
    for (const { match } of losers) report(match, 'longer-match')
    const kept: (Labelled & { level: Severity; verdict: Verdict })[] = []
    for (const match of winners) {
      const verdict = judge(match, view, context.gates)
      if (verdict.is === 'silence') {
        if (verdict.commented) context.tally.commented.push(verdict.commented)
        if (verdict.allowed !== undefined) context.tally.allowed.add(verdict.allowed)
      }
      if (match.level === 'off') {
        report(match, 'off')
        continue
      }
      report(match, verdict.is === 'keep' ? 'kept' : verdict.reason)
      if (verdict.is === 'silence') {
        if (verdict.reason === 'suppression') context.tally.suppressed++
        continue
      }
      kept.push({
        match,
        level: match.level,
        verdict,
        drafts: verdict.is === 'keep' ? draftsFor(match, view, winners, writing) : []
      })
    }
    writing.join(kept, view)
    for (const { drafts } of kept) if (drafts.some((draft) => draft.label?.isShareOnly)) drafts.length = 0
    for (const { match, level, verdict, drafts } of kept)
      findings.push(findingOf(match, level, verdict, drafts, block, context))
  }
  return findings
}

function findingOf(
  match: Match,
  level: Severity,
  verdict: Verdict,
  drafts: readonly Draft[],
  block: ProseBlock,
  context: BlockContext
): Finding {
  const { start, end } = sourceOf(match, block)
  const underlined = underlinedText(match)
  const excerpt = excerptOf(block.text, underlined, sentenceOf(match))
  const isLowered = verdict.is === 'lower'
  return toFinding({
    rule: match.rule,
    severity: isLowered ? 'information' : level,
    actual: context.facts.text.slice(start, end),
    excerpt,
    place: { start: context.point(start), end: context.point(end) },
    fixes: drafts.flatMap((draft) => fixOf(draft, underlined, excerpt, block, context) ?? []),
    context: isLowered ? contextOf(verdict.reason) : 'use',
    lowered: isLowered ? noteOf(verdict.reason) : null
  })
}

function fixOf(
  draft: Draft,
  found: Span,
  excerpt: Excerpt,
  block: ProseBlock,
  { point, lexicons }: BlockContext
): Fix | null {
  const edits = toEdits(block, draft.start, draft.end, draft.text)
  if (!edits || edits.length === 0) return null
  const change = shownChange(block.text, found, draft, lexicons.language)
  return {
    id: fixId(edits, point(edits[0]?.start ?? 0)),
    title: titleOf(change, excerpt.words),
    ...change,
    applicability: draft.applicability,
    ...(draft.applicability === 'suggested' &&
      draft.suggestion.because !== null && { because: draft.suggestion.because }),
    ...(draft.doubt !== undefined && { doubt: draft.doubt }),
    edits
  }
}

const sentenceOf = ({ place: { tokens } }: Match): Span => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0
})

function sourceOf(match: Match, block: ProseBlock): { start: number; end: number } {
  const { tokens } = match.place
  return toSource(block, tokens[match.underlined.from]?.start ?? 0, tokens[match.underlined.to - 1]?.end ?? 0)
}

/** Capitals that come from the block, not from a name. */
function capitalsOf(
  block: ProseBlock,
  sentences: readonly (readonly Token[])[],
  { isSmallInNames }: Language
): { isTitleCase: boolean; isAllCaps: boolean } {
  const words = sentences.flat().filter((token) => token.kind === 'word' && /\p{L}/u.test(token.raw))
  const telling = words.filter((token) => token.raw.length > 2 && !isSmallInNames(token.text))
  const capitalized = telling.filter((token) => /^\p{Lu}/u.test(token.raw)).length
  const isAllCaps = words.length > 1 && words.every((token) => token.raw === token.raw.toUpperCase())
  const isHeadingLike =
    block.heading !== undefined ||
    block.roles.includes('heading') ||
    block.table !== undefined ||
    !/[.!?;:]\s*$/.test(block.text)
  return {
    isAllCaps,
    isTitleCase:
      !isAllCaps && isHeadingLike && telling.length > 1 && telling.length <= 30 && capitalized / telling.length >= 0.75
  }
}
