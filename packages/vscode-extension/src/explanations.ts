/** The pages that explain rules: Markdown that stands in no file, shown as a preview. */
import { EventEmitter, Uri, ViewColumn, commands, window, workspace, type TextEditor } from 'vscode'
import type { Explanation } from './protocol.js'

const scheme = 'stigmalint-rule'

export interface Explanations {
  /** Shows the page of a rule beside a document, in which the writer goes on writing. */
  show: (ruleId: string, explanation: Explanation, editor: TextEditor | null) => Promise<void>
  dispose: () => void
}

export function createExplanations(): Explanations {
  const texts = new Map<string, string>()
  const changed = new EventEmitter<Uri>()
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? ''
  })
  return {
    show: async (ruleId, { markdown }, editor) => {
      // The last part of the path is the title of the tab.
      const uri = Uri.from({ scheme, path: `/${ruleId}.md` })
      texts.set(uri.path, markdown)
      changed.fire(uri)
      try {
        // Locked, because a preview that is not shows the next document that is edited.
        await commands.executeCommand('markdown.showLockedPreviewToSide', uri)
      } catch {
        // The Markdown extension of VS Code can be switched off.
        await window.showTextDocument(uri, { preview: true, preserveFocus: true, viewColumn: ViewColumn.Beside })
      }
      // The preview takes the keyboard: the next letters would be lost.
      if (editor) await window.showTextDocument(editor.document, editor.viewColumn)
    },
    dispose: () => {
      registration.dispose()
      changed.dispose()
    }
  }
}
