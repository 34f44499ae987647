/** Which edits a choice of fixes comes to. */
import { fixesApart, inOrder, type Edit, type Fix } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** The edits of fixes, in the order of the text; a shared fix once, and of two that overlap the first. */
export const editsOf = (fixes: readonly Fix[]): Edit[] => inOrder(fixesApart(fixes).flatMap(({ edits }) => edits))

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
