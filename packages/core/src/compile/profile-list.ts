/** Written by the build from rules/profiles: change the files there, not this one. */
export const profileIds = ['un', 'us', 'ca', 'uk'] as const
export type ProfileId = (typeof profileIds)[number]

/** In force where nobody chooses. */
export const defaultProfile: ProfileId = 'un'

export const profileTitles: Readonly<Record<ProfileId, string>> = {
  un: 'United Nations',
  us: 'United States',
  ca: 'Canada',
  uk: 'United Kingdom'
}
