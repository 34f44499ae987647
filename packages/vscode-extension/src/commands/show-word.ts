/** Goes from the side bar to a word in its text. */
import { bringIntoSight } from '../sight.js'
import type { CommandContext } from './context.js'
import { rangeOf, targetOf, uriOf } from './target.js'

export async function showWord(context: Pick<CommandContext, 'front' | 'marked'>, given: unknown): Promise<void> {
  const target = targetOf(context, given)
  if (target) await bringIntoSight(uriOf(target.word), rangeOf(target.word), { preserveFocus: false })
}
