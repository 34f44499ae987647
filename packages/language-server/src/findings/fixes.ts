/** Which edits a choice of fixes comes to. */
import type { Edit, Fix } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** The edits of fixes, in the order of the text; a shared fix once, and of two that overlap the first. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  const unique = [...new Map(fixes.map((fix) => [fix.id, fix])).values()]
  const startOf = (fix: Fix): number => Math.min(...fix.edits.map((edit) => edit.start))
  const taken: Edit[] = []
  for (const fix of unique.sort((a, b) => startOf(a) - startOf(b)))
    if (!fix.edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end)))
      taken.push(...fix.edits)
  return taken.sort((a, b) => a.start - b.start)
}

/** The safe fix of each finding that has one. */
export const safeFixes = (findings: readonly PlacedFinding[]): Fix[] =>
  findings.flatMap((finding) => {
    const rank = finding.offers.findIndex(({ applicability }) => applicability === 'safe')
    return rank < 0 ? [] : (finding.fixes[rank] ?? [])
  })

/**
 * The fixes that write for the same wording elsewhere what `chosen` writes for `finding`: of the same rule and the same
 * words, in any letter case, the replacement of the same rank where it is of the same kind.
 */
export function sameFixes(finding: PlacedFinding, chosen: Fix, findings: readonly PlacedFinding[]): Fix[] {
  const rank = finding.fixes.findIndex(({ id }) => id === chosen.id)
  const words = wordsOf(finding)
  return findings.flatMap((other): Fix[] => {
    if (other === finding) return [chosen]
    if (other.ruleId !== finding.ruleId || wordsOf(other) !== words) return []
    const same = other.fixes.find((fix) => fix.wording.toLowerCase() === chosen.wording.toLowerCase())
    const ranked = other.fixes.length === finding.fixes.length ? other.fixes[rank] : undefined
    const fix = same ?? ranked
    return fix ? [fix] : []
  })
}

const wordsOf = ({ actual }: PlacedFinding): string => (actual ?? '').toLowerCase().replace(/\s+/g, ' ')
