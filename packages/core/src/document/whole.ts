/** What was found in pieces, as what is found in the whole text. */
import type { Rules } from '../compile/rule-set.js'
import { joinAcronyms } from '../report/acronyms.js'
import { excessiveMarkup, toldExcess } from '../report/excess.js'
import type { Finding } from '../report/finding.js'
import { byStart, PlacedFinding } from '../report/placed.js'
import { pointer } from '../report/places.js'
import { unusedSuppressions } from '../report/unused-suppressions.js'
import type { SuppressionMark } from '../scan/suppression-marks.js'
import { levelOfComments, type Settings } from '../settings.js'
import type { Checked, Silenced } from './checked.js'
import type { CheckedPiece } from './checked-piece.js'
import type { Pieces } from './pieces.js'

/** Of all pieces that may hold findings: with what is said of comments and of markup. */
export function wholeOf(checked: readonly CheckedPiece[], pieces: Pieces, rules: Rules, settings: Settings): Checked {
  const { source, facts } = pieces
  const found = foundIn(checked, pieces)
  const used = new Set<SuppressionMark>()
  for (const piece of checked) for (const mark of facts.marksFor(piece, piece.result?.commented ?? [])) used.add(mark)
  const unused = unusedSuppressions(facts.marks, used, rules, levelOfComments(settings), source, pointer(source))
  const notices = [...excessIn(checked, source, settings), ...unused].map((notice) => new PlacedFinding(notice))
  return notices.length === 0 ? found : { ...found, findings: [...found.findings, ...notices].sort(byStart) }
}

/** Of these pieces alone. */
export function foundIn(checked: readonly CheckedPiece[], pieces: Pieces): Checked {
  const findings: PlacedFinding[] = []
  const silenced: Silenced[] = []
  const allowed = new Set<string>()
  let suppressed = 0
  let skippedBlocks = 0
  for (const piece of checked) {
    const { result } = piece
    if (!result) continue
    suppressed += result.suppressed
    skippedBlocks += result.skippedBlocks
    for (const term of result.allowed) allowed.add(term)
    if (result.findings.length + (result.silenced?.length ?? 0) === 0) continue
    pieces.countLines()
    for (const finding of piece.findings) findings.push(finding)
    for (const { finding, by } of piece.silenced)
      silenced.push({ finding, reason: pieces.facts.markFor(piece, by)?.reason ?? null })
  }
  return {
    findings: joinAcronyms(findings, pieces.source),
    suppressed,
    skippedBlocks,
    allowed: [...allowed],
    ...(silenced.length > 0 && { silenced })
  }
}

/** What is said where markup in one of these pieces is too much. */
function excessIn(checked: readonly CheckedPiece[], source: string, settings: Settings): Finding[] {
  const piece = checked.find(({ result }) => result?.excess != null)
  const severity = settings.rules[excessiveMarkup] ?? 'information'
  if (!piece || severity === 'off') return []
  return [toldExcess(piece.start + (piece.result?.excess ?? 0), severity, source, pointer(source))]
}
