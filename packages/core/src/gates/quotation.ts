/** Somebody's words, which an editor may not rewrite: lowered. */
import { keep, lower, underlinedText, type BlockView, type Gate } from './gate.js'
import { emphasisAround } from './emphasis.js'
import { quotationAround } from './quotations.js'

export const quotationGate: Gate = (match, view) => {
  if (view.block.roles.includes('block-quote')) return lower('quotation')
  const { start, end } = underlinedText(match)
  return quotationAround(view.quotations, start, end) || isSetApart(view, start, end) ? lower('quotation') : keep
}

/** In characters, before emphasis. */
const sayingReach = 60

/**
 * Emphasis round exactly the words: they are held at a distance, as between quotation marks. Behind a verb of saying and a
 * comma or a colon it may hold more than them.
 */
function isSetApart({ block, facts, speech }: BlockView, start: number, end: number): boolean {
  const emphasis = emphasisAround(block, facts, start, end)
  if (emphasis === null) return false
  if (emphasis.innerStart === start && emphasis.innerEnd - end <= 1) return true
  const before = block.text.slice(Math.max(0, emphasis.start - sayingReach), emphasis.start).replace(/[*_\s]+$/, '')
  return /[,:]$/.test(before) && speech.leadsQuotation(before)
}
