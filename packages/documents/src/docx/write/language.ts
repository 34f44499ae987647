/** The language of what we write, for who checks its spelling. */

const languages: Readonly<Record<string, string>> = { us: 'en-US', ca: 'en-CA' }

/** By the profile whose wordings are written; of the United Nations, British English. */
export const languageOf = (profile: string): string => languages[profile] ?? 'en-GB'
