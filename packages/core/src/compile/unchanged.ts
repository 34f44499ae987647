/**
 * What a house folder leaves as it was, of the rules that it builds upon: that is taken as it was compiled, and only the rest is
 * compiled again. What was read is compared as objects, for reading replaces what a file changes.
 */
import type { Authored } from './authored.js'
import type { LexiconEntry, Pattern, Rule, Rules } from './rule-set.js'
import type { AuthoredLexicon, AuthoredRule } from './schema.js'

/** Rules that others build upon, as they were read and as they were compiled. */
export interface Base {
  authored: Authored
  /** null: not compiled, or not at hand */
  compiled: Rules | null
}

/** A word list as it was compiled, null where it, or one of those that it includes, is another one now. */
export function unchangedLexicons({
  authored,
  compiled
}: Base): (id: string, withIncluded: ReadonlySet<AuthoredLexicon>) => readonly LexiconEntry[] | null {
  const before = new Set(authored.lexicons)
  return (id, withIncluded) =>
    compiled !== null && [...withIncluded].every((lexicon) => before.has(lexicon))
      ? (compiled.lexicons[id] ?? null)
      : null
}

/** A rule as it was compiled, with its patterns. */
export interface CompiledRule {
  rule: Rule
  patterns: readonly Pattern[]
}

/** A rule as it was compiled, null where it is another one now, or where what it was compiled by is. */
export function unchangedRules(
  { authored: before, compiled }: Base,
  now: Authored,
  lexicons: Rules['lexicons']
): (rule: AuthoredRule) => CompiledRule | null {
  // wordings are read by the words for people
  if (compiled === null || lexicons.person !== compiled.lexicons.person) return () => null
  const rules = new Set(before.rules)
  const sources = new Set(before.sources)
  const otherSources = new Set(now.sources.flatMap((source) => (sources.has(source) ? [] : [source.id])))
  const byId = new Map(
    compiled.rules.map((rule): [string, { rule: Rule; patterns: Pattern[] }] => [rule.id, { rule, patterns: [] }])
  )
  for (const pattern of compiled.patterns) byId.get(compiled.rules[pattern.rule]?.id ?? '')?.patterns.push(pattern)
  return (rule) =>
    rules.has(rule) && !rule.sources.some(({ id }) => otherSources.has(id)) ? (byId.get(rule.id) ?? null) : null
}
