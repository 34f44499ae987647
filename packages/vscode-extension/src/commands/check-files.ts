/** Checks all documents of the workspace; what is found stands in the Problems panel. */
import { ProgressLocation, commands, window, workspace } from 'vscode'
import type { Summary } from '../protocol.js'
import { baseName, summaryText } from '../status-text.js'
import type { CommandContext } from './context.js'

export async function checkFiles({ server, pause }: Pick<CommandContext, 'server' | 'pause'>): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage('stigmalint: open the folder of your documents first.')
    return
  }
  // Who asks for a check wants to see what comes of it.
  await pause.set(false)
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'stigmalint: checking the workspace', cancellable: true },
    (progress, token) => server.checkWorkspace((message) => progress.report({ message }), token)
  )
  if (summary.isCancelled) return
  void tell(summary, server)
  await commands.executeCommand('workbench.panel.markers.view.focus')
}

/** What came of it; where something was not checked, with a button that leads to the reason. */
async function tell(summary: Summary, server: CommandContext['server']): Promise<void> {
  const text = `stigmalint: ${summaryText(summary)}`
  if (summary.notChecked === 0 && summary.notices.length === 0) {
    void window.showInformationMessage(text)
    return
  }
  const { mistake } = summary
  const open = mistake?.path == null ? 'Show why' : `Open ${baseName(mistake.path)}`
  const chosen = await window.showWarningMessage(text, open)
  if (chosen === undefined) return
  if (mistake?.path == null) server.showOutput()
  else await commands.executeCommand('stigmalint.openPlace', mistake.path, mistake.line, mistake.column)
}
