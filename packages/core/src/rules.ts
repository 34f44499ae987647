/** The built-in rules, as the build compiled them. */
import { deserialize } from './compile/serialize.js'
import type { RuleSet } from './compile/rule-set.js'
import type { Authored } from './compile/authored.js'

let builtIn: RuleSet | null = null

/**
 * The built-in rules. The scan table is read at once, the rest when a text may hold a finding.
 * The build writes the modules that are imported here; they hold data only.
 */
export async function loadRuleSet(): Promise<RuleSet> {
  const { default: scan } = await import('./data/scan.js')
  return (builtIn ??= deserialize(
    scan,
    async () => (await import('./data/rules.js')).default,
    async () => (await import('./data/reference.js')).default
  ))
}

/** What the built-in rules were before they were compiled: a house folder builds upon it. */
export async function loadAuthored(): Promise<Authored> {
  const authored: Authored = JSON.parse((await import('./data/authored.js')).default)
  return authored
}
