/** Through the marked words one after the other: write the first wording, or leave the place, and go on to the next. */
import { window, workspace } from 'vscode'
import { closeMarkerBox } from '../marker-box.js'
import { bringIntoSight } from '../sight.js'
import { firstWordingFor, leaveFor } from '../wordings.js'
import type { CommandContext } from './context.js'
import { goToFinding } from './findings.js'
import { leaveHere } from './leave.js'
import { isThere, rangeOf, targetOf, uriOf, type Target } from './target.js'

type Context = Pick<CommandContext, 'front' | 'marked' | 'sideBar' | 'leaves' | 'preview'>

/** Where no marked word is, nothing is written: it goes to the next one. In a look at a change it writes that. */
export async function writeAndGoOn(context: Context, given: unknown): Promise<void> {
  if (given === undefined && context.preview.isInFront()) return context.preview.write()
  await act(context, given, async ({ word }) => {
    const wording = await firstWordingFor(word)
    if (wording === null) {
      void window.showInformationMessage(
        'stigmalint: no wording fits. Say what is meant, or leave it with Ctrl+Shift+F9 (Mac: Cmd).'
      )
      return false
    }
    return workspace.applyEdit(wording.edit)
  })
}

export const leaveAndGoOn = (context: Context, given: unknown): Promise<void> =>
  act(context, given, async ({ word }) => {
    const leave = await leaveFor(word)
    if (leave === null) return false
    await leaveHere(context, leave)
    return true
  })

/** `what` answers whether it did something, so that the marks will be others. */
async function act(context: Context, given: unknown, what: (target: Target) => Promise<boolean>): Promise<void> {
  const target = targetOf(context, given)
  if (target === null) return goToFinding(context, 'next')
  const { word, isFromList } = target
  if (isFromList && !isThere(word, context.marked.of(uriOf(word)))) {
    void window.showInformationMessage('stigmalint: that word is not marked any more.')
    return
  }
  const next = isFromList ? context.sideBar.behind(word) : null
  await bringIntoSight(uriOf(word), rangeOf(word), { preserveFocus: isFromList })
  const renewed = context.marked.renewed(uriOf(word))
  if (!(await what(target))) return
  await closeMarkerBox()
  await renewed
  if (!isFromList) await goToFinding(context, 'next')
  else if (next !== null) await context.sideBar.select(next)
}
