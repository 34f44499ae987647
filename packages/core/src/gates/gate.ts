/** What gates see and say. */
import type { LowerReason, SilenceReason } from '../compile/reasons.js'
import type { Match } from '../match/match.js'
import type { Token } from '../match/tokens.js'
import type { ProseBlock } from '../read/prose.js'
import type { DocumentFacts } from '../scan/facts.js'
import type { Silenceable } from '../scan/suppressions.js'
import type { NameIndex } from './names.js'
import type { Quotation } from './quotations.js'

export type Verdict =
  | { is: 'keep' }
  | {
      is: 'silence'
      reason: SilenceReason
      /** what the comment that asks for it was asked about */
      commented?: Silenceable
      /** the allowed wording that asks for it, in lower case */
      allowed?: string
    }
  | { is: 'lower'; reason: LowerReason }

export const keep: Verdict = { is: 'keep' }
export const silence = (reason: SilenceReason): Verdict => ({ is: 'silence', reason })
export const lower = (reason: LowerReason): Verdict => ({ is: 'lower', reason })

/** The block that a match stands in, with what several gates ask of it. */
export interface BlockView {
  block: ProseBlock
  sentences: readonly (readonly Token[])[]
  facts: DocumentFacts
  quotations: readonly Quotation[]
  names: NameIndex
  /** every word of the block that could be has a capital */
  isTitleCase: boolean
  isAllCaps: boolean
}

export type Gate = (match: Match, view: BlockView) => Verdict

/** Offsets of what a match underlines, into the text of the block. */
export function underlinedText(match: Match): { start: number; end: number } {
  const first = match.around.tokens[match.underlined.from]
  const last = match.around.tokens[match.underlined.to - 1]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}
