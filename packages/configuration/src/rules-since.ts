/** What `rules-since` leaves without effect, and a version that nobody has: no mistakes, told where they stand. */
import type { RuleSet } from '@stigmalint/core'
import { broughtBy, compareVersions, shortened, type Problem } from '@stigmalint/core/compile'
import { lastOf, stepsOf } from './in-force.js'
import type { Layer } from './layers.js'

/** `version`: what this program is; it is asked, and the rules are read, only where it matters. */
export async function sinceNotices(
  layers: readonly Layer[],
  ruleSet: RuleSet,
  version: (() => string | Promise<string>) | undefined
): Promise<Problem[]> {
  const layer = lastOf(layers, 'rules-since')
  const rulesSince = layer?.written['rules-since']
  if (!layer || rulesSince === undefined) return []
  const own = await version?.()
  const isNewer = own !== undefined && /^\d/.test(own) && compareVersions(rulesSince, own) > 0
  const tooNew = isNewer
    ? [
        {
          path: layer.path,
          ...layer.locate(['rules-since'], 'value'),
          message: `\`rules-since\` is ${rulesSince} and this is stigmalint ${own}, so it holds nothing back: install that version, or name an earlier one`
        }
      ]
    : []
  return [...tooNew, ...(await heldBack(layers, ruleSet, rulesSince))]
}

/** Rules that have a severity and are not in force. */
async function heldBack(layers: readonly Layer[], ruleSet: RuleSet, rulesSince: string): Promise<Problem[]> {
  const named = stepsOf(layers).filter(({ choices }) => choices.rules !== undefined)
  if (named.length === 0) return []
  const { rules, renamed } = await ruleSet.rules()
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return named.flatMap(({ layer, keys, choices }) =>
    Object.keys(choices.rules ?? {}).flatMap((id): Problem[] => {
      const rule = byId.get(Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id)
      const since = rule ? broughtBy(rule) : null
      if (since === null || compareVersions(since, rulesSince) <= 0) return []
      return [
        {
          path: layer.path,
          ...layer.locate([...keys, 'rules', id], 'key'),
          message: `\`${shortened(id)}\` came in ${since}, and \`rules-since: ${rulesSince}\` holds it back: raise that, or remove this`
        }
      ]
    })
  )
}
