/** Goes from the side bar to a word in its text. */
import { bringIntoSight } from '../sight.js'
import type { CommandContext } from './context.js'
import { rangeOf, sayNoWord, targetOf, uriOf, type Given } from './target.js'

export async function showWord(context: Pick<CommandContext, 'front' | 'marked'>, given: Given): Promise<void> {
  const target = targetOf(context, given)
  if (target === null || target === 'gone') sayNoWord(target)
  else await bringIntoSight(uriOf(target.word), rangeOf(target.word), { preserveFocus: false })
}
