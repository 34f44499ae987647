/** Files written whole, saved at once, and taken back with the folders that were made for them; what stands unsaved in the editor counts before the disk. */
import { Range, Uri, WorkspaceEdit, workspace } from 'vscode'
import { opened } from './sight.js'

/** A file before and after; `before` is null where there is none yet. */
export interface WholeChange {
  uri: string
  before: string | null
  after: string
}

/** What was written. */
export interface Written {
  /** Takes it back, the last file first; answers a file that has changed since, at which it stops, or null. */
  takeBack: () => Promise<Uri | null>
}

/** Writes all of them; or, where one is not as it was, none: null. */
export async function writeAll(changes: readonly WholeChange[]): Promise<Written | null> {
  for (const { uri, before } of changes) if ((await textOf(Uri.parse(uri))) !== before) return null
  const folders: Uri[] = []
  for (const { uri, after } of changes) {
    const target = Uri.parse(uri)
    folders.push(...(await missingAbove(target)))
    await write(target, after)
  }
  return { takeBack: () => takeBack(changes, folders) }
}

async function takeBack(changes: readonly WholeChange[], folders: readonly Uri[]): Promise<Uri | null> {
  for (const { uri, before, after } of [...changes].reverse()) {
    const target = Uri.parse(uri)
    if ((await textOf(target)) !== after) return target
    if (before === null) await workspace.fs.delete(target)
    else await write(target, before)
  }
  for (const folder of [...folders].reverse()) if (await isEmpty(folder)) await workspace.fs.delete(folder)
  return null
}

/** The folders that a file needs and that are not there, the outermost first. */
async function missingAbove(file: Uri): Promise<Uri[]> {
  const folder = Uri.joinPath(file, '..')
  if (folder.path === file.path || (await isThere(folder))) return []
  return [...(await missingAbove(folder)), folder]
}

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false
  )

/** What others have put there since stays. */
const isEmpty = (folder: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.readDirectory(folder)).then(
    (entries) => entries.length === 0,
    () => false
  )

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
