/** `stigmalint rules --new-since VERSION`: what an upgrade brought, and `rules-since` would leave out. */
import { broughtBy, compareVersions, type Pattern, type Rule } from '@stigmalint/core/compile'
import type { Flags } from '../command-line/flags.js'
import { writeJson, writeOut, writeOutLine } from '../output.js'

/** What of compiled rules says when they came. */
interface Dated {
  rules: readonly Pick<Rule, 'id' | 'pack' | 'severity' | 'title' | 'since' | 'isOfHouse'>[]
  patterns: readonly Pick<Pattern, 'rule' | 'written' | 'since'>[]
}

interface NewRule {
  id: string
  pack: string
  severity: string
  title: string
  since: string
  /** the patterns that came later; all of them where the rule itself is new */
  patterns: { pattern: string; since: string }[]
  isNew: boolean
}

/** What came after a version: rules, and patterns of rules that were there. */
export function newSince({ rules, patterns }: Dated, version: string): NewRule[] {
  const isLater = (since: string | null): since is string => since !== null && compareVersions(since, version) > 0
  const found = new Map<string, NewRule>()
  for (const pattern of patterns) {
    const rule = rules[pattern.rule]
    const since = rule ? broughtBy(rule, pattern) : null
    if (!rule || !isLater(since)) continue
    const { id, pack, severity, title } = rule
    const known = found.get(id) ?? {
      ...{ id, pack, severity, title, since: rule.since },
      patterns: [],
      isNew: isLater(rule.since)
    }
    known.patterns.push({ pattern: pattern.written, since })
    found.set(id, known)
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function listNew(all: Dated, version: string, flags: Flags): void {
  const found = newSince(all, version).filter(({ pack }) => !flags.packs || flags.packs.includes(pack))
  if (flags.format === 'json') {
    writeJson(`${JSON.stringify(found, null, 2)}\n`)
    return
  }
  const width = Math.max(0, ...found.map(({ id }) => id.length))
  for (const { id, severity, title, since, patterns, isNew } of found)
    if (isNew) writeOutLine(`${id.padEnd(width)}  ${severity.padEnd(11)}  ${title} (${since})`)
    else for (const own of patterns) writeOutLine(`${id.padEnd(width)}  also finds   ${own.pattern} (${own.since})`)
  if (flags.isQuiet) return
  writeOut(
    found.length === 0
      ? `No rule and no pattern came after ${version}.\n`
      : `\nWhat came after ${version}. To leave it out: rules-since: '${version}' in the configuration.\n`
  )
}
