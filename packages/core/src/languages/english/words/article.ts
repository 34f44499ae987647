/** "a" or "an", by the sound of the word that follows. */

const soundsLikeConsonant = /^(?:u(?:s[aeiu]|ni(?:[^mn]|n[^aeiou]?f)|k|r[aei]|ti|biq)|eu|ewe|one\b|once\b|ou[ai]?ja)/i
const silentH = /^(?:hour|honest|honou?r|heir)/i
const acronymLikeVowel = /^(?:[AEFHILMNORSX](?:[A-Z0-9-]|$))/

export function articleFor(word: string): 'a' | 'an' {
  if (/^[A-Z][A-Z0-9]+$/.test(word)) return acronymLikeVowel.test(word) ? 'an' : 'a'
  if (silentH.test(word)) return 'an'
  return /^[aeiou]/i.test(word) && !soundsLikeConsonant.test(word) ? 'an' : 'a'
}

/** Sets every "a" and "an" in a wording by the word behind it. */
export const withArticles = (text: string): string =>
  text.replace(/\b(a|an) (?=([\p{L}\p{N}-]+))/gu, (_all, _article: string, next: string) => `${articleFor(next)} `)
