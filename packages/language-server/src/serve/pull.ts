/** Diagnostics for a client that asks for them: of one document, and of the whole workspace. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver/node'
import { firstOrAll, type OpenDocument } from '../documents/documents.js'
import type { Host } from './host.js'
import type { Publisher } from './publish.js'

export interface Pull {
  /** what is known of a document is out of date: the next request checks it */
  due: (uri: string) => void
  closed: (uri: string) => void
}

export function servePull(host: Host, { show, refresh }: Publisher): Pull {
  const { client, connection, documents, reports, background } = host
  /** with `run: onSave`, only these are checked when they are asked for */
  const due = new Set<string>()

  async function isWaiting({ uri }: OpenDocument): Promise<boolean> {
    const { run } = await host.settings.settingsFor(uri)
    return run === 'onSave' && reports.get(uri) !== undefined && !due.has(uri)
  }

  /** Checks a document and takes over what is found; false where the request was called off meanwhile. */
  async function check(document: OpenDocument, token: CancellationToken): Promise<boolean> {
    const all = host.outcomeOf(document, token)
    const outcome = await (client.canRefresh ? firstOrAll(document, all) : all)
    if (outcome?.isOpening && client.canRefresh)
      background(document.uri, async () => {
        const complete = await all
        if (complete !== null && complete !== outcome) refresh()
      })
    if (token.isCancellationRequested) return false
    due.delete(document.uri)
    await show(document, outcome)
    return true
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const document = documents.get(uri)
    if (document?.format != null && !(await isWaiting(document)) && !(await check(document, token)))
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
    const report = reports.get(uri)
    if (report && report.resultId === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId }
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: [...(report?.diagnostics ?? [])],
      ...(report && { resultId: report.resultId })
    }
  })

  connection.languages.diagnostics.onWorkspace(({ previousResultIds }) => {
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const items = [...reports.all()].map(([uri, report]): WorkspaceDocumentDiagnosticReport => {
      const { resultId, diagnostics } = report
      // A report of another state of an open document would stand at wrong places.
      const version = documents.get(uri)?.version ?? report.version
      return before.get(uri) === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] }
    })
    return { items }
  })

  return { due: (uri) => due.add(uri), closed: (uri) => due.delete(uri) }
}
