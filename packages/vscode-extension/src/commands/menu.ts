/** The menu of the status bar. */
import { profileChoices } from '../profiles.js'
import { commands, window } from 'vscode'
import type { CommandContext } from './context.js'

interface Entry {
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
    placeHolder: 'What do you want to do?'
  })
  if (chosen) await commands.executeCommand(chosen.command)
}

const stoppedEntries: readonly Entry[] = [
  { label: 'Start again', detail: 'Starts what checks the documents', command: 'stigmalint.restart' },
  { label: 'Show what went wrong', detail: 'What was said before it stopped', command: 'stigmalint.showOutput' }
]

const entriesFor = (safeFixes: number, left: number): Entry[] => [
  {
    label: 'Go to the next finding',
    detail: 'In the order of the text, in this document',
    command: 'stigmalint.nextFinding'
  },
  {
    label: 'Show the findings',
    detail: 'Opens the Problems panel',
    command: 'workbench.panel.markers.view.focus'
  },
  ...(safeFixes === 0
    ? []
    : [
        {
          label:
            safeFixes === 1 ? 'Apply the one safe fix in this file' : `Apply the ${safeFixes} safe fixes in this file`,
          detail: 'Same meaning, certain grammar; one step to undo',
          command: 'stigmalint.fixFile'
        }
      ]),
  {
    label: 'Switch the profile',
    detail: `Whose wording comes first: ${profileChoices.flatMap(({ value, label }) => (value === '' ? [] : label)).join(', ')}`,
    command: 'stigmalint.switchProfile'
  },
  {
    label: 'Explain a rule',
    detail: 'The rule at the cursor, or one from the list',
    command: 'stigmalint.explainRule'
  },
  ...(left === 0
    ? []
    : [
        {
          label: `Show what is left as it is (${left})`,
          detail: 'Choose a place to have it marked again',
          command: 'stigmalint.showLeft'
        }
      ]),
  {
    label: 'Check the workspace',
    detail: 'All documents of the open folder, into the Problems panel',
    command: 'stigmalint.checkFiles'
  }
]
