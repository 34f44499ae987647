/** A text fixed, with what that changed. */
import { fixUntilSettled } from '@stigmalint/core'
import type { Checked, PlacedFinding } from '@stigmalint/core/trusted'

export interface Fixed {
  text: string
  /** how many fixes were applied */
  applied: number
  /** in the order in which they were applied */
  changes: readonly Change[]
  /** what the fixed text still has */
  result: Checked
}

/** A change as a reader sees it; the line is that of the text as it stood before. */
export interface Change {
  line: number
  before: string
  after: string
}

/** Applies the fixes until the text is settled; `check` is asked again after each pass. */
export async function fixText(
  text: string,
  first: Checked,
  which: 'safe' | 'suggested',
  check: (text: string) => Promise<Checked>
): Promise<Fixed> {
  let applied = 0
  let changes: readonly Change[] = []
  const fixed = await fixUntilSettled(text, first, which, check, ({ findings }, fixes) => {
    applied += fixes.length
    changes = [...changes, ...changesOf(findings, new Set(fixes.map(({ id }) => id)))]
  })
  return { ...fixed, applied, changes }
}

/** The changes of the fixes that were applied: what findings change together is told once. */
function changesOf(findings: readonly PlacedFinding[], applied: ReadonlySet<string>): Change[] {
  const changes = new Map<string, Change>()
  for (const { fixes, line } of findings) {
    const fix = fixes.find(({ id }) => applied.has(id))
    if (!fix) continue
    const change = { line, before: fix.replaces, after: fix.wording }
    changes.set(`${fix.id} ${line} ${fix.replaces}`, change)
  }
  return [...changes.values()]
}
