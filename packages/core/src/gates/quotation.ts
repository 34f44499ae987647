/** Somebody's words, which an editor may not rewrite: lowered. */
import { keep, lower, underlinedText, type BlockView, type Gate } from './gate.js'
import { emphasisAround } from './emphasis.js'
import { quotationAround } from './quotations.js'

export const quotationGate: Gate = (match, view) => {
  if (view.block.roles.includes('block-quote')) return lower('quotation')
  const { start, end } = underlinedText(match)
  return quotationAround(view.quotations, start, end) || isSetApart(view, start, end) ? lower('quotation') : keep
}

/** Emphasis round exactly the words: they are held at a distance, as between quotation marks. */
function isSetApart({ block, facts }: BlockView, start: number, end: number): boolean {
  const emphasis = emphasisAround(block, facts, start, end)
  return emphasis !== null && emphasis.innerStart === start && emphasis.innerEnd - end <= 1
}
