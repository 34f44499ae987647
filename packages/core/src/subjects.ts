/** What packs of rules are about, in words that readers know. */

const titles: ReadonlyMap<string, string> = new Map([
  ['general-person-first', 'Person first'],
  ['hiv-hepatitis', 'HIV and hepatitis'],
  ['justice-prison', 'Justice and prison'],
  ['mental-health-suicide', 'Mental health and suicide'],
  ['pregnancy-newborn', 'Pregnancy and birth'],
  ['testing', 'Tests'],
  ['treatment-recovery', 'Treatment and recovery']
])

/** A pack's name as a heading; of a house pack, its words: "Drug use". */
export function packTitle(pack: string): string {
  const words = pack.replaceAll('-', ' ')
  return titles.get(pack) ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same of the pack that a rule is in, by the name of the rule: `pack/rule`, or `language/pack/rule`. */
export const subjectOf = (ruleId: string): string => packTitle(ruleId.split('/').at(-2) ?? '')
