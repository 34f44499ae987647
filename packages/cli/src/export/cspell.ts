/** A configuration of cspell to import: `flagWords` with what to write. cspell looks at single words only. */
import type { Term } from './terms.js'

export function cspellConfiguration(terms: readonly Term[]): string {
  const flagWords = terms.flatMap(({ words, writes }) =>
    isWord(words) ? [writes.length === 0 ? words : `${words}->${writes.map(listed).join(', ')}`] : []
  )
  return `${JSON.stringify({ version: '0.2', language: 'en', flagWords }, null, 2)}\n`
}

export const isWord = (words: string): boolean => /^[\p{L}\p{M}'’]+$/u.test(words)

/** A comma would begin another wording. */
const listed = (wording: string): string => wording.replaceAll(',', '')
