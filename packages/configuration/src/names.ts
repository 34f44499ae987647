/** The names that may stand in a configuration or on a command line. */
import type { RuleSet } from '@stigmalint/core'
import { didYouMean, profileIds, shortened, type ProfileId } from '@stigmalint/core/compile'

export interface KnownNames {
  rules: ReadonlySet<string>
  packs: ReadonlySet<string>
  renamed: Readonly<Record<string, string>>
}

/** The rules, packs and profiles of a rule set. */
export async function knownNames(ruleSet: RuleSet): Promise<KnownNames> {
  const { rules, renamed } = await ruleSet.rules()
  return { rules: new Set(rules.map((rule) => rule.id)), packs: new Set(rules.map((rule) => rule.pack)), renamed }
}

/** The line for a name that does not exist, with the nearest one that does. */
export function unknownName(kind: 'profile' | 'pack' | 'rule', name: string, known: Iterable<string>): string {
  const names = [...known]
  const otherwise = kind === 'rule' ? '`stigmalint rules` lists them' : `known are ${names.join(', ')}`
  return `unknown ${kind} \`${shortened(name)}\`, ${didYouMean(name, names, otherwise)}`
}

export const profileNames: readonly ProfileId[] = profileIds

export function isProfileName(name: string): name is ProfileId {
  return profileNames.some((profile) => profile === name)
}
