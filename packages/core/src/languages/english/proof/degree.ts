/** "quite |has obesity|" where "is quite obese" stood, "very |people|" where it was "very ill people": what says how much stands before a verb or a noun. */
import type { Check } from '../../../prove/proof.js'
import { degreeAdverbs } from '../words/open-classes.js'
import type { Token } from '../../../match/tokens.js'
import { auxiliaries, isAdverb } from '../words/function-words.js'
import { tagAt } from '../analysis/ask.js'

const degrees: ReadonlySet<string> = new Set(degreeAdverbs)

/** What says how much, and joins no clauses as "so" does; in "a particularly weak group" any adverb, and "most" in "the most serious cases". */
const isOfDegree = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  return (
    (degrees.has(word) && word !== 'so') ||
    (/^an?$/.test(before) && isAdverb(word)) ||
    (before === 'the' && word === 'most')
  )
}

export const measuresVerb: Check = ({ before, gone, after, fresh }) => {
  for (let at = Math.max(0, fresh.from - 1); at < fresh.to; at++) {
    const [adverb, next] = [after[at]?.text ?? '', after[at + 1]?.text ?? '']
    const isBeforeVerb = degrees.has(adverb) && (auxiliaries.has(next) || /^V/.test(tagAt(after, at + 1)))
    const isLeft = at === fresh.from - 1 && isOfDegree(after, at) && /^(?:N|NS|G)$/.test(tagAt(after, at + 1))
    if (!isBeforeVerb && !isLeft) continue
    const stood = before.findIndex(({ text }, index) => index >= gone.from - 1 && text === adverb)
    if (stood >= 0 && before[stood + 1]?.text !== next) return true
  }
  return false
}
