/** Checks all documents of the workspace; what is found stands in the Problems panel. */
import { ProgressLocation, commands, window, workspace } from 'vscode'
import { summaryText } from '../status-text.js'
import type { CommandContext } from './context.js'

export async function checkFiles({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(
      'stigmalint: no folder is open. Open the folder of your documents, then check it.'
    )
    return
  }
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'stigmalint: checking the workspace', cancellable: true },
    (progress, token) => server.checkWorkspace((message) => progress.report({ message }), token)
  )
  if (summary.isCancelled) return
  const [first, ...more] = summary.notices
  if (first !== undefined)
    void window.showWarningMessage(
      `stigmalint: ${first}${more.length === 0 ? '' : ` (and ${more.length} more that could not be read)`}`
    )
  void window.showInformationMessage(`stigmalint: ${summaryText(summary)}`)
  await commands.executeCommand('workbench.panel.markers.view.focus')
}
