/** Checks all documents of the workspace; what is found stands in the Problems panel. */
import { ProgressLocation, commands, window, workspace } from 'vscode'
import type { CommandContext } from './context.js'

export async function checkFiles({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(
      'stigmalint: no folder is open. Open the folder of your documents, then check it.'
    )
    return
  }
  await window.withProgress(
    { location: ProgressLocation.Notification, title: 'stigmalint: checking the workspace', cancellable: true },
    (progress, token) => server.checkWorkspace((message) => progress.report({ message }), token)
  )
  await commands.executeCommand('workbench.panel.markers.view.focus')
}
