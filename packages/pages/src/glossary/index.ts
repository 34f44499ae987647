/** The glossary: the words of rules for those who write and translate. */
export { glossaryOf, headOf, writtenOf, type GlossaryEntry, type GlossaryWording } from './entries.js'
export { glossaryPage, glossaryWord } from './page.js'
