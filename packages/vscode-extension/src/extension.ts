/** The extension: starts the server, and joins it with the status bar and the commands. */
import { commands, type ExtensionContext } from 'vscode'
import { createServer } from './client.js'
import { commandsFor } from './commands/index.js'
import { createExplanations } from './explanations.js'
import { createStatusBar } from './status-bar.js'

let stop = (): Promise<void> => Promise.resolve()

export async function activate(context: ExtensionContext): Promise<void> {
  const explanations = createExplanations()
  const server = createServer(context, (ruleId, uri) => run.explainRule(ruleId, uri))
  const statusBar = createStatusBar(server)
  const run = commandsFor({ server, statusBar, explanations, extensionUri: context.extensionUri })
  context.subscriptions.push(explanations, statusBar, server)
  for (const [name, action] of Object.entries(run))
    context.subscriptions.push(commands.registerCommand(`stigmalint.${name}`, action))
  stop = server.stop
  // What goes wrong here the client tells by itself; the status bar offers to start again.
  await server.start().catch(() => undefined)
}

export const deactivate = (): Promise<void> => stop()
