/** Applies all safe fixes of the document in front. */
import { window } from 'vscode'
import type { CommandContext } from './context.js'

export async function fixFile({ server, statusBar }: Pick<CommandContext, 'server' | 'statusBar'>): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) {
    void window.showInformationMessage('stigmalint: no document is in front. Open one, then fix it.')
    return
  }
  const uri = document.uri.toString()
  // Said in words, because a command that changes nothing looks broken.
  if (statusBar.of(uri)?.safeFixes === 0)
    void window.showInformationMessage(
      'stigmalint: there is no safe fix here. Put the cursor on an underlined word and press Ctrl+. (Mac: Cmd+.) to choose a replacement yourself.'
    )
  else await server.fixAll(uri)
}
