/** From one finding to the next, in the order of the text and in this document. */
import { commands, languages, window, type Diagnostic } from 'vscode'
import { levelOf, type Mark } from '../marked/word.js'
import { bringIntoSight } from '../sight.js'
import type { CommandContext } from './context.js'

/** All findings, or those alone that are more than a note. */
export type Which = 'all' | 'advised-against'

/** Goes to the finding behind the cursor, or before it; past the last one to the first. */
export async function goToFinding(
  { front }: Pick<CommandContext, 'front'>,
  direction: 'next' | 'previous',
  which: Which
): Promise<void> {
  const editor = front.editor()
  if (!editor) {
    void window.showInformationMessage('stigmalint: open a document first.')
    return
  }
  const all = findingsOf(languages.getDiagnostics(editor.document.uri))
  const findings = which === 'all' ? all : all.filter(isAdvisedAgainst)
  const found = findings[indexFrom(findings, editor.selection.active, direction)]
  if (!found) {
    void window.showInformationMessage(
      `stigmalint: ${all.length === 0 ? 'nothing is marked in this document' : 'only notes are left. Ctrl/Cmd+F8 goes to them'}.`
    )
    return
  }
  await bringIntoSight(editor.document.uri, found.range, { preserveFocus: false })
  window.setStatusBarMessage(`stigmalint: ${all.indexOf(found) + 1} of ${all.length}: ${found.message}`, 10_000)
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
}

/** Its colour may be that of a note, by a choice of colours: what the server says of it counts. */
export const isAdvisedAgainst = (mark: Mark): boolean => {
  const level = levelOf(mark)
  return level !== null && level !== 'information'
}

type Placed = Pick<Diagnostic, 'range' | 'message' | 'source'>
interface Place {
  line: number
  character: number
}

const compare = (one: Place, other: Place): number => one.line - other.line || one.character - other.character

/** Those of stigmalint, in the order of the text. */
export const findingsOf = <T extends Placed>(diagnostics: readonly T[]): T[] =>
  diagnostics
    .filter(({ source }) => source === 'stigmalint')
    .sort((one, other) => compare(one.range.start, other.range.start))

/** Which finding comes next from a place; -1 where there is none. */
export function indexFrom(
  findings: readonly { range: { start: Place } }[],
  from: Place,
  direction: 'next' | 'previous'
): number {
  const found =
    direction === 'next'
      ? findings.findIndex(({ range }) => compare(range.start, from) > 0)
      : findings.findLastIndex(({ range }) => compare(range.start, from) < 0)
  if (found >= 0) return found
  return direction === 'next' ? Math.min(0, findings.length - 1) : findings.length - 1
}
