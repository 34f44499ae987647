/** Applies all safe fixes of the document in front. */
import { window } from 'vscode'
import type { CommandContext } from './context.js'

export async function fixFile({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) {
    void window.showInformationMessage('stigmalint: no document is in front. Open one, then fix it.')
    return
  }
  // Said in words, because a command that changes nothing looks broken.
  if ((await server.fixAll(document.uri.toString())) === 0)
    void window.showInformationMessage(
      'stigmalint: there is no safe fix here. Put the cursor on an underlined word and press Ctrl+. (Mac: Cmd+.) to choose a replacement yourself.'
    )
}
