/** Starts the bundled server and speaks with it. */
import { EventEmitter, commands, env, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode'
import {
  CloseAction,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
  type ErrorHandler,
  type LanguageClientOptions
} from 'vscode-languageclient/node'
import * as v from 'valibot'
import { documentSelector } from './languages.js'
import { closingMarkerBox } from './marker-box.js'
import {
  explainArguments,
  explainMethod,
  explanationSchema,
  fixedSchema,
  houseWordMethod,
  houseWordSchema,
  leavesMethod,
  pauseMethod,
  profileMethod,
  profileSchema,
  reviewedSchema,
  rulesMethod,
  rulesSchema,
  serverCommands,
  statusMethod,
  statusSchema,
  summarySchema,
  type Status
} from './protocol.js'
import { serverOptions } from './server-options.js'
import { initializationOptions, type Kept } from './settings.js'
import type { Server, ServerState } from './server.js'

export interface StartedServer extends Server {
  start: () => Promise<void>
  /** Lets the server end by itself. */
  stop: () => Promise<void>
  dispose: () => void
}

export function createServer(
  context: Pick<ExtensionContext, 'asAbsolutePath' | 'extension' | 'extensionUri'>,
  kept: Kept
): StartedServer {
  let state: ServerState = 'starting'
  const changed = new EventEmitter<ServerState>()
  const status = new EventEmitter<Status>()
  // One for all clients, so that what went wrong is still there when the next one starts.
  const output = window.createOutputChannel('stigmalint', { log: true })
  let count = 0
  let subscriptions: { dispose: () => void }[] = []

  function newClient(): LanguageClient {
    let isUp = false
    let usual: ErrorHandler | null = null
    const made = new LanguageClient('stigmalint', 'stigmalint', serverOptions(context), {
      ...clientOptions(kept, output, `${env.uriScheme}://${context.extension.id}/rule`),
      errorHandler: {
        error: (error, message, times) => usual?.error(error, message, times) ?? { action: ErrorAction.Continue },
        // Who never came up would not the next time, and would go on trying beside the client that takes its place.
        closed: () => (isUp ? usual?.closed() : null) ?? { action: CloseAction.DoNotRestart, handled: true }
      }
    })
    usual = made.createDefaultErrorHandler()
    for (const subscription of subscriptions) subscription.dispose()
    subscriptions = [
      made.onDidChangeState(({ newState }) => {
        state = stateNamed(newState)
        // A start again begins anew: a server that does not come up then is not one that was up and ended.
        isUp = newState === State.Running
        changed.fire(state)
      }),
      made.onNotification(statusMethod, (sent: unknown) => {
        const read = v.safeParse(statusSchema, sent)
        if (read.success) status.fire(read.output)
      })
    ]
    return made
  }
  let client = newClient()

  return {
    get state() {
      return state
    },
    onDidChangeState: changed.event,
    onStatus: status.event,
    explain: async (ruleId, uri) =>
      v.parse(explanationSchema, await client.sendRequest<unknown>(explainMethod, { ruleId, uri })),
    configured: async (uri) => v.parse(profileSchema, await client.sendRequest<unknown>(profileMethod, { uri })),
    leave: (all) => {
      if (client.isRunning()) void client.sendNotification(leavesMethod, { leaves: all })
    },
    pause: (isPaused) => {
      if (client.isRunning()) void client.sendNotification(pauseMethod, { isPaused })
    },
    houseWord: async (word, uri) =>
      v.parse(houseWordSchema, await client.sendRequest<unknown>(houseWordMethod, { ...word, uri })),
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
        if (token.isCancellationRequested)
          return { files: 0, findings: 0, counts: [], notChecked: 0, mistake: null, notices: [], isCancelled: true }
        throw error
      } finally {
        progress.dispose()
      }
    },
    fixAll: async (uri) => {
      const params = { command: serverCommands.fixAll, arguments: [uri] }
      return v.parse(fixedSchema, await client.sendRequest(ExecuteCommandRequest.type, params)).fixes
    },
    review: async (uri) => {
      const params = { command: serverCommands.reviewFile, arguments: [uri] }
      return v.parse(reviewedSchema, await client.sendRequest(ExecuteCommandRequest.type, params))
    },
    start: () => client.start(),
    stop: async () => {
      if (client.isRunning()) await client.stop()
    },
    restart: async () => {
      if (client.isRunning()) return client.restart()
      // A client whose server could not start can neither be stopped nor started again, and may not know yet that it failed.
      const failed = client
      client = newClient()
      Promise.resolve()
        .then(() => failed.dispose())
        .catch(() => undefined)
      await client.start()
    },
    showOutput: () => output.show(),
    dispose: () => {
      for (const subscription of [...subscriptions, changed, status, output]) subscription.dispose()
    }
  }
}

function stateNamed(state: State): ServerState {
  if (state === State.Running) return 'running'
  return state === State.Stopped || state === State.StartFailed ? 'stopped' : 'starting'
}

const clientOptions = (kept: Kept, outputChannel: LogOutputChannel, ruleLink: string): LanguageClientOptions => ({
  documentSelector,
  outputChannel,
  // A function: a server that is started again gets what holds then.
  initializationOptions: () => initializationOptions(workspace.getConfiguration('stigmalint'), kept, ruleLink),
  // The links of a hover.
  markdown: { isTrusted: { enabledCommands: ['stigmalint.write', 'stigmalint.explainRule', 'stigmalint.leaveHere'] } },
  // A finding is no mistake of the program: the output stays where it is until somebody asks for it.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  middleware: {
    provideCodeActions: async (document, range, context, token, next) => {
      const actions = await next(document, range, context, token)
      return actions && closingMarkerBox(actions)
    },
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
