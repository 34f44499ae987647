/** What the client can, asked once and named for what depends on it. */
import type { InitializeParams } from 'vscode-languageserver/node'
import type { PositionEncoding } from '../text/lines.js'

export interface Client {
  encoding: PositionEncoding
  /** it asks for diagnostics; else they are sent to it */
  pulls: boolean
  canRefresh: boolean
  relatedInformation: boolean
  codeDescription: boolean
  documentChanges: boolean
  createsFiles: boolean
  configuration: boolean
  watchesFiles: boolean
  workDoneProgress: boolean
  showDocument: boolean
  markdownHover: boolean
  workspaceFolders: boolean
  /** it wants `stigmalint/status` */
  status: boolean
  /** it has the commands of the extension, and follows links to them: those that show a rule, or keep a choice */
  ownCommands: boolean
  /** the address under which the client shows the page of a rule; null where it has none */
  ruleLink: string | null
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window, general } = capabilities
  const options: unknown = initializationOptions
  return {
    encoding: general?.positionEncodings?.find(isEncoding) ?? 'utf-16',
    pulls: textDocument?.diagnostic !== undefined,
    canRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    codeDescription:
      textDocument?.diagnostic?.codeDescriptionSupport ??
      textDocument?.publishDiagnostics?.codeDescriptionSupport ??
      false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    configuration: workspace?.configuration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    showDocument: window?.showDocument?.support ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    status: isSet(options, 'status'),
    ownCommands: isSet(options, 'commands'),
    ruleLink: ruleLinkIn(options)
  }
}

const isSet = (options: unknown, name: string): boolean =>
  typeof options === 'object' && options !== null && Reflect.get(options, name) === true

/** A page of the web, or of the extension in its editor: nothing that an editor would run, or open as a file. */
function ruleLinkIn(options: unknown): string | null {
  const value: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'ruleLink') : null
  return typeof value === 'string' && /^(?!file:)[a-z][a-z0-9+.-]*:\/\/[\w.-]+\//i.test(value) ? value : null
}

const isEncoding = (name: string): name is PositionEncoding =>
  name === 'utf-16' || name === 'utf-8' || name === 'utf-32'
