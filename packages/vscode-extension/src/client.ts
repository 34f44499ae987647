/** Starts the bundled server and speaks with it. */
import { EventEmitter, commands, workspace, type ExtensionContext } from 'vscode'
import {
  ExecuteCommandRequest,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  WorkDoneProgress,
  type LanguageClientOptions,
  type ServerOptions
} from 'vscode-languageclient/node'
import * as v from 'valibot'
import { documentSelector } from './languages.js'
import {
  explainArguments,
  explainMethod,
  explanationSchema,
  fixedSchema,
  rulesMethod,
  rulesSchema,
  serverCommands,
  statusMethod,
  statusSchema,
  summarySchema,
  type Status
} from './protocol.js'
import { initializationOptions } from './settings.js'
import type { Server, ServerState } from './server.js'

export interface StartedServer extends Server {
  start: () => Promise<void>
  /** Lets the server end by itself. */
  stop: () => Promise<void>
  dispose: () => void
}

export function createServer({ asAbsolutePath }: Pick<ExtensionContext, 'asAbsolutePath'>): StartedServer {
  let state: ServerState = 'starting'
  const changed = new EventEmitter<ServerState>()
  const status = new EventEmitter<Status>()
  const module = asAbsolutePath('server/dist/main.js')
  const client = new LanguageClient('stigmalint', 'stigmalint', serverOptions(module), clientOptions())
  let count = 0
  const subscriptions = [
    changed,
    status,
    client.onDidChangeState(({ newState }) => {
      state = stateNamed(newState)
      changed.fire(state)
    }),
    client.onNotification(statusMethod, (sent: unknown) => {
      const read = v.safeParse(statusSchema, sent)
      if (read.success) status.fire(read.output)
    })
  ]
  return {
    get state() {
      return state
    },
    onDidChangeState: changed.event,
    onStatus: status.event,
    explain: async (ruleId, uri) =>
      v.parse(explanationSchema, await client.sendRequest<unknown>(explainMethod, { ruleId, uri })),
    rules: async (uri) => v.parse(rulesSchema, await client.sendRequest<unknown>(rulesMethod, { uri })),
    checkWorkspace: async (report, token) => {
      const workDoneToken = `stigmalint-check-${++count}`
      const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.message !== undefined) report(value.message)
      })
      try {
        const params = { command: serverCommands.checkWorkspace, arguments: [], workDoneToken }
        return v.parse(summarySchema, await client.sendRequest(ExecuteCommandRequest.type, params, token))
      } catch (error) {
        if (token.isCancellationRequested) return { files: 0, findings: 0, notices: [], isCancelled: true }
        throw error
      } finally {
        progress.dispose()
      }
    },
    fixAll: async (uri) => {
      const params = { command: serverCommands.fixAll, arguments: [uri] }
      return v.parse(fixedSchema, await client.sendRequest(ExecuteCommandRequest.type, params)).edits
    },
    start: () => client.start(),
    stop: async () => {
      if (client.isRunning()) await client.stop()
    },
    restart: () => client.restart(),
    showOutput: () => client.outputChannel.show(),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose()
    }
  }
}

const serverOptions = (module: string): ServerOptions => {
  const start = { module, transport: TransportKind.stdio }
  return { run: start, debug: { ...start, options: { execArgv: ['--nolazy', '--inspect=6017'] } } }
}

function stateNamed(state: State): ServerState {
  if (state === State.Running) return 'running'
  return state === State.Stopped ? 'stopped' : 'starting'
}

const clientOptions = (): LanguageClientOptions => ({
  documentSelector,
  initializationOptions: initializationOptions(workspace.getConfiguration('stigmalint')),
  // A finding is no mistake of the program: the output stays where it is until somebody asks for it.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  middleware: {
    executeCommand: async (command, words, next) => {
      const explained = command === serverCommands.explain ? v.safeParse(explainArguments, words) : null
      if (explained?.success) {
        // Shown as a page: what the server's own command cannot do.
        await commands.executeCommand('stigmalint.explainRule', ...explained.output)
        return
      }
      const answer: unknown = await next(command, words)
      return answer
    }
  }
})
