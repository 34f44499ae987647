/** Whether marking rests. Until the writer goes on, or the window is closed: what is forgotten would look like "nothing found". */
import { EventEmitter, commands, type Event } from 'vscode'

export interface Pause {
  readonly isPaused: boolean
  set: (isPaused: boolean) => Promise<void>
  onDidChange: Event<boolean>
  dispose: () => void
}

export function createPause(): Pause {
  const changed = new EventEmitter<boolean>()
  let isPaused = false
  return {
    get isPaused() {
      return isPaused
    },
    set: async (wanted) => {
      if (wanted === isPaused) return
      isPaused = wanted
      changed.fire(isPaused)
      // Menus and the side bar offer what is possible now.
      await commands.executeCommand('setContext', 'stigmalint.isPaused', isPaused)
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose()
  }
}
