/** Allows a wording in the configuration of the folder: saved at once, told, and taken back if wished. */
import { Range, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import * as v from 'valibot'
import { closeMarkerBox } from '../marker-box.js'
import { allowSchema } from '../protocol.js'

export async function allow(given: unknown): Promise<void> {
  const read = v.safeParse(allowSchema, given)
  if (!read.success) return
  const { term, before, after } = read.output
  const uri = Uri.parse(read.output.uri)
  if ((await textOf(uri)) !== before) {
    void window.showWarningMessage('stigmalint: the configuration has just changed. Try again.')
    return
  }
  await write(uri, after)
  await closeMarkerBox()
  void tell(term, uri, before, after)
}

async function tell(term: string, uri: Uri, before: string | null, after: string): Promise<void> {
  const chosen = await window.showInformationMessage(
    `"${capital(term)}" is no longer marked in this folder.`,
    'Undo',
    'Show the list'
  )
  if (chosen === 'Show the list') await window.showTextDocument(uri)
  if (chosen !== 'Undo') return
  if ((await textOf(uri)) !== after) await window.showTextDocument(uri)
  else if (before === null) await workspace.fs.delete(uri)
  else await write(uri, before)
}

const capital = (term: string): string => term.slice(0, 1).toUpperCase() + term.slice(1)

/** As it stands in the editor, saved or not, else on the disk; null where there is none. */
async function textOf(uri: Uri): Promise<string | null> {
  const open = opened(uri)
  if (open) return open.getText()
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}

const opened = (uri: Uri) => workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())

async function write(uri: Uri, text: string): Promise<void> {
  const open = opened(uri)
  if (!open) {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
    return
  }
  const edit = new WorkspaceEdit()
  edit.replace(uri, new Range(0, 0, open.lineCount, 0), text)
  await workspace.applyEdit(edit)
  await open.save()
}
