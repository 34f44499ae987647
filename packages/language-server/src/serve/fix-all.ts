/** All safe fixes of a document, until none is left: the same text that the command writes. */
import { applyEdits, type Edit } from '@stigmalint/core'
import type { Outcome } from '../documents/checker.js'
import { compose } from '../text/compose.js'
import type { OpenDocument } from '../documents/documents.js'
import { editsOf, safeFixes } from '../findings/fixes.js'
import type { Host } from './host.js'

/** As the command has it. */
const mostPasses = 10

/** Of what is shown: a note that is switched off, or a place that is left as it is, is not rewritten. */
export async function allSafeEdits(
  host: Host,
  document: OpenDocument,
  outcome: Outcome
): Promise<{ edits: Edit[]; fixes: number }> {
  const { configuration, result } = outcome
  const { format, path, lines } = document
  const { text } = lines
  if (configuration === null || format === null) return { edits: [], fixes: 0 }
  const options = { ruleSet: configuration.ruleSet, settings: configuration.settings(path ?? ''), format }
  const steps: Edit[][] = []
  let [current, fixes] = [text, 0]
  let findings = await host.shownOf(document, result.findings)
  for (let pass = 0; pass < mostPasses; pass++) {
    const safe = safeFixes(findings)
    const edits = editsOf(safe)
    const next = applyEdits(current, edits)
    if (next === current) break
    steps.push(edits)
    fixes += new Set(safe.map(({ id }) => id)).size
    current = next
    findings = await host.shownOf(document, (await host.openText(current, options).check()).findings)
  }
  return { edits: compose(text.length, steps), fixes }
}
