/** What the commands work with. */
import type { Uri } from 'vscode'
import type { Explanations } from '../explanations.js'
import type { Server } from '../server.js'
import type { StatusBar } from '../status-bar.js'

export interface CommandContext {
  server: Server
  statusBar: Pick<StatusBar, 'of'>
  explanations: Explanations
  extensionUri: Uri
}
