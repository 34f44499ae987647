/** Rules and packs that settings name: those that do not exist are told, once the rules are read. */
import { didYouMean } from './compile/nearest.js'
import type { Rules } from './compile/rule-set.js'
import type { Settings } from './settings.js'

const known = new WeakMap<Rules, { rules: ReadonlySet<string>; packs: ReadonlySet<string> }>()

/** Whether settings name rules or packs, so that the rules have to be read to know them. */
export const namesRules = ({ packs, packLevels = {}, rules = {} }: Partial<Settings>): boolean =>
  packs != null || Object.keys(packLevels).length > 0 || Object.keys(rules).length > 0

/** Throws an Error of one line for a rule or a pack that does not exist: it would silently do nothing. */
export function assertNames({ packs, packLevels = {}, rules: levels = {} }: Partial<Settings>, rules: Rules): void {
  let names = known.get(rules)
  if (!names) {
    names = { rules: new Set(rules.rules.map(({ id }) => id)), packs: new Set(rules.rules.map(({ pack }) => pack)) }
    known.set(rules, names)
  }
  for (const pack of [...(packs ?? []), ...Object.keys(packLevels)])
    if (!names.packs.has(pack))
      throw new Error(
        `unknown pack \`${pack}\`, ${didYouMean(pack, names.packs, `known are ${[...names.packs].join(', ')}`)}`
      )
  for (const id of Object.keys(levels)) {
    const now = Object.hasOwn(rules.renamed, id) ? rules.renamed[id] : undefined
    if (now !== undefined) throw new Error(`the rule \`${id}\` is \`${now}\` now, write that`)
    if (!names.rules.has(id) && !id.startsWith('stigmalint/'))
      throw new Error(`unknown rule \`${id}\`, ${didYouMean(id, names.rules, '`stigmalint rules` lists them')}`)
  }
}
