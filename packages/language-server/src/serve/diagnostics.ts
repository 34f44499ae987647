/** Diagnostics to the client: sent after each check, or given when asked for; never both for one client. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver/node'
import type { Outcome } from '../documents/checker.js'
import type { OpenDocument } from '../documents/documents.js'
import { problemDiagnostics, type Told } from '../settings/problems.js'
import { linesOf } from '../text/lines.js'
import { uriOf } from '../text/uris.js'
import { sendStatus } from './status.js'
import type { Host } from './host.js'

export interface DiagnosticsService {
  /** the text of a document is another one, or what is in force for it */
  changed: (document: OpenDocument, why: 'opened' | 'edited' | 'saved' | 'in-force') => void
  closed: (document: OpenDocument) => void
  /** the mistakes in configurations and house folders, after they were read */
  problemsChanged: () => void
  /** what is known of a file that is not open */
  setFile: (uri: string, diagnostics: readonly Diagnostic[]) => void
  /** tells a client that pulls to ask again */
  refresh: () => void
}

/** Checks that take longer than this are not started at each key. */
const fast = 100
const longestWait = 250

export function serveDiagnostics(host: Host): DiagnosticsService {
  const { client, connection, documents, reports, background } = host
  const pushing = new Map<OpenDocument, { isAgain: boolean }>()
  const timers = new Map<string, NodeJS.Timeout>()
  const lastTook = new Map<string, number>()
  /** versions that are shown as they were saved, with `run: onSave` */
  const due = new Set<string>()
  let withProblems = new Set<string>()
  let refreshing: NodeJS.Immediate | null = null

  const send = (uri: string, diagnostics: readonly Diagnostic[], version: number | null): void => {
    background(uri, () =>
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version !== null && { version }) })
    )
  }

  /** What is shown of an open document after a check. */
  async function show(document: OpenDocument, outcome: Outcome | null): Promise<void> {
    const findings = await host.shownOf(document, outcome?.result.messages ?? [])
    const diagnostics = host.convert(findings, document)
    if (documents.get(document.uri) !== document) return
    lastTook.set(document.uri, outcome === null || outcome.isOpening ? 0 : outcome.took)
    const version = outcome?.version ?? document.version
    reports.set(document.uri, diagnostics, version)
    if (!client.pulls) send(document.uri, diagnostics, version)
    sendStatus(host, document, outcome, findings)
  }

  /** Checks and sends until nothing newer is there. */
  async function push(document: OpenDocument): Promise<void> {
    const { uri } = document
    const busy = pushing.get(document)
    if (busy) {
      busy.isAgain = true
      return
    }
    const own = { isAgain: true }
    pushing.set(document, own)
    try {
      while (own.isAgain && documents.get(uri) === document) {
        own.isAgain = false
        const all = host.outcomeOf(document)
        const outcome = await firstOrAll(document, all)
        if (documents.get(uri) === document) await show(document, outcome)
        const complete = await all
        if (complete !== outcome && documents.get(uri) === document) await show(document, complete)
      }
    } finally {
      pushing.delete(document)
    }
  }

  /** What is found in the first moments after opening, or everything, whichever comes first. */
  function firstOrAll(document: OpenDocument, all: Promise<Outcome | null>): Promise<Outcome | null> {
    const { firstFound } = document.checker
    if (firstFound === null) return all
    return Promise.race([all, firstFound.then((first) => (first.version === document.version ? first : all))])
  }

  function pushSoon(document: OpenDocument): void {
    const took = lastTook.get(document.uri) ?? 0
    clearTimeout(timers.get(document.uri))
    if (took < fast) {
      background(document.uri, () => push(document))
      return
    }
    timers.set(
      document.uri,
      setTimeout(() => background(document.uri, () => push(document)), Math.min(took / 2, longestWait))
    )
  }

  /** The mistakes in configurations and house folders, by the address of their file. */
  function problemsByUri(): Map<string, Diagnostic[]> {
    const byPath = new Map<string, Told[]>()
    for (const problem of host.configurations.problems())
      byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem])
    return new Map(
      [...byPath].map(([path, problems]) => [
        documents.all().find((document) => document.path === path)?.uri ?? uriOf(path),
        problemDiagnostics(problems, linesOf(host.readText(path) ?? '', client.encoding))
      ])
    )
  }

  function setFile(uri: string, diagnostics: readonly Diagnostic[]): void {
    const known = reports.get(uri)
    if (known === undefined && diagnostics.length === 0) return
    const report = reports.set(uri, diagnostics, null)
    if (report.resultId === known?.resultId) return
    if (!client.pulls) send(uri, diagnostics, null)
  }

  function refresh(): void {
    if (!client.pulls || !client.canRefresh) return
    refreshing ??= setImmediate(() => {
      refreshing = null
      background('diagnostics', () => connection.languages.diagnostics.refresh())
    })
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = documents.get(textDocument.uri)
    if (document?.format != null) {
      const { run } = await host.settings.settingsFor(document.uri)
      const isWaiting = run === 'onSave' && reports.get(document.uri) !== undefined && !due.has(document.uri)
      if (!isWaiting) {
        const all = host.outcomeOf(document, token)
        const outcome = await (client.canRefresh ? firstOrAll(document, all) : all)
        if (outcome?.isOpening && client.canRefresh)
          background(document.uri, async () => {
            const complete = await all
            if (complete !== null && complete !== outcome) refresh()
          })
        if (token.isCancellationRequested)
          return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
        due.delete(document.uri)
        await show(document, outcome)
      }
    }
    const report = reports.get(textDocument.uri)
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

  return {
    changed: (document, why) => {
      if (document.format === null) {
        if (why === 'opened')
          background(document.uri, async () => sendStatus(host, document, await host.outcomeOf(document), []))
        return
      }
      background(document.uri, async () => {
        const { run } = await host.settings.settingsFor(document.uri)
        if (run === 'onSave' && why === 'edited') return
        due.add(document.uri)
        if (client.pulls) {
          if (why === 'in-force' || (why === 'saved' && run === 'onSave')) refresh()
        } else if (why === 'edited') pushSoon(document)
        else await push(document)
      })
    },
    closed: ({ uri, format }) => {
      clearTimeout(timers.get(uri))
      timers.delete(uri)
      lastTook.delete(uri)
      due.delete(uri)
      if (format === null) return
      reports.set(uri, [], null)
      if (!client.pulls) send(uri, [], null)
    },
    problemsChanged: () => {
      const now = problemsByUri()
      for (const uri of withProblems) if (!now.has(uri)) setFile(uri, [])
      for (const [uri, diagnostics] of now) setFile(uri, diagnostics)
      withProblems = new Set(now.keys())
      refresh()
    },
    setFile,
    refresh
  }
}
