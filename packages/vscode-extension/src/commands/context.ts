/** What the commands work with. */
import type { Uri } from 'vscode'
import type { Before } from '../before.js'
import type { Explanations } from '../explanations.js'
import type { Front } from '../front.js'
import type { Leaves } from '../leaves.js'
import type { Server } from '../server.js'
import type { StatusBar } from '../status-bar.js'

export interface CommandContext {
  server: Server
  statusBar: Pick<StatusBar, 'of'>
  front: Pick<Front, 'editor' | 'document'>
  leaves: Leaves
  before: Before
  explanations: Explanations
  extensionUri: Uri
}
