/** All safe fixes of a document, until none is left: the same text that the command writes. */
import { applyEdits, type Edit } from '@stigmalint/core'
import type { Outcome } from '../checker.js'
import { compose } from '../compose.js'
import type { OpenDocument } from '../documents.js'
import { editsOf, safeFixes } from '../fixes.js'
import type { Host } from './host.js'

/** As the command has it. */
const mostPasses = 10

export async function allSafeEdits(host: Host, document: OpenDocument, outcome: Outcome): Promise<Edit[]> {
  const { configuration, result } = outcome
  const { format, path, lines } = document
  const { text } = lines
  if (configuration === null || format === null) return []
  const options = { ruleSet: configuration.ruleSet, settings: configuration.settings(path ?? ''), format }
  const steps: Edit[][] = []
  let [current, findings] = [text, result.messages]
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = editsOf(safeFixes(findings))
    const next = applyEdits(current, edits)
    if (next === current) break
    steps.push(edits)
    current = next
    findings = (await host.openText(current, options).check()).messages
  }
  return compose(text.length, steps)
}
