/** What the writer switched off: by a comment, or as an allowed term in the configuration. */
import { toSource } from '../read/prose.js'
import { keep, silence, underlinedText, type Gate } from './gate.js'

export const suppressionGate =
  (allow: ReadonlySet<string>, renamed: Readonly<Record<string, string>>): Gate =>
  (match, view) => {
    const { start, end } = underlinedText(match)
    const written = view.block.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')
    if (allow.has(written)) return { ...silence('suppression'), allowed: written }
    const { suppressions } = view.facts
    if (suppressions.length === 0) return keep
    const place = toSource(view.block, start, end)
    const by = suppressions.findIndex(
      ({ mark, from, to }) =>
        from <= place.start &&
        place.start < to &&
        (mark.ruleIds.length === 0 ||
          mark.ruleIds.some(
            (id) => id === match.rule.id || (Object.hasOwn(renamed, id) && renamed[id] === match.rule.id)
          ))
    )
    return by >= 0 ? { ...silence('suppression'), by } : keep
  }
