/** Written by the build from rules/profiles: change the files there, not this one. */
export const profileList = [
  { value: '', label: 'As the configuration says', detail: 'The profile in stigmalint.config.yml; without one, United Nations.' },
  { value: 'un', label: 'United Nations', detail: 'People who use drugs, people with drug use disorders: as the Commission on Narcotic Drugs writes.' },
  { value: 'us', label: 'United States', detail: 'People with a substance use disorder: as federal agencies of the United States write. Words that only these guides avoid are noted.' },
  { value: 'ca', label: 'Canada', detail: 'People who use drugs, people with a substance use disorder: as Canadian guides write.' },
  { value: 'uk', label: 'United Kingdom', detail: 'People with drug dependence or a drug problem: as British guides write. Words that are official in British health and care are left alone.' }
] as const
