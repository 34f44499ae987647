/** The document that commands are about: the one in front, or the last one that was, where a walkthrough or a page is in front. */
import { Disposable, languages, window, workspace, type TextDocument, type TextEditor } from 'vscode'
import { checkedLanguages } from './languages.js'

export interface Front {
  editor: () => TextEditor | null
  document: () => TextDocument | null
  dispose: () => void
}

export function createFront(): Front {
  let last: TextEditor | null = null
  const take = (editor: TextEditor | undefined): void => {
    if (editor && isChecked(editor.document)) last = editor
  }
  take(window.activeTextEditor)
  const subscriptions = Disposable.from(
    window.onDidChangeActiveTextEditor(take),
    workspace.onDidCloseTextDocument((document) => {
      if (last?.document === document) last = null
    })
  )
  const editor = (): TextEditor | null => {
    const now = window.activeTextEditor
    return now && isChecked(now.document) ? now : last
  }
  return {
    editor,
    document: () => editor()?.document ?? null,
    dispose: () => void subscriptions.dispose()
  }
}

export const isChecked = (document: TextDocument): boolean => languages.match([...checkedLanguages], document) > 0
