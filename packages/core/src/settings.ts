/** What may be chosen for a check. */
import type { Pattern, Rule, Rules } from './compile/rule-set.js'
import type { Level, ProfileId } from './compile/schema.js'
import type { Severity } from './report/finding.js'

export interface Settings {
  profile: ProfileId
  /** packs that are checked; null: all */
  packs: readonly string[] | null
  rules: Readonly<Record<string, Severity | 'off'>>
  /** wordings that are never reported */
  allow: readonly string[]
  /** keys of front matter whose values are prose; a key counts by its last words */
  frontMatter: readonly string[]
}

const readKeys =
  'title subtitle linktitle heading subheading headline label description summary excerpt abstract synopsis teaser ' +
  'tagline standfirst lede lead intro introduction caption alt details'

export const defaultSettings: Settings = {
  profile: 'un',
  packs: null,
  rules: {},
  allow: [],
  frontMatter: readKeys.split(' ')
}

/** The severity in force: the configuration's, else the profile's, else the pattern's. */
export function levels(rules: Rules, settings: Settings): (pattern: Pattern, rule: Rule) => Level {
  const profile = Object.hasOwn(rules.profiles, settings.profile) ? rules.profiles[settings.profile] : undefined
  return (pattern, rule) => {
    if (settings.packs && !settings.packs.includes(rule.pack)) return 'off'
    if (Object.hasOwn(settings.rules, rule.id)) return settings.rules[rule.id] ?? 'off'
    if (profile && Object.hasOwn(profile.severity, rule.id)) return profile.severity[rule.id] ?? 'off'
    return pattern.severity
  }
}
