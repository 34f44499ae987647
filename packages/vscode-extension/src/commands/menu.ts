/** The menu of the status bar. */
import { commands, window } from 'vscode'
import type { CommandContext } from './context.js'

interface Entry {
  label: string
  detail: string
  command: string
}

export async function showMenu({ server, statusBar }: Pick<CommandContext, 'server' | 'statusBar'>): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString()
  const fixes = uri === undefined ? 0 : (statusBar.of(uri)?.safeFixes ?? 0)
  const chosen = await window.showQuickPick(server.state === 'stopped' ? stoppedEntries : entriesFor(fixes), {
    title: 'stigmalint',
    placeHolder: 'What do you want to do?'
  })
  if (chosen) await commands.executeCommand(chosen.command)
}

const stoppedEntries: readonly Entry[] = [
  { label: 'Start again', detail: 'Starts the server that checks the documents', command: 'stigmalint.restart' },
  { label: 'Show the output', detail: 'What the server said before it stopped', command: 'stigmalint.showOutput' }
]

const entriesFor = (safeFixes: number): Entry[] => [
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
    detail: 'Whose wording comes first: United Nations, United States, Canada or United Kingdom',
    command: 'stigmalint.switchProfile'
  },
  {
    label: 'Explain a rule',
    detail: 'The rule at the cursor, or one from the list',
    command: 'stigmalint.explainRule'
  },
  {
    label: 'Check the workspace',
    detail: 'All documents of the open folder, into the Problems panel',
    command: 'stigmalint.checkFiles'
  }
]
