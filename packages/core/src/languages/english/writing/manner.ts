/**
 * "a |severely| disabled boy": what an adverb says of an adjective is said of the noun that stands in its place, "a boy with a
 * severe disability". Left in front it would hang in the air.
 */
import type { Rest } from '../../../compile/rule-set.js'
import type { Token } from '../../../match/tokens.js'
import { entriesOf } from '../analysis/word-table.js'
import { articleFor } from '../words/article.js'
import { isAdverb } from '../words/function-words.js'
import { adverbsOfClauses } from '../words/open-classes.js'

const ofClauses: ReadonlySet<string> = new Set(adverbsOfClauses)

/** Does the word before a token tell in what way the adjective there holds? Other adverbs belong to the clause. */
export function hasManner(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before?.kind === 'word' &&
    tokens[at]?.joined === 'space' &&
    before.text.endsWith('ly') &&
    isAdverb(before.text) &&
    !ofClauses.has(before.text)
  )
}

/** "a disability" with "severely": "a severe disability"; null where the adverb has no such adjective, or nothing is said with a noun. */
export function withManner(rest: Rest, adverb: string): Rest | null {
  if (rest.kind !== 'having' || !isPlainNoun(rest.words)) return null
  const adjective = adjectiveOf(adverb)
  if (adjective === null) return null
  const noun = rest.words.replace(/^an? /, '')
  const article = noun === rest.words ? '' : `${articleFor(adjective)} `
  return { kind: 'having', words: `${article}${adjective} ${noun}` }
}

/** "a disability", "mental health conditions": one thing, of which nothing more is said. */
const isPlainNoun = (words: string): boolean => !/[,{}]| (?:and|or|of|for|in|that|who|with|from|to) /.test(words)

/** They say how much, and the adjective that each comes from says something else: "fairly ill" is no fair illness. */
const ofDegree: ReadonlySet<string> = new Set(['barely', 'fairly', 'hardly', 'highly'])

/** "severely": "severe"; "physically": "physical"; "chronically": "chronic" */
function adjectiveOf(adverb: string): string | null {
  if (ofDegree.has(adverb)) return null
  const stem = adverb.slice(0, -2)
  const forms = [
    stem,
    ...(stem.endsWith('al') ? [stem.slice(0, -2)] : []),
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    `${stem}le`
  ]
  return forms.find((form) => entriesOf(form).some(({ part }) => part === 'J')) ?? null
}
