/** The menu of the status bar: what is done every day, by the names of the palette. */
import { profileChoices } from '../profiles.js'
import { commands, window } from 'vscode'
import { inNumber } from '../status-text.js'
import type { CommandContext } from './context.js'

interface Entry {
  /** as the palette has it */
  label: string
  detail: string
  command: string
}

type Context = Pick<CommandContext, 'server' | 'statusBar' | 'front' | 'leaves'>

export async function showMenu({ server, statusBar, front, leaves }: Context): Promise<void> {
  const uri = front.document()?.uri.toString()
  const status = uri === undefined ? null : statusBar.of(uri)
  const fixes = status?.checked ? status.safeFixes : 0
  const entries = entriesFor(fixes, leaves.all().length)
  const chosen = await window.showQuickPick(server.state === 'stopped' ? stoppedEntries : entries, {
    title: 'stigmalint',
    placeHolder: 'What do you want to do?',
    matchOnDetail: true
  })
  if (chosen) await commands.executeCommand(chosen.command)
}

export const stoppedEntries: readonly Entry[] = [
  { label: 'Start Again', detail: 'Starts what checks the documents', command: 'stigmalint.restart' },
  { label: 'Show What Went Wrong', detail: 'What was said before it stopped', command: 'stigmalint.showOutput' }
]

/** Where marking is paused, the status bar goes on instead. */
export const entriesFor = (safeFixes: number, left: number): Entry[] => [
  {
    label: 'Next Marked Word',
    detail: 'In the order of the text, in this document',
    command: 'stigmalint.nextFinding'
  },
  {
    label: 'Show the Marked Words',
    detail: 'In the side bar, by what they are about or by document',
    command: 'stigmalint.showSideBar'
  },
  {
    label: 'Look at It Before and After',
    detail: 'At the cursor: how the sentence will read; nothing is written yet',
    command: 'stigmalint.lookAtWording'
  },
  ...(safeFixes === 0
    ? []
    : [
        {
          label: 'Make All Safe Changes in This File',
          detail: `${inNumber(safeFixes, 'change')}: same meaning, certain grammar; one step to undo`,
          command: 'stigmalint.fixFile'
        }
      ]),
  {
    label: 'Add a Word of Ours',
    detail: 'Marks a word in this folder from now on',
    command: 'stigmalint.addHouseWord'
  },
  {
    label: 'Look Up a Word',
    detail: 'Why the word at the cursor is marked, or one from the list',
    command: 'stigmalint.explainRule'
  },
  ...(left === 0
    ? []
    : [
        {
          label: 'Show What Is Left As It Is',
          detail: `${inNumber(left, 'place')}; choose one to have it marked again`,
          command: 'stigmalint.showLeft'
        }
      ]),
  {
    label: 'Check the Workspace',
    detail: 'All documents of the open folder, into the Problems panel',
    command: 'stigmalint.checkFiles'
  },
  {
    label: 'Count the Marked Words',
    detail: 'Tables by subject and by document, for a report',
    command: 'stigmalint.countWords'
  },
  {
    label: 'Switch Profile',
    detail: `Whose wording comes first: ${profileChoices.flatMap(({ value, label }) => (value === '' ? [] : label)).join(', ')}`,
    command: 'stigmalint.switchProfile'
  },
  {
    label: 'Pause Marking',
    detail: 'Takes all marks away for a while',
    command: 'stigmalint.pause'
  }
]
