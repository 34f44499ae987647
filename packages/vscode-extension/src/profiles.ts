/** The profiles as a writer chooses among them. */
import { profileList } from './profile-list.js'

export interface ProfileChoice {
  /** as it stands in the setting */
  value: string
  label: string
  detail: string
}

export const profileChoices: readonly ProfileChoice[] = profileList

/** The name of a profile in words. */
export const profileName = (profile: string): string =>
  (profile === '' ? undefined : profileChoices.find(({ value }) => value === profile)?.label) ?? profile
