/** The languages that rules can be written in. A second one is its folder, a row here, and one in `grammars.ts`. */
import { english } from './english/language.js'
import type { Language, LanguageId } from './language.js'

const languages: Readonly<Record<LanguageId, Language>> = { en: english }

export const languageOf = (id: LanguageId): Language => languages[id]

export type { Language, LanguageId } from './language.js'
