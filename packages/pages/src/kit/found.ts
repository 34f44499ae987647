/** What was found in the documents. */
import type { KitInput } from './model.js'

/** The rules of what was reported, the most frequent first. */
export function mostFound({ documents }: Pick<KitInput, 'documents'>): string[] {
  const counts = new Map<string, number>()
  for (const { ruleId, outcome } of documents.flatMap(({ places }) => places))
    if (outcome === 'kept') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}
