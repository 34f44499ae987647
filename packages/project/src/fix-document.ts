/** A document fixed, with what that changed. */
import { fixUntilSettled, type Edit, type Fix, type Location, type OpenedDocument } from '@stigmalint/core'
import type { Checked, PlacedFinding } from '@stigmalint/core/trusted'

/** Which fixes are applied. */
export interface Fixing {
  /** `safe`: those that may be applied unseen; `suggested`: the best one of each finding */
  which: 'safe' | 'suggested'
  /** the findings that are mended; the others stay as they are */
  isMeant: (finding: PlacedFinding) => boolean
}

export interface Fixed {
  document: OpenedDocument
  /** how many fixes were applied */
  applied: number
  /** in the order in which they were applied */
  changes: readonly Change[]
  /** what the fixed document still has */
  result: Checked
}

/** A change as a reader sees it; the place is that in the document as it stood before. */
export interface Change {
  line: number
  /** where a line of the text says nothing to who reads it */
  location?: Location
  before: string
  after: string
}

/** Applies the fixes of what is meant until the document is settled; `check` is asked again after each pass. */
export async function fixDocument(
  document: OpenedDocument,
  first: Checked,
  { which, isMeant }: Fixing,
  check: (document: OpenedDocument) => Promise<Checked>
): Promise<Fixed> {
  let current = document
  let edits: readonly Edit[] = []
  let applied = 0
  let changes: readonly Change[] = []
  const meant = (checked: Checked): { findings: readonly PlacedFinding[]; checked: Checked } => ({
    findings: checked.findings.filter(isMeant),
    checked
  })
  const { result } = await fixUntilSettled(
    document.text,
    meant(first),
    which,
    async () => {
      current = await current.apply(edits)
      return meant(await check(current))
    },
    ({ findings }, fixes) => {
      edits = fixes.flatMap((fix) => fix.edits)
      applied += fixes.length
      changes = [...changes, ...changesOf(findings, fixes, current)]
    }
  )
  return { document: current, applied, changes, result: result.checked }
}

/** The changes of the fixes that were applied: what findings of a line change together is told once. */
function changesOf(
  findings: readonly PlacedFinding[],
  applied: readonly Fix[],
  { locate }: Pick<OpenedDocument, 'locate'>
): Change[] {
  const isApplied = amongFixes(applied)
  const changes: Change[] = []
  let told = new Map<string, number>()
  for (const finding of findings) {
    const index = finding.offers.findIndex((_, own) => isApplied(finding, own))
    const offer = finding.offers[index]
    if (!offer) continue
    const { line, start, end } = finding
    // findings come in the order of the text: those of a line in a row
    if (changes.at(-1)?.line !== line) told = new Map()
    const what = `${finding.fixId(index)} ${offer.replaces}`
    const number = told.get(what) ?? changes.length
    told.set(what, number)
    const location = locate(start, end)
    changes[number] = { line, ...(location && { location }), before: offer.replaces, after: offer.wording }
  }
  return changes
}

/** By where they begin, and only there by their ids: of very many fixes, numbers are found much sooner than texts. */
function amongFixes(fixes: readonly Fix[]): (finding: PlacedFinding, index: number) => boolean {
  const ids = new Map<number, string[]>()
  for (const { id, edits } of fixes) {
    const start = edits[0]?.start ?? 0
    const same = ids.get(start)
    if (same) same.push(id)
    else ids.set(start, [id])
  }
  return (finding, index) => {
    const same = ids.get(finding.fixStart(index))
    return same !== undefined && same.includes(finding.fixId(index))
  }
}
