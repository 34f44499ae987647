/** What is known of documents and files, on its way to the client: sent to one that listens, kept for one that asks. */
import type { Diagnostic } from 'vscode-languageserver/node'
import type { CheckOutcome } from '../documents/checker.js'
import type { OpenDocument } from '../documents/documents.js'
import type { Host } from './host.js'
import { sendStatus } from './status.js'

export interface Publisher {
  /** what is shown of an open document after a check */
  show: (document: OpenDocument, outcome: CheckOutcome | null) => Promise<void>
  /** what is known of a file that is not open */
  setFile: (uri: string, diagnostics: readonly Diagnostic[]) => void
  /** nothing is shown of it any more */
  withdraw: (uri: string) => void
  /** tells a client that pulls to ask again */
  refresh: () => void
}

export function createPublisher(host: Host): Publisher {
  const { client, connection, documents, reports, background } = host
  let refreshing: NodeJS.Immediate | null = null

  function send(uri: string, diagnostics: readonly Diagnostic[], version: number | null): void {
    if (client.pulls) return
    background(uri, () =>
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version !== null && { version }) })
    )
  }

  return {
    show: async (document, outcome) => {
      const findings = await host.shownOf(document, outcome?.result.findings ?? [])
      const diagnostics = await host.convert(findings, document)
      if (documents.get(document.uri) !== document) return
      const version = outcome?.version ?? document.version
      reports.set(document.uri, diagnostics, version)
      send(document.uri, diagnostics, version)
      sendStatus(host, document, outcome, findings)
    },
    setFile: (uri, diagnostics) => {
      const known = reports.get(uri)
      if (known === undefined && diagnostics.length === 0) return
      const report = reports.set(uri, diagnostics, null)
      if (report.resultId !== known?.resultId) send(uri, diagnostics, null)
    },
    withdraw: (uri) => {
      reports.set(uri, [], null)
      send(uri, [], null)
    },
    refresh: () => {
      if (!client.pulls || !client.canRefresh) return
      refreshing ??= setImmediate(() => {
        refreshing = null
        background('diagnostics', () => connection.languages.diagnostics.refresh())
      })
    }
  }
}
