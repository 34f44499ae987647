/** The pages that explain rules: Markdown that stands in no file, shown as a preview. */
import { EventEmitter, Uri, ViewColumn, commands, window, workspace } from 'vscode'
import type { Explanation } from './protocol.js'

const scheme = 'stigmalint-rule'

export interface Explanations {
  /** Shows the page of a rule beside a document, in which the writer goes on writing. */
  show: (ruleId: string, explanation: Explanation) => Promise<void>
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
    show: async (ruleId, { title, markdown }) => {
      // The last part of the path is the title of the tab: a slash in it would end it.
      const uri = Uri.from({ scheme, path: `/${ruleId}/${title.replaceAll('/', '\u2215')}` })
      texts.set(uri.path, markdown)
      changed.fire(uri)
      // The writer goes on in the draft: the commands of the preview would take the keyboard.
      const options = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true }
      try {
        await commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', options)
      } catch {
        // The Markdown extension of VS Code can be switched off.
        await window.showTextDocument(uri, options)
      }
    },
    dispose: () => {
      registration.dispose()
      changed.dispose()
    }
  }
}
