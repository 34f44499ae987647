/** A text of which parts are out of sight: what is below reads the masked one, and never changes what is masked. */
import { applyEdits } from '../report/edits.js'
import { withChanges } from '../report/finding.js'
import { PlacedFinding } from '../report/placed.js'
import { withFindings, type Checked, type EditedDocument, type ReadDocument } from './checked.js'
import { difference } from './difference.js'

export function openMasked(
  text: string,
  mask: (source: string) => string,
  openBelow: (text: string) => ReadDocument
): EditedDocument {
  let source = text
  let masked = mask(text)
  const below = openBelow(masked)
  const inSource = (checked: Checked): Checked =>
    masked === source ? checked : withFindings(checked, (finding) => unmasked(finding, source, masked))
  return {
    get text() {
      return source
    },
    edit: (edit) => {
      const isPlain = masked === source
      source = applyEdits(source, [edit])
      const after = mask(source)
      // what is out of sight may reach further than an edit: what is below is told where the two states differ
      const change = isPlain && after === source ? edit : difference(masked, after)
      masked = after
      if (change) below.editTo(masked, change)
    },
    check: async (pause) => inSource(await below.check(pause)),
    found: () => inSource(below.found())
  }
}

/** A finding as the source has it: with the words that stand there, and without fixes that touch what is out of sight. */
function unmasked(finding: PlacedFinding, source: string, masked: string): PlacedFinding {
  const isMasked = (from: number, to: number): boolean => source.slice(from, to) !== masked.slice(from, to)
  const { start, end } = finding
  const all = finding.fixes
  const fixes = all.filter(({ edits }) => !edits.some((edit) => isMasked(edit.start, edit.end)))
  if (fixes.length === all.length && !isMasked(start, end)) return finding
  return new PlacedFinding(
    withChanges(finding.message, {
      fixes,
      ...(finding.actual != null && { actual: source.slice(start, end) }),
      // what stands exactly there is replaced by no fix any more
      ...(isMasked(start, end) && { expected: [] })
    })
  )
}
