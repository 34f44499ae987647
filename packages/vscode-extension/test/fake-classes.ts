/** The classes of the API of VS Code that the client makes things of, as small as they can be. */
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'

type Listener<T> = (value: T) => unknown

export class Disposable {
  constructor(private readonly end: () => void = () => undefined) {}
  dispose(): void {
    this.end()
  }
  static from(...all: { dispose: () => void }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose()
    })
  }
}

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>()
  readonly event = (listener: Listener<T>, self?: unknown): Disposable => {
    const bound: Listener<T> = (value) => listener.call(self, value)
    this.listeners.add(bound)
    return new Disposable(() => void this.listeners.delete(bound))
  }
  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value)
  }
  dispose(): void {
    this.listeners.clear()
  }
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string
  ) {}
  static file = (path: string): Uri => new Uri('file', path)
  static from = ({ scheme, path }: { scheme: string; path: string }): Uri => new Uri(scheme, path)
  static parse = (text: string): Uri => {
    const url = new URL(text)
    return new Uri(url.protocol.slice(0, -1), decodeURIComponent(url.pathname))
  }
  static joinPath = (base: Uri, ...parts: string[]): Uri => new Uri(base.scheme, posix.join(base.path, ...parts))
  get fsPath(): string {
    return this.path
  }
  toString(): string {
    return this.scheme === 'file' ? pathToFileURL(this.path).href : `${this.scheme}:${encodeURI(this.path)}`
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number
  ) {}
}

export class Range {
  readonly start: Position
  readonly end: Position
  constructor(...places: [Position, Position] | [number, number, number, number]) {
    if (places.length === 2) [this.start, this.end] = places
    else {
      this.start = new Position(places[0], places[1])
      this.end = new Position(places[2], places[3])
    }
  }
  contains({ line, character }: Position): boolean {
    const isAfter = line > this.start.line || (line === this.start.line && character >= this.start.character)
    return isAfter && (line < this.end.line || (line === this.end.line && character <= this.end.character))
  }
}

export class Diagnostic {
  source?: string
  code?: unknown
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number
  ) {}
}

export class CodeActionKind {
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`)
  }
  static Empty = new CodeActionKind('')
  static QuickFix = new CodeActionKind('quickfix')
  static Refactor = new CodeActionKind('refactor')
  static Source = new CodeActionKind('source')
}

export class TabInputText {
  constructor(readonly uri: Uri) {}
}

export class WorkspaceEdit {
  /** each edit with what may be said of it */
  readonly edits: [Uri, [edit: TextEdit, note: unknown][]][] = []
  set(uri: Uri, edits: [TextEdit, unknown][]): void {
    this.edits.push([uri, edits])
  }
}

export class TextEdit {
  constructor(
    readonly range: Range,
    readonly newText: string
  ) {}
}

export class CancellationTokenSource {
  private readonly emitter = new EventEmitter<void>()
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.emitter.event }
  cancel(): void {
    this.token.isCancellationRequested = true
    this.emitter.fire()
  }
  dispose(): void {
    this.emitter.dispose()
  }
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number
  ) {}
}

export class MarkdownString {
  value = ''
  appendText(text: string): this {
    this.value += text
    return this
  }
}
