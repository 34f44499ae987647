/** What the writer switched off: by a comment, or as an allowed term in the configuration. */
import { toSource } from '../read/prose.js'
import type { SuppressionMark } from '../scan/suppression-marks.js'
import { keep, silence, underlinedText, type Gate } from './gate.js'

/** `used` takes up each comment that silenced something. */
export const suppressionGate =
  (allow: ReadonlySet<string>, renamed: Readonly<Record<string, string>>, used: Set<SuppressionMark>): Gate =>
  (match, view) => {
    const { start, end } = underlinedText(match)
    const written = view.block.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')
    if (allow.has(written)) return silence('suppression')
    if (view.facts.suppressions.length === 0) return keep
    const place = toSource(view.block, start, end)
    const mark = view.facts.suppressions.find(
      (own) =>
        own.from <= place.start &&
        place.start < own.to &&
        own.kind !== 'enable' &&
        (own.ruleIds.length === 0 ||
          own.ruleIds.some(
            (id) => id === match.rule.id || (Object.hasOwn(renamed, id) && renamed[id] === match.rule.id)
          )) &&
        !isEnabledAgain(own, view.facts.suppressions, place.start)
    )
    if (!mark) return keep
    used.add(mark)
    return silence('suppression')
  }

const isEnabledAgain = (own: SuppressionMark, marks: readonly SuppressionMark[], offset: number): boolean =>
  own.kind === 'disable' &&
  marks.some(
    (other) =>
      other.kind === 'enable' &&
      other.start > own.start &&
      other.end <= offset &&
      (other.ruleIds.length === 0 || own.ruleIds.some((id) => other.ruleIds.includes(id)))
  )
