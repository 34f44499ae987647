/** What the parts of the server share: the client, the open documents, what is in force for them, what is known. */
import { nodeFiles, type Choices, type Configuration } from '@stigmalint/configuration'
import { knownNames, unknownName } from '@stigmalint/configuration/names'
import { openDocument, type Finding, type RuleSet } from '@stigmalint/core'
import { dataIn, formatOf, formatOfLanguage, leftOutBy, maxBytes } from '@stigmalint/files'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeParams
} from 'vscode-languageserver/node'
import type { Engine, Outcome } from '../checker.js'
import { readClient, type Client } from '../client.js'
import { configurations, withOpenTexts, type Configurations } from '../configurations.js'
import { describeCrash } from '../crash.js'
import { converter, isShown } from '../diagnostics.js'
import { createDocuments, type Documents, type OpenDocument, type OpenText } from '../documents.js'
import { createReports, type Reports } from '../reports.js'
import type { EditorSettings } from '../settings.js'
import { isInside, pathOf, uriOf } from '../uris.js'
import { createSettings, type SettingsService } from './settings.js'

export interface ServerOptions {
  builtIn: () => Promise<RuleSet>
  /** instead of the core's, for tests */
  openText?: OpenText
}

export interface Host {
  connection: Connection
  client: Client
  documents: Documents
  configurations: Configurations
  settings: SettingsService
  reports: Reports
  /** the full paths of the workspace folders */
  folders: string[]
  builtIn: () => Promise<RuleSet>
  openText: OpenText
  /** what is found in a document now; null where nothing is, or the request was cancelled */
  outcomeOf: (document: OpenDocument, token?: CancellationToken) => Promise<Outcome | null>
  /** what is found, in the severities that are shown */
  shownOf: (document: OpenDocument, outcome: Outcome | null) => Promise<readonly Finding[]>
  convert: (findings: readonly Finding[], document: OpenDocument) => Diagnostic[]
  /** the configuration for a document or a folder, and the choices of the editor */
  inForce: (place: { uri: string | null; path: string | null }) => Promise<InForce>
  /** the text of a file, as it is open or saved; null if it cannot be read */
  readText: (path: string) => string | null
  /** the folder of the workspace that a file lies in, as the client knows it; null outside of all */
  folderUri: (path: string) => string | null
  show: (type: MessageType, line: string) => void
  /** shown to the user once */
  tellOnce: (line: string) => void
  /** told in the log once */
  warnOnce: (line: string) => void
}

export interface InForce {
  settings: EditorSettings
  /** null: there is one that cannot be used */
  configuration: Configuration | null
}

export function createHost(connection: Connection, params: InitializeParams, options: ServerOptions): Host {
  const client = readClient(params)
  const openText = options.openText ?? openDocument
  const told = new Set<string>()
  const once = (line: string, tell: (line: string) => void): void => {
    if (told.has(line)) return
    told.add(line)
    tell(line)
  }
  // A notification: a request for a message would wait until it is dismissed.
  const show = (type: MessageType, message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type, message })
  const warnOnce = (line: string): void => once(line, (text) => connection.console.warn(text))
  const settings = createSettings(connection, client.configuration, params.initializationOptions, warnOnce)
  const { convert } = converter(client)

  const documents = createDocuments({
    encoding: () => client.encoding,
    // by the name of a file first, as the command goes by it
    formatOf: ({ languageId, path }) => (path === null ? null : formatOf(path)) ?? formatOfLanguage(languageId),
    engineFor,
    onCrash: (document, error) =>
      once(`${document.uri}\n${String(error)}`, () =>
        show(MessageType.Error, `${document.path ?? document.uri}: ${describeCrash(error)}`)
      )
  })
  const files = withOpenTexts(nodeFiles, documents.texts)
  const loaded = configurations({
    builtIn: options.builtIn,
    files,
    stampOf: (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
  })
  const folders = foldersOf(params)

  async function inForce({ uri, path }: { uri: string | null; path: string | null }): Promise<InForce> {
    const own = await settings.settingsFor(uri)
    // A text that was never saved is judged as if it lay in the first folder.
    const [folder] = folders
    const place = path ?? (folder === undefined ? null : join(folder, 'untitled'))
    const load = (choices: Choices): Promise<Configuration | null> =>
      place === null ? loaded.builtIn(choices) : loaded.inForce(place, choices)
    const configuration = await load(own.choices)
    const { packs, ...others } = own.choices
    if (!packs || !configuration) return { settings: own, configuration }
    const known = await knownNames(configuration.ruleSet)
    const unknown = packs.find((pack) => !known.packs.has(pack))
    if (unknown === undefined) return { settings: own, configuration }
    warnOnce(`stigmalint.packs: ${unknownName('pack', unknown, known.packs)}; the setting is not used`)
    return { settings: own, configuration: await load(others) }
  }

  async function engineFor(document: OpenDocument, text: string): Promise<Engine | null> {
    const { format, path, uri } = document
    if (format === null) return null
    if (text.length > maxBytes) {
      once(`${path ?? uri}: larger than the 32 MB that one text may have, not checked; split it`, (line) =>
        show(MessageType.Warning, line)
      )
      return null
    }
    const { configuration } = await inForce(document)
    if (configuration === null || (path !== null && configuration.isIgnored(path))) return null
    if (path !== null && (await leftOutBy(path, folders.find((own) => isInside(own, path)) ?? dirname(path))) !== null)
      return null
    // as the command leaves it out
    if (path !== null && dataIn(path, text) !== null) return null
    const ruleSet = configuration.ruleSet
    return {
      document: openText(text, { ruleSet, settings: configuration.settings(path ?? ''), format }),
      configuration
    }
  }

  return {
    connection,
    client,
    documents,
    configurations: loaded,
    settings,
    reports: createReports(),
    folders,
    builtIn: options.builtIn,
    openText,
    outcomeOf: (document, token) =>
      token ? document.checker.outcomeFor(() => !token.isCancellationRequested) : document.checker.outcome(),
    shownOf: async (document, outcome) => {
      const messages = outcome?.result.messages ?? []
      if (messages.length === 0) return []
      const { severity } = await settings.settingsFor(document.uri)
      return severity === 'information' ? messages : messages.filter((finding) => isShown(finding, severity))
    },
    convert: (findings, document) => convert(findings, document.lines, document.uri),
    inForce,
    readText: (path) => {
      try {
        return files.readText(path)
      } catch {
        return null
      }
    },
    folderUri: (path) => {
      const folder = folders.find((own) => isInside(own, path))
      return folder === undefined ? null : uriOf(folder)
    },
    show,
    tellOnce: (line) => once(line, (text) => show(MessageType.Error, text)),
    warnOnce
  }
}

function foldersOf(params: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients send nothing else
  const { workspaceFolders, rootUri } = params
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri])
  return uris.flatMap((uri) => pathOf(uri) ?? [])
}
