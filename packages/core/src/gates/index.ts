/** The gates in their order. Order is important: the first that silences decides, a lower one is kept in mind. */
import type { Rules } from '../compile/rule-set.js'
import type { Match } from '../match/match.js'
import { keep, type BlockView, type Gate, type Verdict } from './gate.js'
import { figureGate } from './figure.js'
import { mentionGate } from './mention.js'
import { nameGate } from './name.js'
import { otherSenseGate } from './other-sense.js'
import { quotationGate } from './quotation.js'
import { recitalGate } from './recital.js'
import { referenceGate } from './reference.js'
import { struckOutGate } from './struck-out.js'
import { selfDescriptionGate } from './self-description.js'
import { suppressionGate } from './suppression.js'

export const gates = (rules: Rules, allow: ReadonlySet<string>): readonly Gate[] => [
  nameGate,
  referenceGate(rules),
  otherSenseGate,
  mentionGate(rules),
  struckOutGate,
  selfDescriptionGate,
  figureGate,
  quotationGate,
  recitalGate,
  suppressionGate(allow, rules.renamed)
]

/** Silence from any gate wins; else the first reason to lower; else the finding is kept. */
export function judge(match: Match, view: BlockView, inOrder: readonly Gate[]): Verdict {
  let lowered: Verdict | null = null
  for (const gate of inOrder) {
    const verdict = gate(match, view)
    if (verdict.is === 'silence') return verdict
    if (verdict.is === 'lower') lowered ??= verdict
  }
  return lowered ?? keep
}

export { underlinedText, type BlockView, type Gate, type Verdict } from './gate.js'
