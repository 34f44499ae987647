/** Rules that claim the same words. */
import type { RulePlace } from './authored.js'
import type { Problem } from './load.js'
import type { Pattern, Rule } from './rule-set.js'

/** Two rules that claim the same words under the same conditions: nobody could say which one wins. */
export function reportEqualPatterns(
  patterns: readonly Pattern[],
  rules: readonly Rule[],
  places: ReadonlyMap<string, RulePlace>,
  problems: Problem[]
): void {
  const seen = new Map<string, Pattern>()
  const name = naming()
  for (const pattern of patterns) {
    const { when, unless, profiles } = pattern
    const conditions = JSON.stringify([when.map((lines) => lines.map(name)), unless.map(name), profiles])
    for (const sequence of pattern.sequences) {
      const key = `${sequence.atoms.map(name).join(' ')} ${conditions}`
      const other = seen.get(key)
      if (other && other.rule !== pattern.rule) {
        const [mine, theirs] = [rules[pattern.rule], rules[other.rule]]
        if (!mine || !theirs) continue
        const place = places.get(mine.id)
        problems.push({
          path: place?.path ?? mine.id,
          ...(place?.locate(['flag']) ?? { line: 1, column: 1 }),
          message: `Unexpected pattern \`${pattern.written}\`: ${theirs.id} has \`${other.written}\` under the same conditions, remove one or give it a condition`
        })
        break
      }
      if (!other) seen.set(key, pattern)
    }
  }
}

/** A short name for each value, the same for those that are alike: what many patterns share is compared once. */
function naming(): (value: object) => number {
  const known = new WeakMap<object, number>()
  const names = new Map<string, number>()
  return (value) => {
    const own = known.get(value)
    if (own !== undefined) return own
    const text = JSON.stringify(value)
    const name = names.get(text) ?? names.size
    names.set(text, name)
    known.set(value, name)
    return name
  }
}
