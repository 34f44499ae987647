/** What the page says of the rules and of what it opens. */
import type { RuleSet } from '@stigmalint/core'
import { formats } from '@stigmalint/files/formats'
import { conceptTitle } from './concepts.js'
import { conceptOf } from './shown.js'
import type { Known } from './protocol.js'

export async function knownOf(ruleSet: RuleSet, version: string): Promise<Known> {
  const [{ rules, profiles }, { sources }] = await Promise.all([ruleSet.rules(), ruleSet.reference()])
  const cited = new Set(rules.flatMap((rule) => rule.sources.map(({ id }) => id)))
  const packs = [...new Set(rules.map(({ id }) => conceptOf(id)))].sort()
  return {
    version,
    rules: rules.length,
    sources: [...cited].filter((id) => Object.hasOwn(sources, id)).length,
    profiles: Object.values(profiles).map(({ id, title }) => ({ id, title })),
    packs: packs.map((id) => ({
      id,
      title: conceptTitle(id),
      rules: rules.filter((rule) => rule.pack === id).length
    })),
    formats: formats.map(({ id, label, extensions, fileNames }) => ({
      id,
      label,
      files: [...extensions.map((own) => `.${own}`), ...fileNames].join(',')
    }))
  }
}
