/** Code actions: what may be done about the findings at a place. */
import type { Edit, Finding } from '@stigmalint/core'
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver/node'
import {
  explanations,
  findingsAt,
  fixAll,
  fixAllKind,
  isWanted,
  replacements,
  toCodeAction,
  type Offer
} from '../code-actions.js'
import type { OpenDocument } from '../documents.js'
import type { Host } from './host.js'

export function serveActions(host: Host): void {
  const { connection, documents } = host

  connection.onCodeAction(async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
    const document = documents.get(textDocument.uri)
    if (document?.format == null) return []
    const outcome = await host.outcomeOf(document, token)
    if (outcome === null || token.isCancellationRequested) return []
    const findings = outcome.result.messages
    const { lines } = document
    const at = findingsAt(findings, lines.offsetAt(range.start), lines.offsetAt(range.end))
    const offers: Offer[] = []
    if (isWanted(CodeActionKind.QuickFix, context.only)) {
      offers.push(...replacements(at, findings))
      offers.push(...explanations(at, document.uri))
    }
    if (isWanted(fixAllKind, context.only)) offers.push(...fixAll(findings))
    const diagnostics = host.convert(findings, document)
    const diagnosticOf = (finding: Finding) => diagnostics[findings.indexOf(finding)]
    return offers.map((offer) =>
      toCodeAction(offer, offer.edits.length > 0 ? editOf(host, document, offer.edits) : null, diagnosticOf)
    )
  })
}

/** Edits of one document as the client takes them. */
export function editOf(
  { client }: Pick<Host, 'client'>,
  document: OpenDocument,
  edits: readonly Edit[]
): WorkspaceEdit {
  const { lines, uri, version } = document
  const written = edits.map(({ start, end, text }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText: text
  }))
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
    : { changes: { [uri]: written } }
}
