/** The comments of a text that switch rules off or on again, for those who show or remove them. */
import type { Format } from '../formats/format.js'
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
export function suppressionComments(text: string, { mask, outline, comments }: Format): SuppressionComment[] {
  if (comments === null) return []
  const read = mask?.(text) ?? text
  return suppressionMarks(read, comments, outline.inCode(read)).flatMap(
    ({ kind, isShown, ruleIds, start, end, from, to }) =>
      kind === null || isShown ? [] : [{ directive: kind, ruleIds, start, end, from, to }]
  )
}
