/** The language server: which request goes where. */
import { version } from '@stigmalint/project/version'
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult
} from 'vscode-languageserver/node'
import type { Client } from './wire/client.js'
import { fixAllKind } from './answers/code-actions.js'
import { serveActions } from './serve/actions.js'
import { commandNames, serveCommands } from './serve/commands.js'
import { serveCompletion } from './serve/completion.js'
import { serveDiagnostics } from './serve/diagnostics.js'
import { serveDocuments } from './serve/documents.js'
import { serveExplain } from './serve/explain.js'
import { createHost, type ServerOptions } from './serve/host.js'
import { serveHouseWord } from './serve/house-word.js'
import { serveHover } from './serve/hover.js'
import { serveLeaves } from './serve/leaves.js'
import { servePause } from './serve/pause.js'
import { serveProfile } from './serve/profile.js'
import { createWorkspaceCheck } from './serve/workspace-check.js'

/** Serves a client; what can be served is known once it has said what it can. */
export function createServer(connection: Connection, options: ServerOptions): void {
  connection.onInitialize((params): InitializeResult => {
    const host = createHost(connection, params, options)
    const diagnostics = serveDiagnostics(host)
    const workspaceCheck = createWorkspaceCheck(host, diagnostics)
    serveDocuments(host, diagnostics, workspaceCheck)
    serveLeaves(host, diagnostics, workspaceCheck, params.initializationOptions)
    servePause(host, diagnostics, workspaceCheck, params.initializationOptions)
    serveActions(host)
    serveHover(host)
    serveCompletion(host)
    serveCommands(host, workspaceCheck)
    serveExplain(host)
    serveProfile(host)
    serveHouseWord(host)
    return {
      capabilities: capabilitiesFor(host.client),
      serverInfo: { name: 'stigmalint-language-server', version: version() }
    }
  })
  connection.listen()
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pulls && {
      diagnosticProvider: { identifier: 'stigmalint', interFileDependencies: false, workspaceDiagnostics: true }
    }),
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['-', '/'] },
    executeCommandProvider: { commands: [...commandNames] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
  }
}
