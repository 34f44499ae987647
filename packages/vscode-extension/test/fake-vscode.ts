/**
 * As much of the API of VS Code as the client needs to run without it. What is not named here exists and does nothing:
 * an event never comes, a class is empty, a registration can be disposed of.
 */
import { mkdir, readFile, readdir, rmdir, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  CancellationTokenSource,
  CodeActionKind,
  Diagnostic,
  Disposable,
  EventEmitter,
  Position,
  Range,
  TabInputText,
  MarkdownString,
  TextEdit,
  TreeItem,
  Uri,
  WorkspaceEdit
} from './fake-classes.js'

interface FakeDocument {
  uri: Uri
  languageId: string
  version: number
  isClosed: boolean
  getText: () => string
}

export interface FakeTree {
  provider: {
    getChildren: (node?: unknown) => unknown[]
    getTreeItem: (node: unknown) => { label: string; description: string }
  }
  description: string
  reveal: () => Promise<void>
  dispose: () => void
}

/** Everything that a test looks at or moves. */
export interface FakeVscode {
  api: object
  commands: Map<string, (...words: unknown[]) => unknown>
  /** commands of VS Code itself that were asked for */
  asked: [name: string, ...words: unknown[]][]
  diagnosticsOf: (uri: Uri) => Diagnostic[]
  statusItem: {
    text: string
    tooltip: string
    accessibilityInformation: { label: string }
    command: unknown
    isShown: boolean
  }
  messages: string[]
  /** those of them that have no button: VS Code shows one line of these */
  plainMessages: string[]
  /** what the person chooses or writes next */
  answers: unknown[]
  /** the buttons of messages that the person presses next */
  presses: string[]
  appliedEdits: WorkspaceEdit[]
  contentOf: (uri: Uri) => string
  openDocument: (uri: Uri, languageId: string, text: string) => void
  replaceText: (text: string) => void
  set: (key: string, value: unknown) => void
  logged: string[]
  trees: Map<string, FakeTree>
  /** the documents that were brought to the front, by their addresses */
  shown: string[]
}

export function fakeVscode(folder: string): FakeVscode {
  const settings = new Map<string, unknown>()
  const collections: Map<string, Diagnostic[]>[] = []
  const providers = new Map<string, { provideTextDocumentContent: (uri: Uri) => string }>()
  const commands: FakeVscode['commands'] = new Map()
  const asked: FakeVscode['asked'] = []
  const messages: string[] = []
  const plainMessages: string[] = []
  const answers: unknown[] = []
  const presses: string[] = []
  const logged: string[] = []
  const appliedEdits: WorkspaceEdit[] = []
  const statusItem: FakeVscode['statusItem'] = {
    ...{ text: '', tooltip: '', accessibilityInformation: { label: '' } },
    ...{ command: '', isShown: false }
  }
  // The button that a person presses, where the message has it.
  const tell = (message: string, ...buttons: unknown[]): Promise<unknown> => {
    messages.push(message)
    if (buttons.length === 0) plainMessages.push(message)
    const pressed = buttons.includes(presses[0]) ? presses.shift() : undefined
    return Promise.resolve(pressed)
  }
  const log = (...words: unknown[]): void => void logged.push(words.join(' '))

  const shown: string[] = []
  const set = (key: string, value: unknown): void => {
    settings.set(key, value)
    configured.fire({ affectsConfiguration: (section: string) => key.startsWith(section) })
  }

  const opened = new EventEmitter<FakeDocument>()
  const marksChanged = new EventEmitter<{ uris: Uri[] }>()
  const trees = new Map<string, FakeTree>()
  const changed = new EventEmitter<object>()
  const configured = new EventEmitter<object>()
  const activeChanged = new EventEmitter<unknown>()
  const visibleChanged = new EventEmitter<unknown[]>()
  let document: FakeDocument | null = null
  let content = ''

  const workspace = forgiving({
    textDocuments: [] as FakeDocument[],
    workspaceFolders: [{ uri: Uri.file(folder), name: 'folder', index: 0 }],
    notebookDocuments: [],
    fs: {
      stat: (uri: Uri) => stat(uri.fsPath),
      readFile: (uri: Uri) => readFile(uri.fsPath),
      writeFile: async (uri: Uri, bytes: Uint8Array) => {
        await mkdir(dirname(uri.fsPath), { recursive: true })
        await writeFile(uri.fsPath, bytes)
      },
      readDirectory: (uri: Uri) => readdir(uri.fsPath),
      delete: async (uri: Uri) => ((await stat(uri.fsPath)).isDirectory() ? rmdir : unlink)(uri.fsPath)
    },
    isTrusted: true,
    onDidOpenTextDocument: opened.event,
    onDidChangeTextDocument: changed.event,
    onDidChangeConfiguration: configured.event,
    getConfiguration: (section = '') => {
      const read = (key: string): unknown => {
        const name = [section, key].filter((part) => part !== '').join('.')
        const below = [...settings].filter(([known]) => known.startsWith(`${name}.`))
        return below.length === 0
          ? settings.get(name)
          : Object.fromEntries(below.map(([known, value]) => [known.slice(name.length + 1), value]))
      }
      return {
        get: (key: string, otherwise?: unknown) => read(key) ?? otherwise,
        inspect: (key: string) => ({ key }),
        update: (key: string, value: unknown) => {
          set(`${section}.${key}`, value)
          return Promise.resolve()
        }
      }
    },
    getWorkspaceFolder: () => ({ uri: Uri.file(folder), name: 'folder', index: 0 }),
    createFileSystemWatcher: () => forgiving({}),
    asRelativePath: (uri: Uri) => uri.path.split('/').at(-1) ?? '',
    registerTextDocumentContentProvider: (
      scheme: string,
      provider: { provideTextDocumentContent: (uri: Uri) => string }
    ) => {
      providers.set(scheme, provider)
      return new Disposable()
    },
    applyEdit: (edit: WorkspaceEdit) => {
      appliedEdits.push(edit)
      return Promise.resolve(true)
    }
  })

  const api = forgiving({
    version: '1.91.0',
    Disposable,
    EventEmitter,
    Uri,
    Position,
    Range,
    Diagnostic,
    CodeActionKind,
    TabInputText,
    WorkspaceEdit,
    TextEdit,
    TreeItem,
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    MarkdownString,
    CancellationTokenSource,
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    StatusBarAlignment: { Left: 1, Right: 2 },
    ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
    ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
    env: { appName: 'a fake', language: 'en', uriScheme: 'vscode' },
    workspace,
    commands: {
      registerCommand: (name: string, action: (...words: unknown[]) => unknown) => {
        if (commands.has(name)) throw new Error(`command '${name}' already exists`)
        commands.set(name, action)
        return new Disposable(() => void commands.delete(name))
      },
      executeCommand: (name: string, ...words: unknown[]) => {
        asked.push([name, ...words])
        return Promise.resolve(commands.get(name)?.(...words))
      }
    },
    languages: forgiving({
      match: (selector: (string | { language?: string })[], { languageId }: FakeDocument) =>
        selector.some((one) => (typeof one === 'string' ? one : one.language) === languageId) ? 10 : 0,
      // One document is in front, and the side bar lists its marks.
      getDiagnostics: (uri?: Uri) =>
        uri ? diagnosticsOf(uri) : document ? [[document.uri, diagnosticsOf(document.uri)]] : [],
      onDidChangeDiagnostics: marksChanged.event,
      createDiagnosticCollection: () => {
        const own = new Map<string, Diagnostic[]>()
        collections.push(own)
        return {
          set: (uri: Uri, all: Diagnostic[] | undefined) => {
            own.set(uri.toString(), all ?? [])
            marksChanged.fire({ uris: [uri] })
          },
          delete: (uri: Uri) => void own.delete(uri.toString()),
          has: (uri: Uri) => own.has(uri.toString()),
          get: (uri: Uri) => own.get(uri.toString()),
          clear: () => own.clear(),
          dispose: () => own.clear()
        }
      }
    }),
    window: forgiving({
      get activeTextEditor() {
        return document ? { document, selection: { active: new Position(0, 0) } } : undefined
      },
      visibleTextEditors: [],
      onDidChangeVisibleTextEditors: visibleChanged.event,
      tabGroups: forgiving({
        get all() {
          return document ? [{ tabs: [{ input: new TabInputText(document.uri) }] }] : []
        }
      }),
      onDidChangeActiveTextEditor: activeChanged.event,
      setStatusBarMessage: (message: string) => void messages.push(message),
      createOutputChannel: (name: string) => ({
        ...{
          name,
          logLevel: 3,
          append: log,
          appendLine: log,
          info: log,
          warn: log,
          error: log,
          debug: log,
          trace: log
        },
        ...{ show: () => undefined, dispose: () => undefined, onDidChangeLogLevel: () => new Disposable() }
      }),
      createTreeView: (id: string, { treeDataProvider }: { treeDataProvider: FakeTree['provider'] }) => {
        const tree: FakeTree = {
          provider: treeDataProvider,
          description: '',
          reveal: () => Promise.resolve(),
          dispose: () => undefined
        }
        trees.set(id, tree)
        return tree
      },
      createStatusBarItem: () =>
        Object.assign(statusItem, {
          show: () => (statusItem.isShown = true),
          hide: () => (statusItem.isShown = false),
          dispose: () => undefined
        }),
      showQuickPick: (entries: { label: string }[]) => {
        const wanted = String(answers.shift())
        return Promise.resolve(entries.find(({ label }) => label === wanted))
      },
      showInputBox: () => Promise.resolve(answers.shift()),
      showTextDocument: (target: Uri | FakeDocument) => {
        shown.push(String('uri' in target ? target.uri : target))
        return Promise.resolve({ selection: null })
      },
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
      withProgress: (_: unknown, work: (progress: object, token: object) => unknown) =>
        work({ report: () => undefined }, new CancellationTokenSource().token)
    })
  })

  const diagnosticsOf = (uri: Uri): Diagnostic[] => collections.flatMap((own) => own.get(uri.toString()) ?? [])

  return {
    api,
    commands,
    asked,
    diagnosticsOf,
    statusItem,
    messages,
    plainMessages,
    answers,
    presses,
    appliedEdits,
    logged,
    trees,
    contentOf: (uri) => providers.get(uri.scheme)?.provideTextDocumentContent(uri) ?? '',
    openDocument: (uri, languageId, text) => {
      content = text
      document = { uri, languageId, version: 1, isClosed: false, getText: () => content }
      Reflect.set(workspace, 'textDocuments', [document])
      visibleChanged.fire([{ document }])
      opened.fire(document)
      activeChanged.fire({ document })
    },
    replaceText: (text) => {
      if (!document) throw new Error('no document is open')
      const lines = content.split('\n')
      const range = new Range(0, 0, lines.length - 1, lines.at(-1)?.length ?? 0)
      const change = { range, rangeOffset: 0, rangeLength: content.length, text }
      content = text
      document.version++
      changed.fire({ document, contentChanges: [change] })
    },
    shown,
    set
  }
}

/** What is asked for and not there: an event, a function, or a class. */
function forgiving<T extends object>(known: T): T {
  return new Proxy(known, {
    get: (target, name) => {
      if (typeof name !== 'string' || name in target) return Reflect.get(target, name)
      if (name === 'then') return undefined
      // Without it the copies that bundles make would know only the names above.
      if (name === '__esModule') return true
      if (/^[A-Z]/.test(name)) {
        // One class for each name, since the client asks what something is an instance of.
        const made = class {
          readonly isFake = true
        }
        Reflect.set(target, name, made)
        return made
      }
      return () => new Disposable()
    }
  })
}
