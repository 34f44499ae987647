/** Hovers: why a wording is reported, what to write instead, who says so. */
import { explainHere, hereMarkdown } from '@stigmalint/core/explain'
import { MarkupKind, type Hover } from 'vscode-languageserver/node'
import { findingsAt } from '../answers/code-actions.js'
import { messageOf, rangeOf } from '../findings/diagnostics.js'
import { hoverLinks, plain } from '../answers/hover.js'
import type { Host } from './host.js'

export function serveHover(host: Host): void {
  const { client, connection, documents } = host
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri)
    if (document?.format == null) return null
    const outcome = await host.outcomeOf(document, token)
    if (outcome === null || token.isCancellationRequested) return null
    const offset = document.lines.offsetAt(position)
    const shown = await host.shownOf(document, outcome.result.findings)
    const found = findingsAt(shown, offset, offset)
    // Of two that meet at this place, the one that begins here.
    const finding = found.find((own) => offset < own.end) ?? found[0]
    const { configuration } = outcome
    if (!finding || configuration === null) return null
    const { text } = document.lines
    const { profile } = configuration.settings(document.path ?? '')
    const here = await explainHere(finding, configuration.ruleSet, { profile, text })
    // What was worked out for another text may not be shown at this one.
    if (document.version !== outcome.version) return null
    const value = [
      here === null ? messageOf(finding) : hereMarkdown(here),
      client.ownCommands ? hoverLinks(finding, outcome.result.findings, document.uri, outcome.version) : ''
    ]
      .filter((part) => part !== '')
      .join('\n\n')
    return {
      contents: client.markdownHover
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plain(value) },
      range: rangeOf(finding, document.lines)
    }
  })
}
