/** What was found in parts, as what is found in the whole text. */
import type { Rules } from '../compile/rule-set.js'
import { joinAcronyms } from '../report/acronyms.js'
import { excessiveMarkup, toldExcess } from '../report/excess.js'
import type { Finding } from '../report/finding.js'
import { byStart, PlacedFinding } from '../report/placed.js'
import { pointer } from '../report/places.js'
import { unusedSuppressions } from '../report/unused-suppressions.js'
import type { SuppressionMark } from '../scan/suppression-marks.js'
import { levelOfComments, type Settings } from '../settings.js'
import type { Checked } from './checked.js'
import type { Part } from './part.js'
import type { Parts } from './parts.js'

/** Of all parts that may hold findings: with what is said of comments and of markup. */
export function wholeOf(checked: readonly Part[], parts: Parts, rules: Rules, settings: Settings): Checked {
  const { source, facts } = parts
  const found = foundIn(checked, parts)
  const used = new Set<SuppressionMark>()
  for (const part of checked) for (const mark of facts.marksFor(part, part.result?.commented ?? [])) used.add(mark)
  const unused = unusedSuppressions(facts.marks, used, rules, levelOfComments(settings), source, pointer(source))
  const notices = [...excessIn(checked, source, settings), ...unused].map((notice) => new PlacedFinding(notice))
  return notices.length === 0 ? found : { ...found, findings: [...found.findings, ...notices].sort(byStart) }
}

/** Of these parts alone. */
export function foundIn(checked: readonly Part[], parts: Parts): Checked {
  const findings: PlacedFinding[] = []
  const allowed = new Set<string>()
  let suppressed = 0
  let skippedBlocks = 0
  for (const part of checked) {
    const { result } = part
    if (!result) continue
    suppressed += result.suppressed
    skippedBlocks += result.skippedBlocks
    for (const term of result.allowed) allowed.add(term)
    if (result.findings.length === 0) continue
    parts.countLines()
    for (const finding of part.findings) findings.push(finding)
  }
  return { findings: joinAcronyms(findings, parts.source), suppressed, skippedBlocks, allowed: [...allowed] }
}

/** What is said where markup in one of these parts is too much. */
function excessIn(checked: readonly Part[], source: string, settings: Settings): Finding[] {
  const part = checked.find(({ result }) => result?.excess != null)
  const severity = settings.rules[excessiveMarkup] ?? 'information'
  if (!part || severity === 'off') return []
  return [toldExcess(part.start + (part.result?.excess ?? 0), severity, source, pointer(source))]
}
