/** Which examples of rules a kit draws from. */
import type { Explanation } from '@stigmalint/core/explain'
import { exampleBecause } from '@stigmalint/core/reasons'
import { isClear } from './disputed.js'
import { mostFound } from './found.js'
import { namedIn } from '../rules/wordings.js'
import type { KitInput } from './model.js'
import { keepReasons } from './reasons.js'
import { inSeededOrder } from './seeded.js'

/** Enough for the sheets and the quiz; to check all examples would take seconds. */
const most = {
  /** rules that were found */
  found: 20,
  /** rules that were not */
  others: 120,
  /** of one of these, of each kind */
  ofRule: 2
}

const seenInSentence = new Set(keepReasons.map((reason) => exampleBecause(reason)))

/** Texts for a caller to check: all examples of the rules that were found most, and some of others, drawn by the seed. */
export function examplesToJudge({
  explanations,
  documents,
  seed
}: Pick<KitInput, 'explanations' | 'documents' | 'seed'>): string[] {
  const found = new Set(mostFound({ documents }).slice(0, most.found))
  const clear = [...explanations.values()].filter(isClear)
  const others = inSeededOrder(
    clear.filter(({ id }) => !found.has(id)),
    `${seed} rules`,
    ({ id }) => id
  ).slice(0, most.others)
  const texts = [
    ...clear.filter(({ id }) => found.has(id)).flatMap((one) => textsOf(one, seed, Infinity)),
    ...others.flatMap((one) => textsOf(one, seed, most.ofRule))
  ]
  return [...new Set(texts.map((text) => text.replace(/[«»]/g, '')))].filter((text) => !text.includes('\n'))
}

const textsOf = ({ title, flagged, unflagged }: Explanation, seed: string, count: number): string[] =>
  [
    flagged.map(({ before }) => before).filter((text) => isTypical(text, title)),
    unflagged.filter(({ because }) => seenInSentence.has(because)).map(({ text }) => text)
  ].flatMap((texts) => inSeededOrder(texts, seed, (text) => text).slice(0, count))

/** What is underlined has a word that the rule is called after: rare spellings and forms are no exercise. */
function isTypical(text: string, title: string): boolean {
  const words = /«([^»]*)»/.exec(text)?.[1]?.toLowerCase() ?? ''
  const named = namedIn(title)
  return named.length === 0 || named.some((name) => words.includes(name))
}
