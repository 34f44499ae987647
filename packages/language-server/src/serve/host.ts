/** What the parts of the server share: the client, the open documents, what is in force for them, what is known. */
import { nodeFiles, type Choices, type Configuration, type FileAccess } from '@stigmalint/configuration'
import { ignoredAt } from '@stigmalint/configuration/held'
import { knownNames, unknownName } from '@stigmalint/configuration/names'
import type { RuleSet } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { openDocument } from '@stigmalint/core/trusted'
import { dataIn, formatOfLanguage, isInside, leftOutBy, maxBytes, textFormatOf } from '@stigmalint/files'
import { optionsFor } from '@stigmalint/project'
import { crashLine, crashOf } from '@stigmalint/project/crash'
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
import type { CheckerOptions, NotChecked, CheckOutcome } from '../documents/checker.js'
import { readClient, type Client } from '../wire/client.js'
import { configurations, withOpenTexts, type Configurations } from '../settings/configurations.js'
import { describeCrash } from '../wire/crash.js'
import { converter, isShown, type Converter } from '../findings/diagnostics.js'
import { createDocuments, type Documents, type OpenDocument, type OpenText } from '../documents/documents.js'
import { withoutLeft, type Leave } from '../silence/leaves.js'
import { createReports, type Reports } from '../findings/reports.js'
import type { Colours, EditorSettings } from '../settings/settings.js'
import { pathOf, uriOf } from '../text/uris.js'
import { backgroundWork, type Background } from '../wire/work.js'
import { createSettings, type SettingsService } from './settings.js'

export interface ServerOptions {
  builtIn: () => Promise<RuleSet>
  /** instead of the core's, for tests */
  openText?: OpenText
  /** instead of this machine's, for tests: where configurations and house folders are read */
  files?: FileAccess
}

export interface Host {
  connection: Connection
  client: Client
  /** set by those that listen */
  listeners: Listeners
  documents: Documents
  configurations: Configurations
  settings: SettingsService
  reports: Reports
  /** the full paths of the workspace folders */
  folders: string[]
  builtIn: () => Promise<RuleSet>
  openText: OpenText
  /** what is found in a document now; null where nothing is, or the request was cancelled */
  outcomeOf: (document: OpenDocument, token?: CancellationToken) => Promise<CheckOutcome | null>
  /** of what is found in a document, what is shown: in the severities that are, and not left as it is */
  shownOf: (document: OpenDocument, findings: readonly PlacedFinding[]) => Promise<readonly PlacedFinding[]>
  /** the places that the writer leaves as they are */
  leaves: readonly Leave[]
  /** the writer wants to see no marks for a while */
  isPaused: boolean
  /** findings as the client shows them, in the colours that are chosen for the document */
  convert: (findings: readonly PlacedFinding[], text: Pick<OpenDocument, 'uri' | 'lines'>) => Promise<Diagnostic[]>
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
  /** for work that no request waits for */
  background: Background
}

export interface InForce {
  settings: EditorSettings
  /** it may be one that cannot be used */
  configuration: Configuration
}

/** What is told by the parts of the server to those that listen. */
export interface Listeners {
  /** a configuration was read that has mistakes */
  onProblems: () => void
  /** what was read is outdated */
  onOutdated: () => void
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
  const background = backgroundWork((line) => once(line, (text) => connection.console.error(text)))
  const show = (type: MessageType, message: string): void =>
    background('a message', () => connection.sendNotification(ShowMessageNotification.type, { type, message }))
  const warnOnce = (line: string): void => once(line, (text) => connection.console.warn(text))
  const settings = createSettings(connection, client.configuration, params.initializationOptions, warnOnce)
  const converters = new Map<Colours, Converter>()
  const listeners: Listeners = { onProblems: () => undefined, onOutdated: () => undefined }

  const documents = createDocuments({
    encoding: () => client.encoding,
    // by the name of a file first, as the command goes by it
    formatOf: ({ languageId, path }) => (path === null ? null : textFormatOf(path)) ?? formatOfLanguage(languageId),
    engineFor,
    onCrash: (document, error) => {
      const crash = crashOf(error)
      once(`${document.uri}\n${crashLine(crash)}`, () =>
        show(MessageType.Error, `${document.path ?? document.uri}: ${describeCrash(crash)}`)
      )
    }
  })
  const files = withOpenTexts(options.files ?? nodeFiles, documents.texts)
  const loaded = configurations({
    builtIn: options.builtIn,
    files,
    stampOf,
    onProblems: () => background('mistakes in the configurations', listeners.onProblems),
    onOutdated: () => background('reading the configurations', listeners.onOutdated)
  })
  const folders = foldersOf(params)

  async function inForce({ uri, path }: { uri: string | null; path: string | null }): Promise<InForce> {
    const own = await settings.settingsFor(uri)
    // A text that was never saved is judged as if it lay in the first folder.
    const [folder] = folders
    const place = path ?? (folder === undefined ? null : join(folder, 'untitled'))
    const load = (choices: Choices): Promise<Configuration> =>
      place === null ? loaded.builtIn(choices) : loaded.inForce(place, choices)
    const configuration = await load(own.choices)
    const { packs, ...others } = own.choices
    if (!packs || !configuration.isUsable) return { settings: own, configuration }
    const known = await knownNames(configuration.ruleSet)
    const unknown = packs.find((pack) => !known.packs.has(pack))
    if (unknown === undefined) return { settings: own, configuration }
    warnOnce(`stigmalint.packs: ${unknownName('pack', unknown, known.packs)}; the setting is not used`)
    return { settings: own, configuration: await load(others) }
  }

  /** Where a file is left out; null where it is not. */
  function leftOut(path: string, { layers }: Configuration): NotChecked | null {
    const glob = ignoredAt(path, layers)
    if (glob !== null) return { because: 'ignored', path: glob.path, line: glob.line, column: glob.column }
    const top = folders.find((own) => isInside(own, path)) ?? dirname(path)
    const by = leftOutBy(path, top)
    if (by === null) return null
    // What it leaves out is not known: not the same as to be left out.
    if (by.problem !== null)
      warnOnce(`${by.path}: ${by.problem}; the documents below it are not checked until it is mended`)
    return { because: by.problem === null ? 'ignored' : 'configuration', path: by.path, line: 1, column: 1 }
  }

  const readText = (path: string): string | null => {
    try {
      return files.readText(path)
    } catch {
      return null
    }
  }

  async function engineFor(document: OpenDocument, text: string): ReturnType<CheckerOptions['open']> {
    const { format, path, uri } = document
    const not = (because: NotChecked['because'], configuration: Configuration | null = null) => ({
      configuration,
      notChecked: { because, path: null, line: 1, column: 1 }
    })
    if (format === null) return not('not-a-kind-that-is-read')
    if (host.isPaused) return not('paused')
    if (text.length > maxBytes) {
      once(`${path ?? uri}: larger than the 32 MB that one text may have, not checked; split it`, (line) =>
        show(MessageType.Warning, line)
      )
      return not('too-large')
    }
    const { configuration } = await inForce(document)
    if (!configuration.isUsable) {
      const mistake = mistakeIn(configuration)
      // The extension tells it with a button that leads there.
      if (mistake.path !== null && !client.ownCommands)
        once(`${mistake.path}\nnot understood`, () =>
          show(
            MessageType.Warning,
            `${mistake.path}:${mistake.line}: a mistake; the documents below it are not checked until it is mended`
          )
        )
      return { configuration: null, notChecked: mistake }
    }
    const notChecked = path === null ? null : leftOut(path, configuration)
    if (notChecked !== null) return { configuration, notChecked }
    // as the command leaves it out
    if (path !== null && dataIn(path, text) !== null) return not('data', configuration)
    return { document: openText(text, optionsFor(configuration, path ?? '', format)), configuration }
  }

  const host: Host = {
    connection,
    client,
    listeners,
    documents,
    configurations: loaded,
    settings,
    reports: createReports(),
    folders,
    builtIn: options.builtIn,
    openText,
    outcomeOf: (document, token) =>
      token ? document.checker.outcomeFor(() => !token.isCancellationRequested) : document.checker.outcome(),
    shownOf: async ({ uri }, findings) => {
      if (findings.length === 0) return findings
      const { severity } = await settings.settingsFor(uri)
      const kept = withoutLeft(findings, host.leaves, uri)
      return severity === 'information' ? kept : kept.filter((finding) => isShown(finding, severity))
    },
    leaves: [],
    isPaused: false,
    convert: async (findings, { uri, lines }) => {
      const { colours } = await settings.settingsFor(uri)
      const own = converters.get(colours) ?? converter(client, colours)
      converters.set(colours, own)
      return own.convert(findings, lines, uri)
    },
    inForce,
    readText,
    folderUri: (path) => {
      const folder = folders.find((own) => isInside(own, path))
      return folder === undefined ? null : uriOf(folder)
    },
    show,
    tellOnce: (line) => once(line, (text) => show(MessageType.Error, text)),
    warnOnce,
    background
  }
  return host
}

/** When a file was written last; null if it is not there, or cannot be asked. */
function stampOf(path: string): number | null {
  try {
    return statSync(path).mtimeMs
  } catch {
    return null
  }
}

/** The place to mend in a configuration that cannot be used: in its own file, where that has a mistake, else in one that it extends. */
export function mistakeIn({ path, problems }: Configuration): NotChecked {
  const problem = problems.find((own) => own.path === path) ?? problems[0]
  return {
    because: 'configuration',
    path: problem?.path ?? path,
    line: problem?.line ?? 1,
    column: problem?.column ?? 1
  }
}

function foldersOf(params: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients send nothing else
  const { workspaceFolders, rootUri } = params
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri])
  return uris.flatMap((uri) => pathOf(uri) ?? [])
}
