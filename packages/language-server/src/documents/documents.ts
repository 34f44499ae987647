/** The documents that are open in the editor, each with its lines and its checks. */
import type { DocumentOptions, Format } from '@stigmalint/core'
import type { EditedDocument } from '@stigmalint/core/trusted'
import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem
} from 'vscode-languageserver/node'
import { createChecker, type Checker, type CheckerOptions, type CheckOutcome } from './checker.js'
import { linesOf, type Lines, type PositionEncoding, type TextEdit } from '../text/lines.js'
import type { Texts } from '../settings/configurations.js'
import { fileOf, isCell } from '../text/uris.js'

export interface OpenDocument {
  readonly uri: string
  /** the file that it stands in, of a cell its notebook; null where it was never saved */
  readonly path: string | null
  /** of a notebook: not all that its file holds */
  readonly isCell: boolean
  readonly languageId: string
  /** null: it is not checked */
  readonly format: Format | null
  version: number
  readonly lines: Lines
  readonly checker: Checker
}

export interface Documents {
  open: (item: TextDocumentItem) => OpenDocument
  /** Takes over the edits; null if the document is not open. */
  change: (params: DidChangeTextDocumentParams) => OpenDocument | null
  close: (uri: string) => OpenDocument | null
  get: (uri: string) => OpenDocument | undefined
  all: () => OpenDocument[]
  /** the texts of the open files, by their paths */
  texts: Texts
}

export interface DocumentsOptions {
  encoding: () => PositionEncoding
  formatOf: (item: { languageId: string; path: string | null }) => Format | null
  /** what a document is checked with, or why it is not checked */
  engineFor: (document: OpenDocument, text: string) => ReturnType<CheckerOptions['open']>
  onCrash: (document: OpenDocument, error: unknown) => void
}

/** As the core's `openDocument`. */
export type OpenText = (text: string, options: DocumentOptions) => EditedDocument

export function createDocuments(options: DocumentsOptions): Documents {
  const byUri = new Map<string, OpenDocument>()
  const byPath = new Map<string, OpenDocument>()

  const close = (uri: string): OpenDocument | null => {
    const document = byUri.get(uri)
    if (!document) return null
    document.checker.close()
    byUri.delete(uri)
    if (document.path !== null && !document.isCell) byPath.delete(document.path)
    return document
  }

  return {
    open: ({ uri, languageId, version, text }) => {
      close(uri)
      const path = fileOf(uri)
      const isPart = isCell(uri)
      const lines = linesOf(text, options.encoding())
      const document: OpenDocument = {
        uri,
        path,
        isCell: isPart,
        languageId,
        format: options.formatOf({ languageId, path: isPart ? null : path }),
        version,
        lines,
        checker: createChecker({
          lines,
          version: () => document.version,
          open: (now) => options.engineFor(document, now),
          onCrash: (error) => options.onCrash(document, error)
        })
      }
      byUri.set(uri, document)
      if (path !== null && !isPart) byPath.set(path, document)
      return document
    },
    change: ({ textDocument, contentChanges }) => {
      const document = byUri.get(textDocument.uri)
      if (!document) return null
      document.version = textDocument.version
      for (const change of contentChanges) {
        const edit = editOf(change, document.lines)
        document.lines.edit(edit, document.checker.edited(edit))
      }
      return document
    },
    close,
    get: (uri) => byUri.get(uri),
    all: () => [...byUri.values()],
    texts: {
      get: (path) => byPath.get(path)?.lines.text,
      has: (path) => byPath.has(path),
      keys: () => byPath.keys()
    }
  }
}

/** What is found in the first moments after opening, or everything, whichever comes first. */
export function firstOrAll(document: OpenDocument, all: Promise<CheckOutcome | null>): Promise<CheckOutcome | null> {
  const { firstFound } = document.checker
  if (firstFound === null) return all
  // The version is asked when it is there: an edit may have come meanwhile.
  return Promise.race([all, firstFound.then((first) => (first.version === document.version ? first : all))])
}

/** Each change counts in the text as the change before it left it; without a range it is the whole text. */
function editOf(change: TextDocumentContentChangeEvent, lines: Lines): TextEdit {
  if (!('range' in change)) return { start: 0, end: lines.text.length, text: change.text }
  const start = lines.offsetAt(change.range.start)
  const end = lines.offsetAt(change.range.end)
  return { start: Math.min(start, end), end: Math.max(start, end), text: change.text }
}
