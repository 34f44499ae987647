/** The replacement takes over the capitals of what it replaces. */
import { smallWords } from '../gates/names.js'

export type LetterCase = 'as-is' | 'sentence' | 'title' | 'upper'

export interface CaseSurroundings {
  isTitleCase: boolean
  isAllCaps: boolean
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Which capitals a text wears. `isAcronym`: capitals that belong to the word. */
export function letterCaseOf(text: string, around: CaseSurroundings, isAcronym: boolean): LetterCase {
  const words = wordsIn(text)
  const [first] = words
  if (first === undefined || !isCapitalized(first)) return 'as-is'
  if (around.isAllCaps) return 'upper'
  if (isAcronym) return 'as-is'
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase()) return 'upper'
  if (around.isTitleCase) return 'title'
  const telling = words.filter((word) => !smallWords.has(word.toLowerCase()))
  return telling.length > 1 && telling.every(isCapitalized) ? 'title' : 'sentence'
}

export function applyLetterCase(text: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'as-is':
      return text
    case 'upper':
      return text.toUpperCase()
    case 'sentence':
      return capitalize(text)
    case 'title':
      return text.replace(/[\p{L}\p{N}'’]+/gu, (word, offset: number) => (offset > 0 && smallWords.has(word) ? word : capitalize(word)))
  }
}

const capitalize = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
