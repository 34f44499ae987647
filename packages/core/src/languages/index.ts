/** The languages that rules can be written in. A second one is its folder, a row here, and one in `grammars.ts`. */
import { english } from './english/language.js'
import type { Language, LanguageId } from './language.js'

const languages: Readonly<Record<LanguageId, Language>> = { en: english }

export const languageOf = (id: LanguageId): Language => languages[id]

/** What texts are taken to be in where no rules are known: a reader tells what is no prose before any is asked. */
export const languageOfTexts: Language = english

export type { Language, LanguageId } from './language.js'
