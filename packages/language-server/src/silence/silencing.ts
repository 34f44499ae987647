/** Tries out whether an edit or an allowed term silences a finding, on the lines round it. */
import { applyEdits, type Edit, type Format, type RuleSet, type Settings } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { OpenText } from '../documents/documents.js'
import { windowAround } from './suppressions.js'

export interface Trial {
  text: string
  finding: PlacedFinding
  format: Format
  ruleSet: RuleSet
  settings: Settings
  openText: OpenText
}

/** Whether the finding is gone after the edits, and every other one is as it was. */
export async function isSilencedBy(trial: Trial, edits: readonly Edit[]): Promise<boolean> {
  const { text, finding } = trial
  const { start, end } = finding
  const { from, to } = windowAround(text, start, end)
  if (edits.some((edit) => edit.start < from)) return false
  const before = text.slice(from, to)
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  const found = await check(trial, before, trial.settings)
  const at = start - from
  // What hangs on words elsewhere in the document is not found here, so it cannot be tried out here.
  if (!found.some((own) => own.ruleId === finding.ruleId && own.start === at)) return true
  const moved = edits.reduce((sum, edit) => sum + (edit.start <= start ? edit.text.length : 0), at)
  const left = await check(trial, applyEdits(before, shifted), trial.settings)
  return left.length === found.length - 1 && !left.some((own) => own.ruleId === finding.ruleId && own.start === moved)
}

/** Whether the finding is gone if a term is allowed. */
export async function isSilencedByTerm(trial: Trial, term: string): Promise<boolean> {
  const { text, finding, settings } = trial
  const { start, end } = finding
  const { from, to } = windowAround(text, start, end)
  const left = await check(trial, text.slice(from, to), { ...settings, allow: [...settings.allow, term] })
  return !left.some((own) => own.ruleId === finding.ruleId && own.start === start - from)
}

async function check(
  { openText, ruleSet, format }: Trial,
  text: string,
  settings: Settings
): Promise<readonly PlacedFinding[]> {
  return (await openText(text, { ruleSet, settings, format }).check()).findings
}
