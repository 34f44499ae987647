/** The entry in the status bar: how much was found in the document in front, and whose wording is proposed. */
import { Disposable, StatusBarAlignment, languages, window, workspace } from 'vscode'
import { checkedLanguages } from './languages.js'
import type { Status } from './protocol.js'
import type { Server } from './server.js'
import { statusText, stoppedText, type StatusText } from './status-text.js'

export interface StatusBar {
  /** what is known of a document */
  of: (uri: string) => Status | null
  dispose: () => void
}

export function createStatusBar(server: Server): StatusBar {
  const item = window.createStatusBarItem('stigmalint.status', StatusBarAlignment.Right, 90)
  item.name = 'stigmalint'
  item.command = 'stigmalint.showMenu'
  const known = new Map<string, Status>()

  const show = ({ text, tooltip, label }: StatusText): void => {
    item.text = text
    item.tooltip = tooltip
    item.accessibilityInformation = { label, role: 'button' }
    item.show()
  }
  const update = (): void => {
    const document = window.activeTextEditor?.document
    if (!document || languages.match([...checkedLanguages], document) === 0) item.hide()
    else show(server.state === 'stopped' ? stoppedText : statusText(known.get(document.uri.toString()) ?? null))
  }
  const subscriptions = Disposable.from(
    item,
    server.onStatus((status) => {
      known.set(status.uri, status)
      update()
    }),
    server.onDidChangeState((state) => {
      if (state === 'stopped') known.clear()
      update()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void known.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(update)
  )
  update()
  return { of: (uri) => known.get(uri) ?? null, dispose: () => void subscriptions.dispose() }
}
