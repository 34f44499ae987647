/** A RuleSet as text, for the build, and back. */
import type { Authored } from './compile.js'
import type { Rules, RuleSet, ScanTable } from './rule-set.js'

export interface Serialized {
  /** read at every start */
  scan: string
  /** read when something may have been found */
  rules: string
  /** read when a house folder builds upon the rules */
  authored: string
}

export const serialize = (scan: ScanTable, rules: Rules, authored: Authored): Serialized => ({ scan: JSON.stringify(scan), rules: JSON.stringify(rules), authored: JSON.stringify(authored) })

/** `rules` gives the text of the rules when it is first needed. The text is our own build's, and trusted. */
export function deserialize(scan: string, rules: () => Promise<string>): RuleSet {
  let loaded: Promise<Rules> | null = null
  const table: ScanTable = JSON.parse(scan)
  return { scan: table, rules: () => (loaded ??= rules().then((text): Rules => JSON.parse(text))) }
}
