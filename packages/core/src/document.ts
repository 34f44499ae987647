/** A text that is edited and checked again and again, as in an editor. */
import type * as candidates from './candidates.js'
import type { Rules } from './compile/rule-set.js'
import type { Piece } from './cut/piece.js'
import { recut } from './cut/recut.js'
import type { Format } from './formats/format.js'
import { asFormat } from './formats/index.js'
import type { PieceCheck } from './check-piece.js'
import type { IsOn } from './match/likely.js'
import type { LevelOf } from './match/match.js'
import { assertNames, namesRules } from './names.js'
import type { DocumentOptions, Inspection } from './options.js'
import { Alike, Part, PartPool } from './part.js'
import { applyEdits, type Edit } from './report/edits.js'
import { excessiveMarkup, toldExcess } from './report/excess.js'
import { withChanges, type Finding } from './report/finding.js'
import { byStart, PlacedFinding } from './report/placed.js'
import { pointer } from './report/places.js'
import { Facts } from './scan/facts.js'
import { scannerOf, type Region } from './scan/scan.js'
import { copied, countLines, type Section } from './scan/section.js'
import type { SuppressionMark } from './scan/suppression-marks.js'
import { defaultSettings, levelOfComments, levels } from './settings.js'

/** What a check came to. */
export interface Checked {
  /** in the order of the text */
  findings: readonly PlacedFinding[]
  /** findings that a comment or the configuration switched off */
  suppressed: number
  /** paragraphs in another language */
  skippedBlocks: number
  /** allowed wordings that switched something off, in lower case */
  allowed: readonly string[]
}

/** What a check came to, with each finding as a message. */
export interface CheckResult extends Omit<Checked, 'findings'> {
  messages: Finding[]
}

export interface EditedDocument<Result = Checked> {
  /** the text as it is now */
  readonly text: string
  /** Replaces text; offsets in UTF-16 code units of the text as it is before this edit. */
  edit: (edit: Edit) => void
  /**
   * What is found now. `pause` is called between parts of the work: it may wait, so that others get their turn, and may
   * throw, which ends the check; what was done until then is kept for the next one. If the text is edited meanwhile, the
   * check goes on with the text as it is then.
   *
   * What an earlier check gave stays as it is, and is true of the text that it was made of.
   */
  check: (pause?: () => void | Promise<void>) => Promise<Result>
  /** What is known so far, while a check waits in `pause`: the findings of what it went through, from the top. */
  found: () => Result
}

export type CheckedDocument = EditedDocument<CheckResult>

/** An edit that takes away more pieces than this has changed what they are, not what they say: a fence, a comment. */
const fewPieces = 8

/**
 * Opens a text. Offsets count in it as it is given, byte-order marks included. After any edits it has the same findings as
 * a text that was just opened: only pieces that changed, or were told something about the document that changed, are
 * looked at again.
 *
 * Options are taken as they are; a rule or a pack that does not exist is told by `check`.
 */
export function openDocument(text: string, options: DocumentOptions & Inspection): EditedDocument {
  const format = asFormat(options.format)
  const { mask } = format
  return openMarked(text, options, (own, behind) =>
    mask ? openMasked(own, mask, { ...behind, format }) : open(own, { ...behind, format })
  )
}

type Opened = (text: string, options: DocumentOptions & Inspection) => EditedDocument

/** A text with its byte-order marks, which are no part of it for what is below: a heading behind one is a heading. */
function openMarked(text: string, options: DocumentOptions & Inspection, openBelow: Opened): EditedDocument {
  let marks = marksBefore(text)
  const { trace } = options
  const below = openBelow(text.slice(marks.length), {
    ...options,
    ...(trace && {
      trace: (event) => trace({ ...event, start: event.start + marks.length, end: event.end + marks.length })
    })
  })
  const inSource = (checked: Checked): Checked =>
    marks === '' ? checked : { ...checked, findings: checked.findings.map((finding) => finding.behind(marks.length)) }
  return {
    get text() {
      return marks + below.text
    },
    edit: ({ start, end, text: own }) => {
      const before = marks.length
      if (start > before || (start === before && own !== '' && !own.startsWith(mark))) {
        below.edit({ start: start - before, end: end - before, text: own })
        return
      }
      const source = applyEdits(marks + below.text, [{ start, end, text: own }])
      marks = marksBefore(source)
      const change = difference(below.text, source.slice(marks.length))
      if (change) below.edit(change)
    },
    check: async (pause) => inSource(await below.check(pause)),
    found: () => inSource(below.found())
  }
}

const mark = '\uFEFF'

function marksBefore(text: string): string {
  let count = 0
  while (text.startsWith(mark, count)) count++
  return text.slice(0, count)
}

/** A text of which parts are out of sight: what is below reads the masked one, and never changes what is masked. */
function openMasked(text: string, mask: (source: string) => string, options: Options): EditedDocument {
  let source = text
  let masked = mask(text)
  const below = open(masked, options)
  const inSource = (checked: Checked): Checked =>
    masked === source
      ? checked
      : { ...checked, findings: checked.findings.map((finding) => unmasked(finding, source, masked)) }
  return {
    get text() {
      return source
    },
    edit: (edit) => {
      const isPlain = masked === source
      source = applyEdits(source, [edit])
      const after = mask(source)
      // what is out of sight may reach further than an edit: what is below is told where the two states differ
      const change = isPlain && after === source ? edit : difference(masked, after)
      masked = after
      if (change) below.editTo(masked, change)
    },
    check: async (pause) => inSource(await below.check(pause)),
    found: () => inSource(below.found())
  }
}

/** A finding as the source has it: with the words that stand there, and without fixes that touch what is out of sight. */
function unmasked(finding: PlacedFinding, source: string, masked: string): PlacedFinding {
  const isMasked = (from: number, to: number): boolean => source.slice(from, to) !== masked.slice(from, to)
  const { start, end } = finding
  const all = finding.fixes
  const fixes = all.filter(({ edits }) => !edits.some((edit) => isMasked(edit.start, edit.end)))
  if (fixes.length === all.length && !isMasked(start, end)) return finding
  return new PlacedFinding(
    withChanges(finding.message, {
      fixes,
      ...(finding.actual != null && { actual: source.slice(start, end) }),
      // what stands exactly there is replaced by no fix any more
      ...(isMasked(start, end) && { expected: [] })
    })
  )
}

/** One edit from a text to another; null if they are equal. */
function difference(before: string, after: string): Edit | null {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (
    same < least - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++
  const end = before.length - same
  return start === end && before.length === after.length
    ? null
    : { start, end, text: after.slice(start, after.length - same) }
}

/** What is loaded once a piece may hold a finding. */
type Later = typeof candidates

type Options = Omit<DocumentOptions, 'format'> & Inspection & { format: Format }

/** `editTo` is told what an edit makes of the text, where that is known: a string is put together once, however long. */
interface ReadDocument extends EditedDocument {
  editTo: (text: string, edit: Edit) => void
}

function open(text: string, options: Options): ReadDocument {
  const { ruleSet, format, full = false, trace = null } = options
  const settings = { ...defaultSettings, ...options.settings }
  const hasNames = namesRules(settings)
  const scanner = scannerOf(ruleSet.scan)
  const { cut, outline } = format
  const facts = new Facts(outline)
  const cueCounts = new Int32Array(scanner.cues)
  const hasCue = (cue: number): boolean => (cueCounts[cue] ?? 0) > 0
  let source = text
  let parts: Part[] = []
  /** pieces that a large edit took away: the next one may bring them back */
  let retired = new PartPool([])
  let context: PieceCheck | null = null
  let switches: ReturnType<typeof switchesOf> | null = null
  let loaded: Later | null = null
  let revision = 0

  function start(): void {
    const sections = cut(source).map((piece) => new Part(source, piece.start, piece, outline))
    const whole: Piece = { start: 0, end: source.length, kind: 'whole', afterBlank: true }
    parts = full ? [new Part(source, 0, whole, outline)] : sections
    facts.update(source, sections, sections, [])
    revision++
  }

  function replace(from: number, to: number, pieces: readonly Piece[], shift: number): void {
    const before = parts.slice(from, to)
    const behind = parts.slice(to)
    for (const part of behind) part.start += shift
    // most often the piece before the edit is the same again
    const near = new PartPool(before)
    const now = pieces.map((piece) => {
      const text = source.slice(piece.start, piece.end)
      return near.take(text, piece) ?? retired.take(text, piece) ?? new Part(copied(text), 0, piece, outline)
    })
    const areLinesKnown = (parts[0]?.line ?? -1) >= 0
    parts = [...parts.slice(0, from), ...now, ...behind]
    if (areLinesKnown) countLines(parts, from)

    const gone = near.left()
    const known = new Set(before)
    const added = now.filter((part) => !known.has(part))
    count(added, 1)
    count(gone, -1)
    if (gone.length > fewPieces) retired = new PartPool(gone)
    facts.update(source, parts, added, gone)
    revision++
  }

  function count(of: readonly Part[], by: 1 | -1): void {
    for (const { scanned } of of) for (const cue of scanned?.given ?? []) cueCounts[cue] = (cueCounts[cue] ?? 0) + by
  }

  function scan(): void {
    for (const part of parts) {
      if (part.scanned || !mayHoldProse(part)) continue
      part.scanned = scanner.scan(part.text, part.kind, format)
      count([part], 1)
    }
  }

  const mayHoldProse = ({ isProse, kind, text }: Part): boolean =>
    isProse || kind === 'front-matter' || format.mayHoldProse(kind, text)

  const isMet = (part: Part): boolean => part.scanned?.awaited.some(hasCue) ?? false

  /** The severities in force, and which patterns are looked for in a piece. */
  function switchesOf(rules: Rules): { levelOf: LevelOf; isOnIn: (section: Section) => IsOn } {
    const levelOf = levels(rules, settings)
    // What a choice switched off is looked for where a comment may be about it, to say whether that is of use.
    const asked =
      (isSuppressed: boolean): IsOn =>
      (pattern) => {
        const rule = rules.rules[pattern.rule]
        const level = rule ? levelOf(pattern, rule) : null
        return level !== null && (level !== 'off' || isSuppressed)
      }
    const [isReported, isThere] = [asked(false), asked(true)]
    const isOnIn = (section: Section): IsOn => (facts.isSuppressed(section) ? isThere : isReported)
    return { levelOf, isOnIn }
  }

  function isLikely(part: Part, rules: Rules, isOn: IsOn, later: Later): boolean {
    if (full) return true
    const lexicons = later.lexiconsOf(rules)
    const isLikelyRegion = ({ from, to, isDecoded }: Region): boolean =>
      isDecoded || later.isLikelyAmong(format.bare(part.text.slice(from, to)), rules, lexicons, isOn)
    if (part.likely?.isOn !== isOn) part.likely = { isOn, answer: part.scanned?.regions.some(isLikelyRegion) ?? false }
    return isMet(part) || part.likely.answer
  }

  const isKnown = (part: Part): boolean =>
    part.result !== null && facts.isStill(part, part.result.used) && ![...part.result.awaited].some(hasCue)

  /** The pieces that hold findings, each of them checked; null if there are none at all, or the text was edited meanwhile. */
  async function checkedParts(
    rules: Rules,
    later: Later,
    pause: () => void | Promise<void>
  ): Promise<readonly Part[] | null> {
    const before = revision
    const { levelOf, isOnIn } = (switches ??= switchesOf(rules))
    const likely = parts.filter((part) => isLikely(part, rules, isOnIn(part), later))
    if (likely.every(isKnown)) return likely
    const { checkPiece, pieceCheck } = await import('./check-piece.js')
    const { isKnownWord } = scanner
    context ??= await pieceCheck({
      rules,
      settings,
      levelOf,
      isOnIn,
      isKnownWord,
      format,
      facts,
      scanner,
      hasCue,
      full,
      trace
    })
    const alike = new Alike()
    for (const part of likely) {
      if (revision !== before) return null
      if (isKnown(part)) continue
      // who asks what became of each match is told of each
      if (!trace) alike.share(part, isKnown)
      if (isKnown(part)) continue
      await pause()
      if (revision !== before) return null
      part.result = await checkPiece(part, context, pause)
    }
    return revision === before ? likely : null
  }

  function assemble(checked: readonly Part[]): Checked & { used: ReadonlySet<SuppressionMark> } {
    const findings: PlacedFinding[] = []
    const used = new Set<SuppressionMark>()
    const allowed = new Set<string>()
    let suppressed = 0
    let skippedBlocks = 0
    for (const part of checked) {
      const { result } = part
      if (!result) continue
      suppressed += result.suppressed
      for (const term of result.allowed) allowed.add(term)
      skippedBlocks += result.skippedBlocks
      for (const mark of facts.marksFor(part, result.commented)) used.add(mark)
      if (result.findings.length === 0) continue
      if (part.line < 0) countLines(parts, 0)
      for (const finding of part.findings) findings.push(finding)
    }
    return { findings, suppressed, skippedBlocks, allowed: [...allowed], used }
  }

  /** What is said where markup in one of these pieces is too much. */
  function excessIn(checked: readonly Part[]): Finding[] {
    const part = checked.find(({ result }) => result?.excess != null)
    const severity = settings.rules[excessiveMarkup] ?? 'information'
    if (!part || severity === 'off') return []
    return [toldExcess(part.start + (part.result?.excess ?? 0), severity, source, pointer(source))]
  }

  function complete(rules: Rules, later: Later, checked: readonly Part[]): Checked {
    const { used, findings: own, ...counts } = assemble(checked)
    const findings = later.joinAcronyms(own, source)
    const unused = later.unusedSuppressions(
      facts.marks,
      used,
      rules,
      levelOfComments(settings),
      source,
      pointer(source)
    )
    const notices = [...excessIn(checked), ...unused].map((notice) => new PlacedFinding(notice))
    return { findings: notices.length === 0 ? findings : [...findings, ...notices].sort(byStart), ...counts }
  }

  function editTo(text: string, edit: Edit): void {
    const shift = text.length - source.length
    source = text
    if (full) {
      start()
      return
    }
    const replaced = { start: edit.start, end: edit.end, length: edit.text.length }
    const { from, to, pieces } = recut(source, parts, replaced, format)
    replace(from, to, pieces, shift)
  }

  start()
  return {
    get text() {
      return source
    },
    edit: (edit) => editTo(source.slice(0, edit.start) + edit.text + source.slice(edit.end), edit),
    editTo,
    check: async (pause = () => undefined) => {
      if (hasNames) assertNames(settings, await ruleSet.rules())
      for (;;) {
        scan()
        const hasCandidates = full || parts.some((part) => (part.scanned?.regions.length ?? 0) > 0 || isMet(part))
        if (!hasCandidates && facts.marks.length === 0)
          return { findings: [], suppressed: 0, skippedBlocks: 0, allowed: [] }
        const before = revision
        const [rules, later] = await Promise.all([ruleSet.rules(), import('./candidates.js')])
        loaded = later
        if (revision !== before) continue
        const checked = await checkedParts(rules, later, pause)
        if (checked) return complete(rules, later, checked)
      }
    },
    found: () => {
      const { used: _used, findings, ...known } = assemble(parts.filter(isKnown))
      return { findings: loaded?.joinAcronyms(findings, source) ?? findings, ...known }
    }
  }
}
