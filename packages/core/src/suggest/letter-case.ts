/** The replacement takes over the capitals of what it replaces. */
import type { Language } from '../languages/language.js'

/** `inner-title` is Title Case that begins with a small word: "an" before a noun. */
export type LetterCase = 'as-is' | 'sentence' | 'title' | 'inner-title' | 'upper'

export interface CaseSurroundings {
  isTitleCase: boolean
  isAllCaps: boolean
}

/** The words that keep a small letter. */
type Small = Pick<Language, 'isSmallInNames'>

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word)
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}\p{Ll}*$/u.test(word)

/** "IDUs" and "IDUs, drug users", but neither "DRUG USERS" nor "IDUs, Drug Users". */
function isLedByAcronym(words: readonly string[], { isSmallInNames }: Small): boolean {
  const [first = '', ...others] = words
  if (!isAcronym(first)) return false
  const telling = others.filter((word) => !isAcronym(word) && !isSmallInNames(word.toLowerCase()))
  if (telling.length > 0) return !telling.every(isCapitalized)
  return others.length === 0 || words.some((word) => word !== word.toUpperCase())
}

/** Which capitals a text wears. Those of an acronym at its start belong to the word: there `beginsSentence` decides. */
export function letterCaseOf(
  text: string,
  around: CaseSurroundings,
  beginsSentence: boolean,
  small: Small
): LetterCase {
  const { isSmallInNames } = small
  const words = wordsIn(text)
  const [first] = words
  if (first === undefined) return 'as-is'
  if (!isCapitalized(first)) {
    const isSmallOnly = words.every((word) => isSmallInNames(word.toLowerCase()))
    const hasTitle = around.isTitleCase && isSmallInNames(first) && !isSmallOnly
    return hasTitle && words.some(isCapitalized) ? 'inner-title' : 'as-is'
  }
  if (around.isAllCaps) return 'upper'
  if (isLedByAcronym(words, small)) return beginsSentence ? 'sentence' : around.isTitleCase ? 'title' : 'as-is'
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase()) return 'upper'
  if (around.isTitleCase) return 'title'
  const telling = words.filter((word) => !isSmallInNames(word.toLowerCase()))
  return telling.length > 1 && telling.every(isCapitalized) ? 'title' : 'sentence'
}

export function applyLetterCase(text: string, letterCase: LetterCase, small: Small): string {
  switch (letterCase) {
    case 'as-is':
      return text
    case 'upper':
      return text.toUpperCase()
    case 'sentence':
      return capitalize(text)
    case 'title':
      return capitalize(inTitleCase(text, small))
    case 'inner-title':
      return inTitleCase(text, small)
  }
}

const inTitleCase = (text: string, { isSmallInNames }: Small): string =>
  text.replace(/[\p{L}\p{N}'’]+/gu, (word) => (isSmallInNames(word) ? word : capitalize(word)))

const capitalize = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
