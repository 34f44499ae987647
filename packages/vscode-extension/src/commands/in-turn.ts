/** Messages about one word after the other: the next takes the place of the last, which would cover the text. */
import { commands, window } from 'vscode'

/** So long VS Code shows a message that nobody answers, in milliseconds; then it stands behind the bell. */
const shownFor = 15_000

interface Shown {
  since: number
  isOpen: boolean
}
let last: Shown | null = null

/** Answers the button that is pressed. */
export async function tellInTurn(message: string, ...buttons: string[]): Promise<string | undefined> {
  if (last?.isOpen === true && Date.now() - last.since < shownFor)
    await commands.executeCommand('notifications.hideToasts')
  const own = { since: Date.now(), isOpen: true }
  last = own
  try {
    return await window.showInformationMessage(message, ...buttons)
  } finally {
    own.isOpen = false
  }
}
