/** The entry in the status bar: how much was found in the document in front, and whose wording is proposed. */
import { Disposable, StatusBarAlignment, commands, window, workspace, type Command, type TextDocument } from 'vscode'
import { isChecked } from './front.js'
import { isReadFrom } from './languages.js'
import type { Status } from './protocol.js'
import type { Server } from './server.js'
import { baseName, otherKind, reasonText, statusText, stoppedText, type StatusText } from './status-text.js'

export interface StatusBar {
  /** what is known of a document */
  of: (uri: string) => Status | null
  dispose: () => void
}

/** What was not checked leads to the place that says so; what rests goes on. */
function commandFor(status: Status | null): string | Command {
  if (status?.checked !== false) return 'stigmalint.showMenu'
  if (status.because === 'paused') return 'stigmalint.goOn'
  const { path, line, column } = status
  return path === null
    ? 'stigmalint.showMenu'
    : { title: 'Open', command: 'stigmalint.openPlace', arguments: [path, line, column] }
}

const isColoured = ({ uri }: TextDocument): boolean =>
  (workspace.getConfiguration('stigmalint', uri).get('colours') ?? 'bySeverity') === 'bySeverity'

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
    // What the extension itself shows is no draft.
    if (!document || !isChecked(document) || document.uri.scheme.startsWith('stigmalint-')) {
      item.hide()
      return
    }
    const uri = document.uri.toString()
    const status = isReadFrom(document.uri.scheme) ? (known.get(uri) ?? null) : otherKind(uri)
    show(server.state === 'stopped' ? stoppedText : statusText(status, isColoured(document)))
    item.command = server.state === 'stopped' ? 'stigmalint.showMenu' : commandFor(status)
  }
  const told = new Set<string>()
  /** A mistake in a configuration, once until it is mended: it leaves everything below it unchecked. */
  const tell = async (status: Status): Promise<void> => {
    if (status.checked) {
      if (status.configuration !== null) told.delete(status.configuration)
      return
    }
    const { because, path, line, column } = status
    if (because !== 'configuration' || path === null || told.has(path)) return
    told.add(path)
    const open = `Open ${baseName(path)}`
    const chosen = await window.showWarningMessage(`stigmalint: not checked, because ${reasonText(status)}.`, open)
    if (chosen === open) await commands.executeCommand('stigmalint.openPlace', path, line, column)
  }
  const subscriptions = Disposable.from(
    item,
    server.onStatus((status) => {
      known.set(status.uri, status)
      update()
      void tell(status)
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
