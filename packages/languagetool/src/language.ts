/** The language that a client names for its text: whether stigmalint reads it, and how it is spelled there. */
import type { Settings } from '@stigmalint/core'
import type { Parameters } from './parameters.js'

export interface Language {
  name: string
  longCode: string
}

/** What is told to programs that ask which languages they may send. */
export const languages: readonly Language[] = [
  { name: 'English', longCode: 'en' },
  { name: 'English (US)', longCode: 'en-US' },
  { name: 'English (GB)', longCode: 'en-GB' },
  { name: 'English (Australian)', longCode: 'en-AU' },
  { name: 'English (Canadian)', longCode: 'en-CA' },
  { name: 'English (New Zealand)', longCode: 'en-NZ' },
  { name: 'English (South African)', longCode: 'en-ZA' }
]

/** The code of a text, lower or upper case as it is written in lists; null where the client leaves it to the server. */
function codeOf({ language = '', preferredVariants = '' }: Parameters): string | null {
  // TeXstudio writes `<none>` where it has no dictionary
  if (!['', 'auto', '<none>'].includes(language.toLowerCase())) return language
  return preferredVariants.split(',').find((code) => /^en\b/i.test(code.trim())) ?? null
}

/** What is not said to be in another language: paragraphs in one are found and left alone by the engine itself. */
export const isEnglish = (parameters: Parameters): boolean => /^en\b/i.test(codeOf(parameters)?.trim() ?? 'en')

export function languageOf(parameters: Parameters): Language {
  const code = codeOf(parameters)?.trim().toLowerCase() ?? 'en'
  return languages.find(({ longCode }) => longCode.toLowerCase() === code) ?? { name: 'English', longCode: 'en' }
}

/** A paragraph alone does not show how its document spells; its language does. Null: it does not either. */
export function spellingOf(parameters: Parameters): Settings['spelling'] {
  const { longCode } = languageOf(parameters)
  if (longCode === 'en-US') return 'american'
  return longCode === 'en' ? null : 'british'
}
