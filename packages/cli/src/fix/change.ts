/** What fixing changes in a text, one line each. */
import type { Fix } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { printableLine } from '../printable.js'

/** A change as a reader sees it; the line is that of the text as it stood before. */
export interface Change {
  line: number
  before: string
  after: string
}

/** The changes of the fixes that were applied: what findings change together is told once. */
export function changesOf(findings: readonly PlacedFinding[], applied: ReadonlySet<string>): Change[] {
  const changes = new Map<string, Change>()
  for (const finding of findings) {
    const fix = appliedOf(finding, applied)
    if (!fix) continue
    const { line } = finding
    changes.set(`${fix.id} ${line} ${fix.replaces}`, { line, before: fix.replaces, after: fix.wording })
  }
  return [...changes.values()]
}

function appliedOf(finding: PlacedFinding, applied: ReadonlySet<string>): Fix | null {
  for (const index of finding.offers.keys()) {
    const fix = finding.fix(index)
    if (fix && applied.has(fix.id)) return fix
  }
  return null
}

/** `draft.md:10: "addicts" → "people with drug use disorders"`, in the order of the text. */
export function* changeLines(path: string, changes: readonly Change[]): Generator<string> {
  for (const { line, before, after } of [...changes].sort((a, b) => a.line - b.line))
    yield `${printableLine(`${path}:${line}: "${before}" → "${after}"`)}\n`
}
