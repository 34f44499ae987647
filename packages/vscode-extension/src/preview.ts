/** A look at a document before it is changed: as it is on the left, as it would be on the right. Nothing is written until one says so. */
import { TabInputTextDiff, Uri, commands, window, workspace, type TextDocument } from 'vscode'
import { edited, type OffsetEdit } from './edited.js'
import { bringIntoSight } from './sight.js'
import type { Wording } from './wordings.js'

/** Of the right side; keys and buttons in the manifest ask for it. */
const scheme = 'stigmalint-preview'

export interface Preview {
  show: (document: TextDocument, wording: Wording) => Promise<void>
  /** whether one is in front */
  isInFront: () => boolean
  /** Writes what the preview in front shows. */
  write: () => Promise<void>
  dispose: () => void
}

interface Shown {
  document: TextDocument
  version: number
  wording: Wording
  text: string
}

export function createPreview(): Preview {
  const all = new Map<string, Shown>()
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => all.get(path)?.text ?? ''
  })
  const closed = window.tabGroups.onDidChangeTabs((event) => {
    for (const { input } of event.closed) {
      if (!(input instanceof TabInputTextDiff) || !all.delete(input.modified.path)) continue
      // Its question goes with it.
      void commands.executeCommand('notifications.hideToasts')
    }
  })
  let count = 0

  return {
    show: async (document, wording) => {
      const text = edited(document.getText(), editsIn(document, wording))
      const name = document.uri.path.split('/').at(-1) ?? 'document'
      const uri = Uri.from({ scheme, path: `/${++count}/${name}` })
      all.set(uri.path, { document, version: document.version, wording, text })
      await commands.executeCommand('vscode.diff', document.uri, uri, `${name}: as it is, and as it would be`, {
        preview: true
      })
      // A list that closed just before may have left the keyboard nowhere, and the key that writes would go unheard.
      await commands.executeCommand('workbench.action.focusActiveEditorGroup')
      void ask(wording.title, uri.path)
    },
    isInFront: () => pathInFront() !== null,
    write: () => write(pathInFront()),
    dispose: () => {
      registration.dispose()
      closed.dispose()
    }
  }

  /** About this one, whatever is in front when it is answered. */
  async function ask(title: string, path: string): Promise<void> {
    const chosen = await window.showInformationMessage(`${title}?`, 'Write It', 'Leave It')
    if (chosen === 'Write It') await write(path)
    if (chosen === 'Leave It') await close(path)
  }

  async function write(path: string | null): Promise<void> {
    const shown = path === null ? undefined : all.get(path)
    if (path === null || !shown) return
    const { document, version, wording } = shown
    if (document.version !== version) {
      void window.showWarningMessage('stigmalint: the text has changed since. Look again.')
      return
    }
    await close(path)
    // First the place and then the change: who goes elsewhere once it is written is not called back.
    const [first] = rangesIn(document, wording)
    if (first) await bringIntoSight(document.uri, first, { preserveFocus: false })
    await workspace.applyEdit(wording.edit)
  }
}

/** The path of the right side that is in front; null where that is no preview. */
function pathInFront(): string | null {
  const input = window.tabGroups.activeTabGroup.activeTab?.input
  return isOf(input) ? input.modified.path : null
}

async function close(path: string): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  const own = tabs.filter(({ input }) => isOf(input) && input.modified.path === path)
  await window.tabGroups.close(own)
}

const isOf = (input: unknown): input is TabInputTextDiff =>
  input instanceof TabInputTextDiff && input.modified.scheme === scheme

const rangesIn = ({ uri }: TextDocument, { edit }: Wording) => edit.get(uri).map(({ range }) => range)

/** What a wording changes in a document. */
export const editsIn = (document: TextDocument, { edit }: Wording): OffsetEdit[] =>
  edit.get(document.uri).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText
  }))
