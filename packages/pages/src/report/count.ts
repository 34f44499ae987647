/** What the findings of documents come to. */
import type { Severity } from '@stigmalint/core'
import type { ShownDocument, ShownFinding } from './model.js'

export const severities: readonly Severity[] = ['error', 'warning', 'information']

export type Counts = Readonly<Record<Severity, number>>

export const countsOf = (findings: readonly Pick<ShownFinding, 'severity'>[]): Counts => {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return { error: of('error'), warning: of('warning'), information: of('information') }
}

/** Errors and warnings: notes are no more than hints. */
export const serious = ({ error, warning }: Counts): number => error + warning

/** Per 1,000 words; null where the words are not known, or there are none. */
export const rateOf = (findings: number, words: number | null): number | null =>
  words === null || words === 0 ? null : (findings * 1000) / words

/** Null as soon as the words of one are not known. */
export const wordsIn = (documents: readonly ShownDocument[]): number | null =>
  documents.reduce<number | null>((sum, { words }) => (sum === null || words === null ? null : sum + words), 0)

/** A concept with how often it was found, and in how many documents. */
export interface ConceptCount {
  ruleId: string
  counts: Counts
  documents: number
}

/** The most frequent first; those that are as frequent by their ids. */
export function conceptsIn(documents: readonly ShownDocument[]): ConceptCount[] {
  const found = new Map<string, { findings: ShownFinding[]; documents: Set<ShownDocument> }>()
  for (const document of documents)
    for (const finding of document.findings) {
      const own = found.get(finding.ruleId) ?? { findings: [], documents: new Set() }
      found.set(finding.ruleId, own)
      own.findings.push(finding)
      own.documents.add(document)
    }
  return [...found]
    .map(([ruleId, own]) => ({ ruleId, counts: countsOf(own.findings), documents: own.documents.size }))
    .sort(
      (a, b) =>
        serious(b.counts) - serious(a.counts) ||
        b.counts.information - a.counts.information ||
        (a.ruleId < b.ruleId ? -1 : 1)
    )
}
