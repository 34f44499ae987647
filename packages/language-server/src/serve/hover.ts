/** Hovers: why a wording is reported, what to write instead, who says so. */
import { MarkupKind, type Hover } from 'vscode-languageserver/node'
import { findingsAt } from '../code-actions.js'
import { rangeOf, spanOf } from '../diagnostics.js'
import { hoverText, plain } from '../hover.js'
import { explainShortly } from './explain.js'
import type { Host } from './host.js'

export function serveHover(host: Host): void {
  const { client, connection, documents } = host
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri)
    if (document?.format == null) return null
    const outcome = await host.outcomeOf(document, token)
    if (outcome === null || token.isCancellationRequested) return null
    const offset = document.lines.offsetAt(position)
    const found = findingsAt(outcome.result.messages, offset, offset)
    // Of two that meet at this place, the one that begins here.
    const finding = found.find((own) => offset < spanOf(own).end) ?? found[0]
    if (!finding) return null
    const value = hoverText(finding, await explainShortly(host, finding.ruleId, document.uri))
    return {
      contents: client.markdownHover
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plain(value) },
      range: rangeOf(finding, document.lines)
    }
  })
}
