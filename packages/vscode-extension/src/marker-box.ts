/**
 * The box that F8 opens below a word, which VS Code leaves there in grey once the word is no longer marked: it is closed
 * by what was done about the word.
 */
import { commands, type CodeAction, type Command } from 'vscode'

/** Does nothing where no box is open. */
export async function closeMarkerBox(): Promise<void> {
  await commands.executeCommand('closeMarkersNavigation')
}

/** Lets each replacement among what may be done about a word close it behind itself. */
export function closingMarkerBox(actions: (Command | CodeAction)[]): (Command | CodeAction)[] {
  for (const action of actions)
    if (isReplacement(action)) action.command = { title: 'Close the box', command: 'closeMarkersNavigation' }
  return actions
}

const isReplacement = (action: Command | CodeAction): action is CodeAction =>
  'edit' in action && action.command === undefined && (action.kind?.value ?? '').startsWith('quickfix')
