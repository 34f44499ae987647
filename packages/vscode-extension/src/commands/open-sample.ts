/** Opens a sample as a new document: nothing is written to a disk. Beside a walkthrough, so that both are seen. */
import { Uri, ViewColumn, window, workspace } from 'vscode'
import type { CommandContext } from './context.js'

export async function openSample({ extensionUri }: Pick<CommandContext, 'extensionUri'>): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'sample.md'))
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) })
  const isBesideText = window.activeTextEditor !== undefined
  const hasTab = window.tabGroups.activeTabGroup.activeTab !== undefined
  await window.showTextDocument(document, isBesideText || !hasTab ? ViewColumn.Active : ViewColumn.Beside)
}
