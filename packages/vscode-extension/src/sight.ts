/** Places brought into sight: in a document, or in the cell of a notebook, which is opened to be written in. */
import {
  NotebookRange,
  Range,
  Selection,
  TextEditorRevealType,
  commands,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type Uri
} from 'vscode'

export interface Sight {
  /** the keyboard stays where it is; else it goes into the text */
  preserveFocus: boolean
}

/** Puts the cursor at a range, and answers the editor; null where a cell could not be opened. */
export async function bringIntoSight(uri: Uri, range: Range, sight: Sight): Promise<TextEditor | null> {
  const editor = (await inCell(uri)) ?? (await inDocument(uri, sight))
  if (editor.document.uri.toString() !== uri.toString()) return null
  editor.selection = new Selection(range.start, range.start)
  editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}

export const opened = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())

async function inDocument(uri: Uri, { preserveFocus }: Sight): Promise<TextEditor> {
  const document = opened(uri) ?? (await workspace.openTextDocument(uri))
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)
  return window.showTextDocument(document, {
    preserveFocus,
    preview: false,
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn })
  })
}

/** A cell of Markdown is drawn until it is edited: only then there is a cursor in it. */
async function inCell(uri: Uri): Promise<TextEditor | null> {
  const address = uri.toString()
  const active = window.activeTextEditor
  for (const notebook of workspace.notebookDocuments) {
    const index = notebook.getCells().findIndex(({ document }) => document.uri.toString() === address)
    if (index === -1) continue
    if (active?.document.uri.toString() === address) return active
    await window.showNotebookDocument(notebook, { selections: [new NotebookRange(index, index + 1)] })
    await commands.executeCommand('notebook.cell.edit')
    return window.activeTextEditor ?? null
  }
  return null
}
