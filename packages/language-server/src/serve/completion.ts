/** Completion in suppression comments and in configurations. */
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver/node'
import { inComment, inConfiguration, type Proposals } from '../answers/completion.js'
import { placeInConfiguration } from '../settings/configuration-place.js'
import type { OpenDocument } from '../documents/documents.js'
import { rulesFor } from './explain.js'
import type { Host } from './host.js'

export function serveCompletion(host: Host): void {
  const { connection, documents, configurations } = host

  async function proposalsAt(document: OpenDocument, offset: number): Promise<Proposals | null> {
    const { format, path, lines } = document
    const { text } = lines
    if (format !== null) {
      const before = text.slice(Math.max(0, offset - 1000), offset)
      if (!format.comments?.written.mayStandIn(before)) return null
      const { ruleSet } = await rulesFor(host, document.uri)
      const found = inComment(before, await ruleSet.rules(), format.comments)
      return found && { ...found, from: offset - before.length + found.from }
    }
    if (path === null || !configurations.isConfiguration(path)) return null
    const place = placeInConfiguration(path, text, offset)
    if (!place) return null
    const { ruleSet } = await rulesFor(host, document.uri)
    return inConfiguration(place, await ruleSet.rules(), path.endsWith('.json'))
  }

  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const document = documents.get(textDocument.uri)
    if (!document) return []
    const offset = document.lines.offsetAt(position)
    const found = await proposalsAt(document, offset)
    if (!found) return []
    const range = { start: document.lines.positionAt(found.from), end: position }
    return found.items.map(({ label, detail, text }) => ({
      label,
      detail,
      kind: CompletionItemKind.Value,
      filterText: label,
      textEdit: { range, newText: text }
    }))
  })
}
