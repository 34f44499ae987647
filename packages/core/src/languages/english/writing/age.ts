/** "young delinquents", "adult delinquents": an age before a label, whose wording speaks of an age itself. */
import type { Phrase } from '../../../compile/rule-set.js'
import type { Token } from '../../../match/tokens.js'
import { ages } from '../words/open-classes.js'

const ageOf: ReadonlyMap<string, string> = new Map(
  Object.entries(ages).flatMap(([age, words]) => words.map((word) => [word, age] as const))
)

/** `same` where the wording says the age again, `other` where it says another one; null where one of them says none. */
export function ageBefore(tokens: readonly Token[], at: number, { head }: Phrase): 'same' | 'other' | null {
  const [before, label] = [tokens[at - 1], tokens[at]]
  if (before?.kind !== 'word' || label?.joined !== 'space') return null
  const [own, said] = [ageOf.get(head.split(' ')[0] ?? ''), ageOf.get(before.text)]
  if (own === undefined || said === undefined) return null
  return own === said ? 'same' : 'other'
}
