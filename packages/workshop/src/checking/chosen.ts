/** What was chosen on the page, as settings of the engine. */
import type { Settings } from '@stigmalint/core'
import { defaultProfile, profileIds } from '@stigmalint/core/compile'
import type { ChosenSettings } from './protocol.js'

/** A profile that does not exist is the default one. */
export const chosen = ({ profile, packs }: ChosenSettings): Partial<Settings> => ({
  profile: profileIds.find((id) => id === profile) ?? defaultProfile,
  packs
})
