/** The extension: starts the server, and joins it with the status bar and the commands. */
import { commands, window, type ExtensionContext } from 'vscode'
import { createServer } from './client.js'
import { commandsFor, type Command } from './commands/index.js'
import { createExplanations } from './explanations.js'
import type { Server } from './server.js'
import { createStatusBar } from './status-bar.js'

let stop = (): Promise<void> => Promise.resolve()

export async function activate(context: ExtensionContext): Promise<void> {
  const explanations = createExplanations()
  const server = createServer(context)
  const statusBar = createStatusBar(server)
  const run = commandsFor({ server, statusBar, explanations, extensionUri: context.extensionUri })
  context.subscriptions.push(explanations, statusBar, server)
  for (const [name, action] of Object.entries(run))
    context.subscriptions.push(commands.registerCommand(`stigmalint.${name}`, told(server, action)))
  stop = server.stop
  // What goes wrong here the client tells by itself; the status bar offers to start again.
  await server.start().catch(() => undefined)
}

/** A command whose failure is told in words. */
const told =
  (server: Server, action: Command): Command =>
  async (...words) => {
    try {
      await action(...words)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(
        server.state === 'running'
          ? `stigmalint: ${reason}`
          : 'stigmalint does not run. Choose "stigmalint: Restart the Server" in the command palette.'
      )
    }
  }

export const deactivate = (): Promise<void> => stop()
