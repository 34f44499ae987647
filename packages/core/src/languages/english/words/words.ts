/** How letters become words: the same for patterns, names and texts. */

import type { WordPart } from '../../language.js'

const verbs: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' }
const pronounsBeforeIs = new Set(['he', 'she', 'it', 'who', 'that', 'there', 'what', 'here', 'where', 'how'])

export const isApostrophe = (character: string | undefined): boolean =>
  character === "'" || character === '’' || character === 'ʼ'
const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character)
/** One word of plain letters, with the brackets, commas and the like that stand at it. */
const plainWord = /^[!-&(-/:-@[-`{-~]*([a-z0-9]+)[!-&(-/:-@[-`{-~]*$/i

/**
 * Splits a written word ("drug-user's", "I'm") into its parts: at hyphens and slashes, contracted verbs apart, the
 * possessive ending not counted in. Offsets are into `written`.
 */
export function splitWord(written: string): WordPart[] {
  const [, plain] = plainWord.exec(written) ?? []
  if (plain !== undefined) {
    const start = written.indexOf(plain)
    const end = start + plain.length
    return [{ text: plain.toLowerCase(), start, end, possessiveEnd: end }]
  }
  const parts: WordPart[] = []
  const characters = Array.from(written)
  let offset = 0
  let start = -1
  const runs: { start: number; end: number; before: string }[] = []
  let gap = ''
  for (const character of [...characters, ' ']) {
    if (isWordCharacter(character)) {
      if (start < 0) start = offset
    } else {
      if (start >= 0) {
        runs.push({ start, end: offset, before: gap })
        gap = ''
      }
      start = -1
      gap += character
    }
    offset += character.length
  }
  for (const run of runs) {
    const text = written.slice(run.start, run.end).toLowerCase()
    const last = parts.at(-1)
    if (last && run.before.length === 1 && isApostrophe(run.before) && run.start - 1 === last.end) {
      if (text === 's') {
        if (pronounsBeforeIs.has(last.text))
          parts.push({ text: 'is', start: run.start, end: run.end, possessiveEnd: run.end })
        else last.possessiveEnd = run.end
        continue
      }
      const verb = verbs[text]
      if (verb !== undefined) {
        parts.push({ text: verb, start: run.start, end: run.end, possessiveEnd: run.end })
        continue
      }
      last.text = `${last.text}'${text}`
      last.end = last.possessiveEnd = run.end
      continue
    }
    parts.push({ text, start: run.start, end: run.end, possessiveEnd: run.end })
  }
  const last = parts.at(-1)
  // addicts': an apostrophe directly behind a plural
  if (
    last?.text.endsWith('s') &&
    last.end === last.possessiveEnd &&
    isApostrophe(written[last.end]) &&
    last.end + 1 === written.length
  )
    last.possessiveEnd = last.end + 1
  return parts
}

/** The verbs that letters behind an apostrophe stand for, or may stand for: "have" for "ve". */
export const contractions: Readonly<Record<string, string>> = { ...verbs, s: 'is' }

/** The words of a phrase, as the tokenizer would give them. */
export const wordsOf = (phrase: string): string[] =>
  phrase
    .replaceAll('&', ' and ')
    .split(/\s+/)
    .flatMap((written) => splitWord(written))
    .map((part) => part.text)
