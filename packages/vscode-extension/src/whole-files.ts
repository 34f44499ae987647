/** Files written whole, saved at once, and taken back; what stands unsaved in the editor counts before the disk. */
import { Range, Uri, WorkspaceEdit, workspace } from 'vscode'
import { opened } from './sight.js'

/** A file before and after; `before` is null where there is none yet. */
export interface WholeChange {
  uri: string
  before: string | null
  after: string
}

/** Writes all of them, or, where one is not as it was, none; answers whether it did. */
export async function writeAll(changes: readonly WholeChange[]): Promise<boolean> {
  for (const { uri, before } of changes) if ((await textOf(Uri.parse(uri))) !== before) return false
  for (const { uri, after } of changes) await write(Uri.parse(uri), after)
  return true
}

/** Takes them back, the last one first; answers a file that has changed since, at which it stops, or null. */
export async function takeBack(changes: readonly WholeChange[]): Promise<Uri | null> {
  for (const { uri, before, after } of [...changes].reverse()) {
    const target = Uri.parse(uri)
    if ((await textOf(target)) !== after) return target
    if (before === null) await workspace.fs.delete(target)
    else await write(target, before)
  }
  return null
}

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
