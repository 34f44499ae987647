/** Findings that the writer leaves as they are without a mark in the text: known by their words within their sentence. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import * as v from 'valibot'

/** One place. It stays left while its sentence stays as it is, wherever that moves. */
export const leaveSchema = v.object({
  uri: v.string(),
  ruleId: v.string(),
  before: v.string(),
  words: v.string(),
  after: v.string(),
  /** which of the places that are alike in all this, from 0 on: cells of a table may be */
  nth: v.number()
})
export type Leave = v.InferOutput<typeof leaveSchema>

const keyOf = ({ ruleId, excerpt: { before, words, after } }: PlacedFinding): string =>
  JSON.stringify([ruleId ?? '', before, words, after])

/** What a finding is known by; null where it is of no rule. `findings` are all of its document. */
export function leaveOf(finding: PlacedFinding, findings: readonly PlacedFinding[], uri: string): Leave | null {
  const { ruleId, excerpt } = finding
  if (ruleId === undefined || ruleId.startsWith('stigmalint/')) return null
  const key = keyOf(finding)
  const alike = findings.filter((other) => keyOf(other) === key)
  const { before, words, after } = excerpt
  return { uri, ruleId, before, words, after, nth: alike.indexOf(finding) }
}

export const isSameLeave = (one: Leave, other: Leave): boolean =>
  one.uri === other.uri && one.nth === other.nth && wordsOf(one) === wordsOf(other)

const wordsOf = ({ ruleId, before, words, after }: Leave): string => JSON.stringify([ruleId, before, words, after])

/** The findings that are not left as they are; the same list where none is. */
export function withoutLeft(
  findings: readonly PlacedFinding[],
  leaves: readonly Leave[],
  uri: string
): readonly PlacedFinding[] {
  const own = leaves.filter((leave) => leave.uri === uri)
  if (own.length === 0) return findings
  const left = new Set(own.map((leave) => `${wordsOf(leave)} ${leave.nth}`))
  const seen = new Map<string, number>()
  return findings.filter((finding) => {
    const key = keyOf(finding)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return !left.has(`${key} ${nth}`)
  })
}
