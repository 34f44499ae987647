/** Applies all safe fixes of the document in front, and says how many that were. */
import { commands, window, type TextDocument } from 'vscode'
import type { CommandContext } from './context.js'

export async function fixFile({
  server,
  front,
  before
}: Pick<CommandContext, 'server' | 'front' | 'before'>): Promise<void> {
  const document = front.document()
  if (!document) {
    void window.showInformationMessage('stigmalint: open a document first.')
    return
  }
  const text = document.getText()
  const count = await server.fixAll(document.uri.toString())
  // Said in words, because a command that changes nothing looks broken.
  if (count === 0) void window.showInformationMessage('stigmalint: there is no safe fix here.')
  else void tell(document, text, count, before)
}

async function tell(
  document: TextDocument,
  text: string,
  count: number,
  before: CommandContext['before']
): Promise<void> {
  const { version } = document
  const chosen = await window.showInformationMessage(`stigmalint: ${count} replaced.`, 'Show', 'Undo')
  if (chosen === 'Show') await before.compare(document, text)
  if (chosen !== 'Undo') return
  await window.showTextDocument(document)
  if (document.version === version) await commands.executeCommand('undo')
  else void window.showInformationMessage('stigmalint: the text has changed since. Press Ctrl+Z.')
}
