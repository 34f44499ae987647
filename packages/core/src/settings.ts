/** What may be chosen for a check. */
import type { ProfileId } from './compile/schema.js'
import type { Severity } from './report/finding.js'

export interface Settings {
  profile: ProfileId
  /** packs that are checked; null: all */
  packs: readonly string[] | null
  rules: Readonly<Record<string, Severity | 'off'>>
  /** wordings that are never reported */
  allow: readonly string[]
}

export const defaultSettings: Settings = { profile: 'un', packs: null, rules: {}, allow: [] }
