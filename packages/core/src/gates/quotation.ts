/** Somebody's words, which an editor may not rewrite: lowered. */
import { keep, lower, underlinedText, type Gate } from './gate.js'
import { quotationAround } from './quotations.js'

export const quotationGate: Gate = (match, view) => {
  if (view.block.roles.includes('block-quote')) return lower('quotation')
  const { start, end } = underlinedText(match)
  return quotationAround(view.quotations, start, end) ? lower('quotation') : keep
}
