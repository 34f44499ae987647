/** Versions of stigmalint, as rules and configurations name them: "0.2", "0.2.1". */

export const versionForm = /^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/

/** Less than 0 where the first is the earlier one; what is not written counts as 0, and what stands behind figures is passed over. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [figuresOf(one), figuresOf(other)]
  for (const [index, figure] of a.entries()) {
    const difference = figure - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The version that brought a rule, or a pattern of it; null for a rule of a house folder, which no version brings. */
export const broughtBy = (
  rule: { since: string; isOfHouse?: true },
  { since = rule.since }: { since?: string } = {}
): string | null => (rule.isOfHouse === true ? null : since)

const figuresOf = (version: string): number[] => {
  const [, ...figures] = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? []
  return [0, 1, 2].map((index) => Number(figures[index] ?? 0))
}
