/** Words that lexicons give to the gates: what the code may look for without naming it. */
import type { Rules } from '../compile/rule-set.js'
import { lexiconsOf, type Lexicons } from '../match/lexicons.js'
import { entriesAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'
import { wordsOf } from '../compile/words.js'

/** Does an entry of the lexicon start at one of the tokens [from, to), and end within them? */
export function hasCue(lexicons: Lexicons, name: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < to; index++)
    // the "term" of "long-term" is no cue
    if (
      !isHyphenated(tokens, index) &&
      entriesAt(name, 1, tokens, index, lexicons).some((entry) => index + entry.words.length <= to)
    )
      return true
  return false
}

/** Does an entry of the lexicon end directly before token `border`? */
export const endsWithCue = (lexicons: Lexicons, name: string, tokens: readonly Token[], border: number): boolean =>
  entriesAt(name, -1, tokens, border, lexicons).some((entry) => !isHyphenated(tokens, border - entry.words.length))

const isHyphenated = (tokens: readonly Token[], index: number): boolean => tokens[index]?.joined === 'hyphen'

/** The last answer of each lexicon: all that stands under a heading asks for the same one. */
const lastAnswers = new WeakMap<Rules, Map<string, { text: string; answer: boolean }>>()

/** Is a heading or the head of a column about this? An entry of the lexicon has to be more than half of it. */
export function isHeadedBy(rules: Rules, name: string, text: string): boolean {
  let answers = lastAnswers.get(rules)
  answers ??= new Map<string, { text: string; answer: boolean }>()
  lastAnswers.set(rules, answers)
  const last = answers.get(name)
  if (last?.text === text) return last.answer
  const answer = isAbout(rules, name, text)
  answers.set(name, { text, answer })
  return answer
}

function isAbout(rules: Rules, name: string, text: string): boolean {
  const tokens = wordsOf(text).map((word): Token => ({
    text: word,
    raw: word,
    start: 0,
    end: 0,
    possessiveEnd: 0,
    kind: 'word',
    joined: 'space'
  }))
  const lexicons = lexiconsOf(rules)
  return tokens.some((_, index) =>
    entriesAt(name, 1, tokens, index, lexicons).some(
      (entry) =>
        entry.words.length * 2 > tokens.length || (entry.words.length > 1 && entry.words.length * 2 === tokens.length)
    )
  )
}
