/** "quite |has obesity|" where "is quite obese" stood: what says how much stands before a verb. */
import type { Check } from '../../../prove/proof.js'
import { degreeAdverbs } from '../words/open-classes.js'
import { auxiliaries } from '../words/function-words.js'
import { tagAt } from '../analysis/ask.js'

const degrees: ReadonlySet<string> = new Set(degreeAdverbs)

export const measuresVerb: Check = ({ before, gone, after, fresh }) => {
  for (let at = Math.max(0, fresh.from - 1); at < fresh.to; at++) {
    const [adverb, verb] = [after[at]?.text ?? '', after[at + 1]?.text ?? '']
    if (!degrees.has(adverb) || !(auxiliaries.has(verb) || /^V/.test(tagAt(after, at + 1)))) continue
    const stood = before.findIndex(({ text }, index) => index >= gone.from - 1 && text === adverb)
    if (stood >= 0 && before[stood + 1]?.text !== verb) return true
  }
  return false
}
