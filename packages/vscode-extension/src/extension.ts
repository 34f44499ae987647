/** The extension: starts the server, and joins it with the status bar and the commands. */
import { commands, window, type ExtensionContext } from 'vscode'
import { createServer } from './client.js'
import { createBefore } from './before.js'
import { commandsFor, innerCommandsFor, type Command } from './commands/index.js'
import { createExplanations } from './explanations.js'
import { createFront } from './front.js'
import { createLeaves } from './leaves.js'
import { createMarked } from './marked/marked.js'
import { createPause } from './pause.js'
import { createPreview } from './preview.js'
import type { Server } from './server.js'
import { createSideBar } from './side-bar.js'
import { createStatusBar } from './status-bar.js'

let stop = (): Promise<void> => Promise.resolve()

export async function activate(context: ExtensionContext): Promise<void> {
  const explanations = createExplanations()
  const leaves = createLeaves(context.workspaceState)
  const front = createFront()
  const before = createBefore()
  const marked = createMarked()
  const sideBar = createSideBar(marked, context.workspaceState)
  const preview = createPreview()
  const pause = createPause()
  const server = createServer(context, { leaves: leaves.all, isPaused: () => pause.isPaused })
  const statusBar = createStatusBar(server)
  const { extensionUri } = context
  const own = { server, statusBar, front, leaves, before, explanations, extensionUri, marked, sideBar, preview, pause }
  context.subscriptions.push(explanations, before, front, leaves, marked, sideBar, preview, pause, statusBar, server)
  context.subscriptions.push(leaves.onDidChange(server.leave), pause.onDidChange(server.pause))
  for (const [name, action] of Object.entries({ ...commandsFor(own), ...innerCommandsFor(own) }))
    context.subscriptions.push(commands.registerCommand(`stigmalint.${name}`, told(server, action)))
  // The name of a rule, behind a message and in the Problems panel, leads to its page.
  context.subscriptions.push(
    window.registerUriHandler({
      handleUri: ({ query }) => {
        const words = new URLSearchParams(query)
        void commands.executeCommand('stigmalint.explainRule', words.get('rule'), words.get('document'))
      }
    })
  )
  stop = server.stop
  await server.start().catch(() => void offerToStart())
}

/** A command whose failure is told in words. */
const told =
  (server: Server, action: Command): Command =>
  async (...words) => {
    try {
      await action(...words)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (server.state === 'running') void window.showErrorMessage(`stigmalint: ${reason}`)
      else void offerToStart()
    }
  }

async function offerToStart(): Promise<void> {
  const [again, why] = ['Start Again', 'Show What Went Wrong']
  const chosen = await window.showErrorMessage('stigmalint does not run.', again, why)
  if (chosen === again) await commands.executeCommand('stigmalint.restart')
  if (chosen === why) await commands.executeCommand('stigmalint.showOutput')
}

export const deactivate = (): Promise<void> => stop()
