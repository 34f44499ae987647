/** Verbs of saying. */
import { verbsOfSaying } from '../words/open-classes.js'

/** Verbs behind which somebody's words stand, and up to a few words between: "she told the court, ". A colon does as well. */
const saying = new RegExp(`(?::|(?<!\\p{L})(?:${verbsOfSaying.join('|')})(?:\\s+[^\\s.!?;:"]+){0,4}[.,]?)\\s*$`, 'iu')

export const leadsQuotation = (text: string): boolean => saying.test(text)
