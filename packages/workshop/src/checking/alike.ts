/** Which fixes write the same wording wherever the same words stand. */
import { fixesApart, type Edit, type Fix } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** The edits of fixes, those that can be made together; a shared fix once, and of two that overlap the first. */
export const editsOf = (fixes: readonly Fix[]): Edit[] => fixesApart(fixes).flatMap(({ edits }) => edits)

/** The chosen fix, and for the same words of the same rule elsewhere the one that writes the same. */
export function alikeFixes(finding: PlacedFinding, offer: number, all: readonly PlacedFinding[]): Fix[] {
  const chosen = finding.fix(offer)
  if (!chosen) return []
  const wording = chosen.wording.toLowerCase()
  return all.flatMap((other): Fix[] => {
    if (other === finding) return [chosen]
    if (!isAlike(finding, other)) return []
    const index = other.offers.findIndex((own) => own.wording.toLowerCase() === wording)
    const fix = index < 0 ? undefined : other.fix(index)
    return fix ? [fix] : []
  })
}

const isAlike = (one: PlacedFinding, other: PlacedFinding): boolean =>
  one.ruleId === other.ruleId && one.excerpt.words.toLowerCase() === other.excerpt.words.toLowerCase()
