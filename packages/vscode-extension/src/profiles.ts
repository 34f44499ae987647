/** The profiles as a writer chooses among them. */

export interface ProfileChoice {
  /** as it stands in the setting */
  value: string
  label: string
  detail: string
}

export const profileChoices: readonly ProfileChoice[] = [
  {
    value: '',
    label: 'As the configuration says',
    detail: 'The profile in stigmalint.config.yml; without one, United Nations.'
  },
  {
    value: 'un',
    label: 'United Nations',
    detail: 'People who use drugs, people with drug use disorders: as the Commission on Narcotic Drugs writes.'
  },
  {
    value: 'us',
    label: 'United States',
    detail: 'People with a substance use disorder: as federal agencies of the United States write.'
  },
  {
    value: 'ca',
    label: 'Canada',
    detail: 'People who use drugs, people with a substance use disorder: as Canadian guides write.'
  },
  {
    value: 'uk',
    label: 'United Kingdom',
    detail: 'People with drug dependence or a drug problem: as British guides write.'
  }
]

/** The name of a profile in words. */
export const profileName = (profile: string): string =>
  (profile === '' ? undefined : profileChoices.find(({ value }) => value === profile)?.label) ?? profile
