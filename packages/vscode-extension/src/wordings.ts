/** What may be done about a marked word, as the server offers it to the editor. */
import { CodeAction, Position, Range, Uri, commands, workspace, type WorkspaceEdit } from 'vscode'
import * as v from 'valibot'
import type { MarkedWord } from './marked/word.js'
import { leaveSchema, type Leave } from './protocol.js'

export interface Wording {
  /** such as `Write "people who use drugs"` */
  title: string
  edit: WorkspaceEdit
}

const kinds = {
  here: 'quickfix.stigmalint.write',
  everywhere: 'quickfix.stigmalint.everywhere',
  fixAll: 'source.fixAll.stigmalint'
}

/** The wordings for a word, best first, each followed by the same in all places of the document. */
export const wordingsFor = async (word: MarkedWord): Promise<Wording[]> =>
  edits(await actionsAt(word, 'quickfix'), [kinds.here, kinds.everywhere])

/** The first wording for a word, at its place; null where none fits. */
export const firstWordingFor = async (word: MarkedWord): Promise<Wording | null> =>
  edits(await actionsAt(word, kinds.here), [kinds.here])[0] ?? null

/** All that is safe in a document, as one; null where there is nothing. */
export async function allSafeIn(uri: Uri): Promise<Wording | null> {
  const document = await workspace.openTextDocument(uri)
  const whole = new Range(0, 0, document.lineCount, 0)
  return edits(await ask(uri, whole, kinds.fixAll), [kinds.fixAll])[0] ?? null
}

/** By what the place of a word is known, to leave it as it is without a mark in the text; null where it cannot be left. */
export async function leaveFor(word: MarkedWord): Promise<Leave | null> {
  for (const { command } of await actionsAt(word, 'quickfix')) {
    if (command?.command !== 'stigmalint.leaveHere') continue
    const read = v.safeParse(leaveSchema, command.arguments?.[0])
    if (read.success) return read.output
  }
  return null
}

/** Inside the word: at its ends another one may begin. */
function actionsAt({ uri, start, end }: MarkedWord, kind: string): Promise<CodeAction[]> {
  const isLong = end.line > start.line || end.character > start.character + 1
  const inside = new Position(start.line, start.character + (isLong ? 1 : 0))
  return ask(Uri.parse(uri), new Range(inside, inside), kind)
}

async function ask(uri: Uri, range: Range, kind: string): Promise<CodeAction[]> {
  // The server knows what is open.
  await workspace.openTextDocument(uri)
  const all: unknown = await commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind)
  return Array.isArray(all) ? all.filter((one): one is CodeAction => one instanceof CodeAction) : []
}

const edits = (actions: readonly CodeAction[], wanted: readonly string[]): Wording[] =>
  actions.flatMap(({ title, kind, edit }) =>
    edit !== undefined && kind !== undefined && wanted.includes(kind.value) ? [{ title, edit }] : []
  )
