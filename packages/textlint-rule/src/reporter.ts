/** Findings as textlint takes them. */
import { applyEdits, fixesToApply, type Edit, type Finding, type Fix } from '@stigmalint/core'
import { reasonWithWording } from '@stigmalint/core/advice'
import { PlacedFinding } from '@stigmalint/core/trusted'
import type { TextlintRuleReporter } from '@textlint/types'
import { findingsIn } from './findings.js'
import { readOptions } from './options.js'

/**
 * Reports on the whole document at once: markup, quotations and names are the engine's to judge. A mistake in
 * an option or the configuration is a SetupProblem, which ends textlint's run.
 */
export const reporter: TextlintRuleReporter = (context, given = {}) => {
  const { Syntax, RuleError, report, locator, fixer, getSource, getFilePath } = context
  const options = readOptions(given)
  return {
    [Syntax.Document]: async (node) => {
      const text = getSource()
      const [offset] = node.range
      const findings = await findingsIn(text, getFilePath() ?? null, options)
      // a fix that findings share is applied once
      const free = new Map(fixesToApply(findings, 'safe').map((fix) => [fix.id, fix]))
      const commandOf = (fix: Fix): ReturnType<typeof fixer.replaceTextRange> => {
        const { start, end, text: written } = asOneEdit(fix.edits, text)
        return fixer.replaceTextRange([start - offset, end - offset], written)
      }
      for (const finding of findings) {
        const fix = finding.fixes.find(({ id }) => free.delete(id))
        const suggestions = finding.fixes
          .filter((other) => other !== fix)
          .map((other) => ({ id: other.id, message: titleOf(other), fix: commandOf(other) }))
        const { start, end } = rangeOf(finding)
        const padding = locator.range([start - offset, end - offset])
        const details = { padding, ...(fix && { fix: commandOf(fix) }), ...(suggestions.length > 0 && { suggestions }) }
        report(node, new RuleError(messageOf(finding), details))
      }
    }
  }
}

/** Every finding is of the one rule that textlint knows: ours stands behind. */
const messageOf = (finding: Finding): string =>
  `${reasonWithWording(new PlacedFinding(finding))} (${finding.ruleId ?? ''})`

const titleOf = ({ title, because }: Fix): string => (because === undefined ? title : `${title} (${because})`)

function rangeOf({ place }: Finding): { start: number; end: number } {
  if (!place || !('start' in place)) return { start: 0, end: 0 }
  return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 }
}

/** textlint's fixes replace one stretch of text: from the first edit to the last, with what stands between as it is. */
function asOneEdit(edits: readonly Edit[], text: string): Edit {
  const start = Math.min(...edits.map((edit) => edit.start))
  const end = Math.max(...edits.map((edit) => edit.end))
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return { start, end, text: applyEdits(text.slice(start, end), moved) }
}
