/** The comments of a text that switch rules off or on again, for those who show or remove them. */
import { maskMdx } from '../cut/mdx.js'
import { maskTemplates } from '../cut/template.js'
import { inCode } from './code.js'
import type { Format } from './facts.js'
import { suppressionMarks, type Directive } from './suppression-marks.js'

export interface SuppressionComment {
  directive: Directive
  /** empty: every rule */
  ruleIds: readonly string[]
  /** source range of the comment, in UTF-16 code units */
  start: number
  end: number
  /** source range in which it switches findings off; empty for one that switches on again */
  from: number
  to: number
}

/** In their order; what stands in code is no comment, and neither is one whose directive is not known. */
export function suppressionComments(text: string, format: Format): SuppressionComment[] {
  const read = format === 'mdx' ? maskMdx(text) : format === 'commit-message' ? text : maskTemplates(text)
  const isMarkdown = format === 'mdx' || format === 'markdown'
  return suppressionMarks(read, isMarkdown ? inCode(read) : undefined).flatMap(
    ({ kind, isShown, ruleIds, start, end, from, to }) =>
      kind === null || isShown ? [] : [{ directive: kind, ruleIds, start, end, from, to }]
  )
}
