/** Checks a document that VS Code shows no text of, in the explorer's menu: what is proposed is in a copy beside it. */
import { Uri, commands, env, window } from 'vscode'
import type { Reviewed } from '../protocol.js'
import { baseName } from '../status-text.js'
import type { CommandContext } from './context.js'

export async function checkWordDocument({ server }: Pick<CommandContext, 'server'>, given: unknown): Promise<void> {
  const address = addressIn(given)
  if (address === null) {
    void window.showInformationMessage('stigmalint: choose a Word document in the explorer, and this in its menu.')
    return
  }
  const reviewed = await server.review(address.toString())
  const text = `stigmalint: ${reviewText(baseName(address.path), reviewed)}`
  if (reviewed.is === 'not-reviewed') void window.showWarningMessage(text)
  else if (reviewed.copy === null) void window.showInformationMessage(text)
  else void offer(text, Uri.file(reviewed.copy))
}

/** Other extensions may hand over anything. */
const addressIn = (given: unknown): Uri | null => (given instanceof Uri ? given : null)

async function offer(text: string, copy: Uri): Promise<void> {
  const [open, show] = ['Open It', 'Show in Folder']
  const chosen = await window.showInformationMessage(text, open, show)
  if (chosen === open) await env.openExternal(copy)
  if (chosen === show) await commands.executeCommand('revealFileInOS', copy)
}

/** What came of it, in a line. */
function reviewText(name: string, reviewed: Reviewed): string {
  if (reviewed.is === 'not-reviewed') return `${name} ${reviewed.message}.`
  const { copy, changes, comments } = reviewed
  if (copy === null) return `nothing found in ${name}.`
  const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`
  return `${count(changes, 'change')} proposed and ${count(comments, 'comment')} in ${baseName(copy)}. ${name} is as it was.`
}
