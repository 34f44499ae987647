/** How many words are marked, as tables in a new document: to be copied out of, or saved; the editor asks which when it is closed. */
import { ProgressLocation, commands, Uri, window, workspace } from 'vscode'
import { countsOf, countsPage } from '../marked/counts.js'
import type { CommandContext } from './context.js'

type Context = Pick<CommandContext, 'server' | 'marked' | 'pause'>

export async function countWords({ server, marked, pause }: Context): Promise<void> {
  await pause.set(false)
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  if (workspace.workspaceFolders === undefined) return open(countsPage(countsOf(marked.all()), null, day))
  const { counts, files, isCancelled } = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'stigmalint: counting', cancellable: true },
    (progress, token) => server.checkWorkspace((message) => progress.report({ message }), token)
  )
  if (isCancelled) return
  const named = counts.map((count) => ({ ...count, document: workspace.asRelativePath(Uri.file(count.document)) }))
  await open(countsPage(named, files, day))
}

async function open(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
  // As it will look: from there, a table is copied into a letter as a table. The Markdown extension can be switched off.
  await Promise.resolve(commands.executeCommand('markdown.showPreviewToSide')).catch(() => undefined)
}
