/** All safe fixes of a document, until none is left: the same text that the command writes. */
import { fixUntilSettled, type Edit } from '@stigmalint/core'
import type { CheckOutcome } from '../documents/checker.js'
import { compose } from '../text/compose.js'
import type { OpenDocument } from '../documents/documents.js'
import { editsOf } from '../findings/fixes.js'
import type { Host } from './host.js'

/** Of what is shown: a note that is switched off, or a place that is left as it is, is not rewritten. */
export async function allSafeEdits(
  host: Host,
  document: OpenDocument,
  outcome: CheckOutcome
): Promise<{ edits: Edit[]; fixes: number }> {
  const { configuration, result } = outcome
  const { format, path, lines } = document
  const { text } = lines
  if (configuration === null || format === null) return { edits: [], fixes: 0 }
  const options = { ruleSet: configuration.ruleSet, settings: configuration.settings(path ?? ''), format }
  const shown = async (own: Pick<CheckOutcome['result'], 'findings'>): Promise<typeof own> => ({
    findings: await host.shownOf(document, own.findings)
  })
  const steps: Edit[][] = []
  let fixes = 0
  await fixUntilSettled(
    text,
    await shown(result),
    'safe',
    async (fixed) => shown(await host.openText(fixed, options).check()),
    (_, applied) => {
      steps.push(editsOf(applied))
      fixes += applied.length
    }
  )
  return { edits: compose(text.length, steps), fixes }
}
