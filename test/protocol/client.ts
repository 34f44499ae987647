/** A client of the language server that knows JSON-RPC and nothing else: what an editor's library would mend stays broken. */
import type { Readable, Writable } from 'node:stream'

/** What a message holds: no type describes it. */
type Json = ReturnType<typeof JSON.parse>

export interface ResponseError {
  code: number
  message: string
}

/** What came from the server. */
export interface Incoming {
  id?: number | string | null
  method?: string
  params?: Json
  result?: Json
  error?: ResponseError
}

/** Answers to what the server asks; null is answered to everything else. */
export type Answers = Record<string, (params: Json) => unknown>

/** A server, wherever it runs. */
export interface Served {
  input: Writable
  output: Readable
  /** all that it has said beside its messages */
  errors: () => string
  /** that it has ended; never, where it does not end by itself */
  ended: Promise<unknown>
}

export interface Client {
  received: Incoming[]
  raw: (bytes: string | Buffer) => void
  send: (message: object) => void
  /** Sends a request and answers with the whole response, error or not. */
  ask: (method: string, params?: unknown, id?: number | string) => Promise<Incoming>
  request: (method: string, params?: unknown) => Promise<Json>
  notify: (method: string, params?: unknown) => void
  /** The first message since `from` that fits; waits for it. */
  find: (fits: (message: Incoming) => boolean, from?: number) => Promise<Incoming>
  readonly errors: string
  /** how much has come until now: a place to look from */
  here: () => number
  /** forgets what has come, in a long session */
  forget: () => void
  initialize: (capabilities?: object, more?: object) => Promise<Json>
  open: (uri: string, text: string, languageId?: string, version?: number) => void
  change: (uri: string, version: number, contentChanges: readonly object[]) => void
  /** the diagnostics that the server sends for a version of a document, or next for a file */
  published: (uri: string, version?: number, from?: number) => Promise<Json[]>
}

/** Speaks to a server that has not been greeted yet. */
export function speakTo({ input, output, errors, ended }: Served, answers: Answers = {}): Client {
  const received: Incoming[] = []
  let wake: (() => void)[] = []
  let isEnded = false
  let count = 0
  // put together once a message is whole: at each part it would take quadratic time for a long one
  let parts: Buffer[] = []
  let [size, wanted] = [0, 0]

  input.on('error', () => undefined)
  output.on('data', (bytes: Buffer) => {
    parts.push(bytes)
    size += bytes.length
    if (size < wanted) return
    let buffer = Buffer.concat(parts)
    wanted = 0
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end === -1) break
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, end))?.[1])
      wanted = end + 4 + length
      if (buffer.length < wanted) break
      take(JSON.parse(buffer.toString('utf8', end + 4, wanted)))
      buffer = buffer.subarray(wanted)
      wanted = 0
    }
    parts = [buffer]
    size = buffer.length
  })
  void ended.then(() => {
    isEnded = true
    wakeAll()
  })

  function wakeAll(): void {
    const all = wake
    wake = []
    for (const resume of all) resume()
  }

  function take(message: Incoming): void {
    received.push(message)
    if (message.method !== undefined && message.id !== undefined)
      send({ jsonrpc: '2.0', id: message.id, result: answers[message.method]?.(message.params) ?? null })
    wakeAll()
  }

  function raw(bytes: string | Buffer): void {
    input.write(bytes)
  }

  function send(message: object): void {
    const body = Buffer.from(JSON.stringify(message))
    raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  const find: Client['find'] = async (fits, from = 0) => {
    for (;;) {
      const found = received.slice(from).find(fits)
      if (found) return found
      if (isEnded) throw new Error(`the server has ended; it said: ${errors()}`)
      await new Promise<void>((resolve) => wake.push(resolve))
    }
  }

  const ask: Client['ask'] = (method, params = {}, id = ++count) => {
    const from = received.length
    send({ jsonrpc: '2.0', id, method, params })
    return find((message) => message.id === id && message.method === undefined, from)
  }

  const request: Client['request'] = async (method, params = {}) => {
    const { result, error } = await ask(method, params)
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`)
    return result
  }

  const notify: Client['notify'] = (method, params = {}) => send({ jsonrpc: '2.0', method, params })

  return {
    ...{ received, raw, send, ask, request, notify, find },
    get errors() {
      return errors()
    },
    here: () => received.length,
    forget: () => {
      received.length = 0
    },
    initialize: async (capabilities = {}, more = {}) => {
      const result = await request('initialize', { processId: null, rootUri: null, capabilities, ...more })
      notify('initialized')
      return result
    },
    open: (uri, text, languageId = 'markdown', version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, version, contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    published: async (uri, version, from = 0) =>
      (
        await find(
          ({ method, params }) =>
            method === 'textDocument/publishDiagnostics' &&
            params.uri === uri &&
            (version === undefined || params.version === version),
          from
        )
      ).params.diagnostics
  }
}
