/** Edits as the client takes them. */
import type { Edit } from '@stigmalint/core'
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node'
import type { Client } from '../wire/client.js'
import type { Lines } from '../text/lines.js'

export interface Edited {
  uri: string
  /** null for a file that is not open */
  version: number | null
  lines: Lines
}

export function writeEdit(
  { documentChanges }: Pick<Client, 'documentChanges'>,
  { uri, version, lines }: Edited,
  edits: readonly Edit[]
): WorkspaceEdit {
  const written = edits.map(({ start, end, text }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText: text
  }))
  return documentChanges
    ? { documentChanges: [TextDocumentEdit.create({ uri, version }, written)] }
    : { changes: { [uri]: written } }
}

export function writeNewFile(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 }
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: text }])
    ]
  }
}
