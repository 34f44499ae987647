/** Somebody's words, which an editor may not rewrite: lowered. */
import { keep, lower, underlinedText, type BlockView, type Gate } from './gate.js'
import { emphasisAround } from './emphasis.js'
import { quotationAround, type Quotation } from './quotations.js'

export const quotationGate: Gate = (match, view) => {
  if (view.block.roles.includes('block-quote')) return lower('quotation')
  const { start, end } = underlinedText(match)
  if (quotationAround(view.quotations, start, end)) return lower('quotation')
  const emphasis = emphasisAround(view.block, view.facts, start, end)
  if (emphasis === null) return keep
  if (isSaid(emphasis, view)) return lower('quotation')
  // round exactly the words: they are held at a distance, as between quotation marks
  return emphasis.innerStart === start && emphasis.innerEnd - end <= 1 ? lower('set-apart') : keep
}

/** In characters, before emphasis. */
const sayingReach = 60

/** Behind a verb of saying and a comma or a colon emphasis holds what was said. */
function isSaid({ start }: Quotation, { block, speech }: BlockView): boolean {
  const before = block.text.slice(Math.max(0, start - sayingReach), start).replace(/[*_\s]+$/, '')
  return /[,:]$/.test(before) && speech.leadsQuotation(before)
}
