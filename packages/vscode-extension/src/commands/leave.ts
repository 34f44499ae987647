/** Leaves one place as it is without a mark in the text, shows what is left so, and takes it back. */
import { Uri, window, workspace } from 'vscode'
import * as v from 'valibot'
import { closeMarkerBox } from '../marker-box.js'
import { leaveSchema, type Leave } from '../protocol.js'
import type { CommandContext } from './context.js'
import { tellInTurn } from './in-turn.js'

type Context = Pick<CommandContext, 'leaves'>

export async function leaveHere({ leaves }: Context, given: unknown): Promise<void> {
  const read = v.safeParse(leaveSchema, given)
  if (!read.success) return
  await leaves.add(read.output)
  await closeMarkerBox()
  void tell({ leaves }, read.output)
}

async function tell({ leaves }: Context, leave: Leave): Promise<void> {
  const chosen = await tellInTurn(`"${leave.words}" is left as it is here.`, 'Undo', 'Show all')
  if (chosen === 'Undo') await leaves.remove(leave)
  if (chosen === 'Show all') await showLeft({ leaves })
}

export async function markAgain({ leaves }: Context, given: unknown): Promise<void> {
  const read = v.safeParse(leaveSchema, given)
  if (read.success) await leaves.remove(read.output)
}

/** A list of the places; who chooses one has it marked again. */
export async function showLeft({ leaves }: Context): Promise<void> {
  const entries = leaves.all().map((leave) => ({
    label: leave.words,
    description: workspace.asRelativePath(Uri.parse(leave.uri)),
    detail: `${leave.before}${leave.words}${leave.after}`.trim(),
    leave
  }))
  if (entries.length === 0) {
    void window.showInformationMessage('stigmalint: no place is left as it is.')
    return
  }
  const chosen = await window.showQuickPick(entries, {
    title: 'stigmalint: places that are left as they are',
    placeHolder: 'Choose one to have it marked again',
    matchOnDescription: true,
    matchOnDetail: true
  })
  if (chosen) await leaves.remove(chosen.leave)
}
