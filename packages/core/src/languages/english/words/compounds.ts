/** What a hyphen at the end of a line says: the parts of compounds that keep it. */

import { compoundFirsts, compoundLasts } from './open-classes.js'

/** "drug- and alcohol-related" */
const suspending = new Set(['and', 'or', 'nor', 'to', 'und'])
const firsts: ReadonlySet<string> = new Set(compoundFirsts)
const lasts: ReadonlySet<string> = new Set(compoundLasts)

export const isSuspending = (word: string): boolean => suspending.has(word)
export const isCompoundFirst = (word: string): boolean => firsts.has(word)
export const isCompoundLast = (word: string): boolean => lasts.has(word)

/** Words before the first hyphen that say how much, or what not. */
const prefixed = /^(?:non|ex|anti|pre|post|self|co|multi|sub|semi|un|re|over|under|well|high|low|long|short)-/
/** Ends of words that stand before a noun. */
const attributive =
  /(?:ed|ing|ent|ant|ive|ous|al|ic|en|-(?:income|term|free|wide|risk|level|old|like|time|scale|only|friendly|sex|age|class|quality|life))$/

/** Are words with hyphens, in small letters, prose by their form? Such a word has a prefix, or only stands before a noun. */
export const isHyphenedProse = (hyphened: string): boolean => prefixed.test(hyphened) || attributive.test(hyphened)
