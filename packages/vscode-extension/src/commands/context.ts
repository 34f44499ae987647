/** What the commands work with. */
import type { Uri } from 'vscode'
import type { Before } from '../before.js'
import type { Explanations } from '../explanations.js'
import type { Front } from '../front.js'
import type { Leaves } from '../leaves.js'
import type { Marked } from '../marked/marked.js'
import type { Pause } from '../pause.js'
import type { Preview } from '../preview.js'
import type { Server } from '../server.js'
import type { SideBar } from '../side-bar.js'
import type { StatusBar } from '../status-bar.js'

export interface CommandContext {
  server: Server
  statusBar: Pick<StatusBar, 'of'>
  front: Pick<Front, 'editor' | 'document'>
  leaves: Leaves
  before: Before
  marked: Marked
  sideBar: Pick<SideBar, 'groupBy' | 'behind' | 'select'>
  preview: Preview
  pause: Pause
  explanations: Explanations
  extensionUri: Uri
}
