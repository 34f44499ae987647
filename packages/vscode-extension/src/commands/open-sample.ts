/** Opens a sample as a new document: nothing is written to a disk. */
import { Uri, window, workspace } from 'vscode'
import type { CommandContext } from './context.js'

export async function openSample({ extensionUri }: Pick<CommandContext, 'extensionUri'>): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'sample.md'))
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) })
  await window.showTextDocument(document)
}
