/** Words that lexicons give to the gates: what the code may look for without naming it. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import type { Rules } from '../compile/rule-set.js'
import { lexiconsOf, type Lexicons } from '../match/lexicons.js'
import { oncePer } from '../match/once.js'
import { entriesAt } from '../match/sequence.js'
import { firstEnds, isAmong, nowhere, type FirstEnds } from '../match/standing.js'
import type { Token } from '../match/tokens.js'

/** Does an entry of the lexicon start at one of the tokens [from, to), and end within them? */
export function hasCue(
  lexicons: Lexicons,
  name: EngineLexicon,
  tokens: readonly Token[],
  from: number,
  to: number
): boolean {
  if (to - from > fewTokens) return isAmong(cuesIn(lexicons, name, tokens), from, to)
  for (let index = Math.max(0, from); index < to; index++)
    if (endOfCue(lexicons, name, tokens, index) <= to) return true
  return false
}

/** What is asked about more tokens than these is looked up for the whole sentence, once. */
const fewTokens = 16

const ofSentence = oncePer((_tokens: readonly Token[]) => new Map<EngineLexicon, FirstEnds>())

function cuesIn(lexicons: Lexicons, name: EngineLexicon, tokens: readonly Token[]): FirstEnds {
  const known = ofSentence(tokens)
  let ends = known.get(name)
  if (!ends) {
    ends = firstEnds(tokens.length, (index) => endOfCue(lexicons, name, tokens, index))
    known.set(name, ends)
  }
  return ends
}

function endOfCue(lexicons: Lexicons, name: EngineLexicon, tokens: readonly Token[], index: number): number {
  // the "term" of "long-term" is no cue
  if (isHyphenated(tokens, index)) return nowhere
  // the shortest entry stands last
  const entry = entriesAt(name, 1, tokens, index, lexicons).at(-1)
  return entry ? index + entry.words.length : nowhere
}

const inSentences = oncePer((_sentences: readonly (readonly Token[])[]) => new Map<EngineLexicon, boolean>())

/** Does an entry of the lexicon stand in one of the sentences? */
export function hasCueInAny(
  lexicons: Lexicons,
  name: EngineLexicon,
  sentences: readonly (readonly Token[])[]
): boolean {
  const known = inSentences(sentences)
  let answer = known.get(name)
  if (answer === undefined) {
    answer = sentences.some((tokens) => hasCue(lexicons, name, tokens, 0, tokens.length))
    known.set(name, answer)
  }
  return answer
}

/** Does an entry of the lexicon end directly before token `border`? */
export const endsWithCue = (
  lexicons: Lexicons,
  name: EngineLexicon,
  tokens: readonly Token[],
  border: number
): boolean =>
  entriesAt(name, -1, tokens, border, lexicons).some((entry) => !isHyphenated(tokens, border - entry.words.length))

const isHyphenated = (tokens: readonly Token[], index: number): boolean => tokens[index]?.joined === 'hyphen'

/** The last answer of each lexicon: all that stands under a heading asks for the same one. */
const lastAnswers = oncePer((_rules: Rules) => new Map<EngineLexicon, { text: string; answer: boolean }>())

/** No heading is longer that an entry of a lexicon could be more than half of. In characters. */
const longestHeading = 1000

/** Is a heading or the head of a column about this? An entry of the lexicon has to be more than half of it. */
export function isHeadedBy(rules: Rules, name: EngineLexicon, text: string): boolean {
  if (text.length > longestHeading) return false
  const answers = lastAnswers(rules)
  const last = answers.get(name)
  if (last?.text === text) return last.answer
  const answer = isAbout(rules, name, text)
  answers.set(name, { text, answer })
  return answer
}

function isAbout(rules: Rules, name: EngineLexicon, text: string): boolean {
  const lexicons = lexiconsOf(rules)
  const tokens = lexicons.language.wordsOf(text).map((word): Token => ({
    text: word,
    raw: word,
    start: 0,
    end: 0,
    possessiveEnd: 0,
    kind: 'word',
    joined: 'space'
  }))
  return tokens.some((_, index) =>
    entriesAt(name, 1, tokens, index, lexicons).some(
      (entry) =>
        entry.words.length * 2 > tokens.length || (entry.words.length > 1 && entry.words.length * 2 === tokens.length)
    )
  )
}
