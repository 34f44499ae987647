/** What a hyphen at the end of a line says: the parts of compounds that keep it. */

import { compoundFirsts, compoundLasts } from './open-classes.js'

/** "drug- and alcohol-related" */
const suspending = new Set(['and', 'or', 'nor', 'to', 'und'])
const firsts: ReadonlySet<string> = new Set(compoundFirsts)
const lasts: ReadonlySet<string> = new Set(compoundLasts)

export const isSuspending = (word: string): boolean => suspending.has(word)
export const isCompoundFirst = (word: string): boolean => firsts.has(word)
export const isCompoundLast = (word: string): boolean => lasts.has(word)
