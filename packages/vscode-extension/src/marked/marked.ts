/** The words that are marked now, in all documents: asked of the editor, which has them from the server. */
import { EventEmitter, languages, workspace, type Event, type Uri } from 'vscode'
import { wordsIn, type Listed, type MarkedWord } from './word.js'

export interface Marked {
  all: () => MarkedWord[]
  of: (uri: Uri) => MarkedWord[]
  /** told when marks came or went, after a short pause */
  onDidChange: Event<void>
  /** Waits until the marks of a document are others, but not for long: where a document is checked when it is saved, none come. */
  renewed: (uri: Uri) => Promise<void>
  dispose: () => void
}

/** A list need not move at each key; and a writer does not wait longer for a check. Both in milliseconds. */
const pause = 150
const patience = 3000

export function createMarked(): Marked {
  const changed = new EventEmitter<void>()
  let timer: NodeJS.Timeout | undefined
  const subscription = languages.onDidChangeDiagnostics(() => {
    clearTimeout(timer)
    timer = setTimeout(() => changed.fire(), pause)
  })
  return {
    all: () => languages.getDiagnostics().flatMap(([uri, marks]) => wordsIn(listedAs(uri), marks)),
    of: (uri) => wordsIn(listedAs(uri), languages.getDiagnostics(uri)),
    onDidChange: changed.event,
    renewed: (uri) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(limit)
          waiting.dispose()
          resolve()
        }
        const limit = setTimeout(end, patience)
        const waiting = languages.onDidChangeDiagnostics(({ uris }) => {
          if (uris.some((other) => other.toString() === uri.toString())) end()
        })
      }),
    dispose: () => {
      clearTimeout(timer)
      subscription.dispose()
      changed.dispose()
    }
  }
}

/** A cell is listed under the name of its notebook. */
function listedAs(uri: Uri): Listed {
  const address = uri.toString()
  for (const notebook of workspace.notebookDocuments) {
    const cell = notebook.getCells().findIndex(({ document }) => document.uri.toString() === address)
    if (cell !== -1) return { uri: address, document: nameOf(notebook.uri), cell }
  }
  return { uri: address, document: nameOf(uri), cell: null }
}

const nameOf = (uri: Uri): string => (uri.scheme === 'untitled' ? uri.path : workspace.asRelativePath(uri))
