/** Allows a wording in the configuration of the folder: saved at once, told, and taken back if wished. */
import { Uri, window } from 'vscode'
import * as v from 'valibot'
import { closeMarkerBox } from '../marker-box.js'
import { allowSchema } from '../protocol.js'
import { writeAll, type Written } from '../whole-files.js'
import { tellInTurn } from './in-turn.js'

export async function allow(given: unknown): Promise<void> {
  const read = v.safeParse(allowSchema, given)
  if (!read.success) return
  const { term, ...change } = read.output
  const written = await writeAll([change])
  if (written === null) {
    void window.showWarningMessage('stigmalint: the configuration has just changed. Try again.')
    return
  }
  await closeMarkerBox()
  void tell(term, change.uri, written)
}

async function tell(term: string, uri: string, written: Written): Promise<void> {
  const chosen = await tellInTurn(`"${capital(term)}" is no longer marked in this folder.`, 'Undo', 'Show the list')
  if (chosen === 'Show the list') await window.showTextDocument(Uri.parse(uri))
  if (chosen !== 'Undo') return
  const changed = await written.takeBack()
  if (changed) await window.showTextDocument(changed)
}

const capital = (term: string): string => term.slice(0, 1).toUpperCase() + term.slice(1)
