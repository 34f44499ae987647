/** How many findings a text has, by what they are about. */

export interface Counted {
  concept: string
  severity: 'error' | 'warning' | 'information'
}

export interface ConceptCount {
  concept: string
  errors: number
  warnings: number
  notes: number
}

/** The most first; notes weigh nothing in the order, since they ask for nothing. */
export function countsOf(findings: readonly Counted[]): ConceptCount[] {
  const counts = new Map<string, ConceptCount>()
  for (const { concept, severity } of findings) {
    const own = counts.get(concept) ?? { concept, errors: 0, warnings: 0, notes: 0 }
    counts.set(concept, own)
    own[keyOf[severity]]++
  }
  return [...counts.values()].sort(
    (a, b) => marked(b) - marked(a) || b.notes - a.notes || (a.concept < b.concept ? -1 : 1)
  )
}

const keyOf = { error: 'errors', warning: 'warnings', information: 'notes' } as const

/** What a writer is asked to change. */
export const marked = ({ errors, warnings }: Pick<ConceptCount, 'errors' | 'warnings'>): number => errors + warnings

/** So many in a thousand words, to one figure behind the point; null where there are no words. */
export const perThousand = (count: number, words: number): string | null =>
  words === 0 ? null : ((count * 1000) / words).toFixed(1)
