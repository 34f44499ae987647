/** Texts and settings as they come from the client: what is open, edited, saved, closed, and what changed on disk. */
import { readGlob } from '@stigmalint/files'
import { join } from 'node:path'
import * as v from 'valibot'
import { DidChangeWatchedFilesNotification, DidChangeConfigurationNotification } from 'vscode-languageserver/node'
import type { OpenDocument } from '../documents/documents.js'
import { pathOf, uriOf } from '../text/uris.js'
import type { DiagnosticsService } from './diagnostics.js'
import type { Host } from './host.js'
import type { WorkspaceCheck } from './workspace-check.js'

/** A configuration that is being written is read when its writer pauses. */
const configurationPause = 100

export function serveDocuments(host: Host, diagnostics: DiagnosticsService, workspaceCheck: WorkspaceCheck): void {
  const { client, connection, documents, configurations, background } = host
  let pausing: NodeJS.Timeout | undefined
  let reading = 0

  /** Reads what is in force again, for all that is open. */
  async function reload(): Promise<void> {
    configurations.reload()
    for (const document of documents.all()) document.checker.restart()
    await readConfigurations()
    for (const document of documents.all()) diagnostics.changed(document, 'in-force')
    workspaceCheck.again()
    diagnostics.refresh()
  }

  /** Reads the configurations of the folders and of what is open, to tell their mistakes. */
  async function readConfigurations(): Promise<void> {
    const open = documents.all().flatMap((document) => (isAsked(document) ? [document] : []))
    const folders = host.folders.map((folder) => ({ uri: uriOf(folder), path: join(folder, '-') }))
    reading++
    await Promise.all([...open, ...folders].map(({ uri, path }) => host.inForce({ uri, path }))).finally(
      () => reading--
    )
    diagnostics.problemsChanged()
  }

  const isAsked = ({ format, path }: OpenDocument): boolean =>
    path !== null && (format !== null || configurations.concerns(path))

  const reloadSoon = (): void => {
    clearTimeout(pausing)
    pausing = setTimeout(() => background(rereading, reload), configurationPause)
  }

  const reloadIfStale = (): void => {
    background(rereading, () => {
      const paths = documents.all().flatMap(({ path }) => path ?? [])
      const isStale = client.watchesFiles ? configurations.isPackageStale() : configurations.isStale(paths)
      return isStale ? reload() : undefined
    })
  }

  /** Whether what is in force changes with the text of a document. */
  const isChange = (document: OpenDocument): boolean =>
    document.format === null && document.path !== null && configurations.changed(document.path)

  host.listeners.onProblems = () => {
    // They are told together once all are read.
    if (reading === 0) diagnostics.problemsChanged()
  }
  host.listeners.onOutdated = reloadSoon

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const document = documents.open(textDocument)
    reloadIfStale()
    diagnostics.changed(document, 'opened')
    if (isChange(document)) reloadSoon()
  })
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params)
    if (!document) return
    if (isChange(document)) reloadSoon()
    else diagnostics.changed(document, 'edited')
  })
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.get(textDocument.uri)
    reloadIfStale()
    if (document) diagnostics.changed(document, 'saved')
  })
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const document = documents.close(textDocument.uri)
    if (!document) return
    diagnostics.closed(document)
    if (document.path !== null) workspaceCheck.filesChanged([document.path])
    if (isChange(document)) reloadSoon() // what was not saved counts no more
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    const sent: unknown = settings
    host.settings.changed(sent)
    background(rereading, reload)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => pathOf(uri) ?? [])
    // All are told, and the first that concerns is enough.
    const concerned = paths.filter((path) => !documents.texts.has(path)).map(configurations.changed)
    if (concerned.includes(true)) reloadSoon()
    workspaceCheck.filesChanged(paths.filter((path) => !documents.texts.has(path)))
  })
  connection.onInitialized(() => {
    if (client.configuration)
      background('settings', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'stigmalint' })
      )
    if (client.watchesFiles)
      background('watching files', () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: watched.map((globPattern) => ({ globPattern }))
        })
      )
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((sent: unknown) => {
        const read = v.safeParse(foldersSchema, sent)
        if (!read.success) return
        const { added, removed } = read.output
        const gone = removed.flatMap(({ uri }) => pathOf(uri) ?? [])
        const stay = host.folders.filter((folder) => !gone.includes(folder))
        host.folders.splice(0, host.folders.length, ...stay, ...added.flatMap(({ uri }) => pathOf(uri) ?? []))
        background(rereading, reload)
      })
    background(rereading, readConfigurations)
  })
}

const rereading = 'reading the configurations'

const folders = v.array(v.object({ uri: v.string() }))

/** What the library hands on unseen: it would be told with a trace where a client sends something else. */
const foldersSchema = v.object({ added: folders, removed: folders })

/** Configurations, with those that they extend, and house rules, ignore files, and the documents themselves. */
const watched = ['**/*.{yml,yaml,json}', '**/.{stigmalintignore,gitignore}', readGlob]
