/** What may be chosen for a check. */
import { defaultProfile } from './compile/profile-list.js'
import { broughtBy, compareVersions } from './compile/version.js'
import type { Pattern, Rule, Rules } from './compile/rule-set.js'
import type { Level, ProfileId, Spelling } from './compile/schema.js'
import type { Severity } from './report/finding.js'

export interface Settings {
  profile: ProfileId
  /**
   * How wordings are spelled where the words of the document do not tell, for who knows what a part of a document cannot
   * show; null: as the profile says
   */
  spelling: Spelling | null
  /** packs that are checked; null: all */
  packs: readonly string[] | null
  /** a severity for all rules of a pack, or off; what `rules` says of a rule wins */
  packLevels: Readonly<Record<string, Severity | 'off'>>
  rules: Readonly<Record<string, Severity | 'off'>>
  /** a version such as "0.2": what rules and patterns came later is as if it were not there; null: all are in force */
  rulesSince: string | null
  /** wordings that are never reported */
  allow: readonly string[]
  /** keys of front matter whose values are prose; a key counts by its last words */
  frontMatter: readonly string[]
  /** how comments are reported that were meant to switch something off and do not */
  reportUnused: 'off' | 'information' | 'warning'
}

const readKeys =
  'title subtitle linktitle heading subheading headline label description summary excerpt abstract synopsis teaser ' +
  'tagline standfirst lede lead intro introduction caption alt details'

export const defaultSettings: Settings = {
  profile: defaultProfile,
  spelling: null,
  packs: null,
  packLevels: {},
  rules: {},
  rulesSince: null,
  allow: [],
  frontMatter: readKeys.split(' '),
  reportUnused: 'warning'
}

/** An allowed wording as it is compared: in lower case, one space between words. */
export const normalTerm = (term: string): string => term.toLowerCase().replace(/\s+/g, ' ')

/**
 * The severity in force: the configuration's for the rule, else its for the pack, else the profile's, else the pattern's. A
 * severity for a pack switches nothing on that is off by itself. `off`: switched off by a choice
 * (a house rule's, too), so its words are left alone and no other rule takes them over. Null: off in the pattern itself,
 * or held back since it came later, so it is as if not there.
 */
export function levels(rules: Rules, settings: Settings): (pattern: Pattern, rule: Rule) => Level | null {
  const profile = Object.hasOwn(rules.profiles, settings.profile) ? rules.profiles[settings.profile] : undefined
  const isHeldBack = heldBackBy(settings.rulesSince)
  return (pattern, rule) => {
    if (isHeldBack(pattern, rule)) return null
    const ofProfile = profile && Object.hasOwn(profile.severity, rule.id) ? profile.severity[rule.id] : undefined
    const chosen = Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined
    const isLeftOut = settings.packs !== null && !settings.packs.includes(rule.pack)
    const ofRule = rule.severity === 'off' ? 'off' : pattern.severity
    const own = ofProfile ?? ofRule
    const ofPack = Object.hasOwn(settings.packLevels, rule.pack) ? settings.packLevels[rule.pack] : undefined
    const inPack = own === 'off' ? own : (ofPack ?? own)
    const level = isLeftOut ? 'off' : (chosen ?? inPack)
    return level === 'off' && pattern.severity === 'off' ? null : level
  }
}

/** Whether a pattern came later than a version. */
function heldBackBy(rulesSince: string | null): (pattern: Pick<Pattern, 'since'>, rule: Rule) => boolean {
  if (rulesSince === null) return () => false
  const known = new Map<string, boolean>()
  return (pattern, rule) => {
    const since = broughtBy(rule, pattern)
    if (since === null) return false
    const isLater = known.get(since) ?? compareVersions(since, rulesSince) > 0
    known.set(since, isLater)
    return isLater
  }
}

/** The severity of what is reported about comments, by its ruleId. */
export const levelOfComments =
  (settings: Settings) =>
  (ruleId: string): Level =>
    (Object.hasOwn(settings.rules, ruleId) ? settings.rules[ruleId] : undefined) ?? settings.reportUnused
