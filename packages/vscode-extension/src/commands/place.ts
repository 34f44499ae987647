/** Places that messages lead to. */
import { Position, Selection, Uri, window, workspace } from 'vscode'
import { closeMarkerBox } from '../marker-box.js'
import { reasonToSay } from '../reason.js'

/** Opens a file at a line and column, counted from 1. */
export async function openPlace(path: unknown, line: unknown, column: unknown): Promise<void> {
  if (typeof path !== 'string') return
  const place = new Position(Math.max(0, numberOr1(line) - 1), Math.max(0, numberOr1(column) - 1))
  await window.showTextDocument(Uri.file(path), { selection: new Selection(place, place) })
}

const numberOr1 = (value: unknown): number => (typeof value === 'number' ? value : 1)

/** Selects the "say why" of a comment that was just written, so that the reason is typed over it. */
export async function sayWhy(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof line !== 'number') return
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri)
  if (!document) return
  const from = document.offsetAt(new Position(line, 0))
  await closeMarkerBox()
  const found = reasonToSay(document.getText(), from)
  if (!found) return
  const editor = await window.showTextDocument(document)
  editor.selection = new Selection(document.positionAt(found.start), document.positionAt(found.end))
}
