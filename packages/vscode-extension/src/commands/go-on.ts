/** Through the marked words one after the other: write the first wording, or leave the place, and go on to the next. Notes are written where they are chosen alone. */
import { window, workspace } from 'vscode'
import { closeMarkerBox } from '../marker-box.js'
import { bringIntoSight } from '../sight.js'
import { firstWordingFor, leaveFor } from '../wordings.js'
import type { CommandContext } from './context.js'
import { goToFinding, type Which } from './findings.js'
import { leaveHere } from './leave.js'
import { isAtCursor, rangeOf, sayNoWord, targetOf, uriOf, type Given, type Target } from './target.js'

type Context = Pick<CommandContext, 'front' | 'marked' | 'sideBar' | 'leaves' | 'preview'>

/** Where no marked word is, nothing is written: it goes to the next one. In a look at a change it writes that. */
export async function writeAndGoOn(context: Context, given: Given): Promise<void> {
  if (isAtCursor(given) && context.preview.isInFront()) return context.preview.write()
  await act(context, given, 'advised-against', async ({ word, isFromList }) => {
    const wording = await firstWordingFor(word)
    if (wording === null) {
      void window.showInformationMessage(
        `stigmalint: no wording fits. ${isFromList ? 'Say what is meant' : 'Ctrl/Cmd+Shift+F9 leaves it'}.`
      )
      return false
    }
    return workspace.applyEdit(wording.edit)
  })
}

export const leaveAndGoOn = (context: Context, given: Given): Promise<void> =>
  act(context, given, 'all', async ({ word }) => {
    const leave = await leaveFor(word)
    if (leave === null) return false
    await leaveHere(context, leave)
    return true
  })

/** `which` words a key is for; `what` answers whether it did something, so that the marks will be others. */
async function act(
  context: Context,
  given: Given,
  which: Which,
  what: (target: Target) => Promise<boolean>
): Promise<void> {
  const target = targetOf(context, given)
  if (target === 'gone') {
    sayNoWord(target)
    return
  }
  if (target === null) return goToFinding(context, 'next', which)
  const { word, isFromList } = target
  const isByKey = given[0] === undefined || given[0] === null
  if (isByKey && which === 'advised-against' && word.level === 'information') return goToFinding(context, 'next', which)
  const next = isFromList ? context.sideBar.behind(word) : null
  await bringIntoSight(uriOf(word), rangeOf(word), { preserveFocus: isFromList })
  const renewed = context.marked.renewed(uriOf(word))
  if (!(await what(target))) return
  await closeMarkerBox()
  await renewed
  if (!isFromList) await goToFinding(context, 'next', which)
  else if (next !== null) await context.sideBar.select(next)
}
