/** The whole pipeline: cut, scan, read, match, gates, suggest, report. */
import type { Pattern, Rule, Rules, RuleSet, ScanTable } from './compile/rule-set.js'
import type { Level } from './compile/schema.js'
import { cutMarkdown } from './cut/markdown.js'
import type { Piece } from './cut/piece.js'
import { cutText } from './cut/text.js'
import type { Trace } from './check-block.js'
import type { ProseBlock } from './read/prose.js'
import { readPlainPiece } from './read/plain.js'
import { isLikelyMarkdown, isLikelyProse } from './match/likely.js'
import { lexiconsOf } from './match/lexicons.js'
import { readText } from './read/text.js'
import { joinAcronyms } from './report/acronyms.js'
import type { Finding } from './report/finding.js'
import { pointer } from './report/places.js'
import { unusedSuppressions } from './report/unused-suppressions.js'
import { documentFacts, type DocumentFacts, type Format } from './scan/facts.js'
import { scanner, type Candidate, type Scanner } from './scan/scan.js'
import { defaultSettings, type Settings } from './settings.js'

export interface CheckOptions {
  ruleSet: RuleSet
  settings?: Partial<Settings>
  format: Format
  /** cut nothing and scan nothing: for tests that compare */
  full?: boolean
  /** called for each match with what became of it */
  trace?: Trace
}

export interface CheckResult {
  messages: Finding[]
  /** findings that a comment or the configuration switched off */
  suppressed: number
  /** paragraphs in another language */
  skippedBlocks: number
}

const scanners = new WeakMap<ScanTable, Scanner>()

function scannerOf(table: ScanTable): Scanner {
  const known = scanners.get(table) ?? scanner(table)
  scanners.set(table, known)
  return known
}

/**
 * Checks a text. Offsets of findings count in UTF-16 code units from behind a byte-order mark. Never throws for a text.
 */
export async function check(text: string, options: CheckOptions): Promise<CheckResult> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { ruleSet, format } = options
  const settings = { ...defaultSettings, ...options.settings }
  const scan = scannerOf(ruleSet.scan)
  const pieces = cut(source, options)
  const candidates = options.full
    ? pieces.map((_, piece): Candidate => ({ piece, regions: [] }))
    : scan.candidates(source, pieces, format)
  const facts = documentFacts(source, format, options.full ? cut(source, { format }) : pieces)
  if (candidates.length === 0 && !source.includes('stigmalint-'))
    return { messages: [], suppressed: 0, skippedBlocks: 0 }

  const rules = await ruleSet.rules()
  const lexicons = lexiconsOf(rules)
  const levelOf = levels(rules, settings)
  const isOn = (pattern: Pattern): boolean => {
    const rule = rules.rules[pattern.rule]
    return rule !== undefined && levelOf(pattern, rule) !== 'off'
  }
  const isLikely = format === 'markdown' ? isLikelyMarkdown : isLikelyProse
  const likely = options.full
    ? candidates
    : candidates.filter(({ regions }) =>
        regions.some(({ from, to, isDecoded }) => isDecoded || isLikely(source.slice(from, to), rules, lexicons, isOn))
      )
  const point = pointer(source)
  if (likely.length === 0)
    return {
      messages: unusedSuppressions(facts.suppressions, new Set(), rules, point),
      suppressed: 0,
      skippedBlocks: 0
    }

  const { blockContext, checkBlock } = await import('./check-block.js')
  const context = blockContext({
    rules,
    facts,
    settings,
    levelOf,
    isKnownWord: scan.isKnownWord,
    ...(options.trace && { trace: options.trace })
  })
  const messages: Finding[] = []
  for (const candidate of likely) {
    const piece = pieces[candidate.piece]
    if (!piece) continue
    for (const block of await read(source, piece, format, facts))
      if (options.full || (scan.isCandidate(block.text) && isLikelyProse(block.text, rules, lexicons, isOn)))
        messages.push(...checkBlock(block, context))
  }
  joinAcronyms(messages, source)
  messages.push(...unusedSuppressions(facts.suppressions, context.usedSuppressions, rules, point))
  return {
    messages: messages.sort(byPlace),
    suppressed: context.counts.suppressed,
    skippedBlocks: context.counts.skipped
  }
}

function cut(source: string, options: Pick<CheckOptions, 'format' | 'full'>): Piece[] {
  if (options.full) return [{ start: 0, end: source.length, kind: 'prose' }]
  return options.format === 'markdown' ? cutMarkdown(source) : cutText(source)
}

async function read(source: string, piece: Piece, format: Format, facts: DocumentFacts): Promise<ProseBlock[]> {
  if (format === 'text') return readText(source, piece)
  const plain = readPlainPiece(source, piece)
  if (plain) return plain
  const { readMarkdown } = await import('./read/markdown.js')
  return readMarkdown(source, piece, facts.definitions)
}

/** The severity in force: the configuration's, else the profile's, else the pattern's. */
export function levels(rules: Rules, settings: Settings): (pattern: Pattern, rule: Rule) => Level {
  const profile = Object.hasOwn(rules.profiles, settings.profile) ? rules.profiles[settings.profile] : undefined
  return (pattern, rule) => {
    if (settings.packs && !settings.packs.includes(rule.pack)) return 'off'
    if (Object.hasOwn(settings.rules, rule.id)) return settings.rules[rule.id] ?? 'off'
    if (profile && Object.hasOwn(profile.severity, rule.id)) return profile.severity[rule.id] ?? 'off'
    return pattern.severity
  }
}

const byPlace = (a: Finding, b: Finding): number => offsetOf(a) - offsetOf(b)
const offsetOf = (finding: Finding): number =>
  finding.place && 'start' in finding.place ? (finding.place.start.offset ?? 0) : 0
