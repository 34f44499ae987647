/** What the writer switched off: by a comment, or as an allowed term in the configuration. */
import { toSource } from '../read/prose.js'
import { keep, silence, underlinedText, type Gate } from './gate.js'

export const suppressionGate = (allow: ReadonlySet<string>, renamed: Readonly<Record<string, string>>): Gate => {
  const namesOf = allNames(renamed)
  return (match, view) => {
    const { start, end } = underlinedText(match)
    const written = view.block.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')
    if (allow.has(written)) return { ...silence('suppression'), allowed: written }
    const { id } = match.rule
    const finding = { ruleIds: namesOf.get(id) ?? [id], offset: toSource(view.block, start, end).start }
    return view.facts.isSilenced(finding) ? { ...silence('suppression'), commented: finding } : keep
  }
}

/** Rules that had another name: all their names. */
function allNames(renamed: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [old, id] of Object.entries(renamed)) {
    const known = names.get(id)
    if (known) known.push(old)
    else names.set(id, [id, old])
  }
  return names
}
