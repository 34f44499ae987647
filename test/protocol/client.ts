/** A client of the language server that knows JSON-RPC and nothing else: what an editor's library would mend stays broken. */
import { spawn } from 'node:child_process'
import { projectPath } from '../command.js'

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

export interface StartOptions {
  folder?: string
  words?: readonly string[]
  /** how much address space it may have, in megabytes: what has no end fills the memory of the machine otherwise */
  megabytes?: number
  /** answers to what the server asks; null is answered to everything else */
  answers?: Record<string, (params: Json) => unknown>
}

export const serverPath = projectPath('packages/language-server-program/bin/stigmalint-language-server.js')

export type Client = ReturnType<typeof start>

/** Starts a server. End it with `stop` or `kill`. */
export function start({
  folder = projectPath('.'),
  words = [serverPath, '--stdio'],
  megabytes,
  answers = {}
}: StartOptions = {}) {
  const [program, own]: [string, readonly string[]] =
    megabytes === undefined
      ? [process.execPath, words]
      : ['sh', ['-c', `ulimit -v ${megabytes * 1024}; exec "$0" "$@"`, process.execPath, ...words]]
  const child = spawn(program, own, { cwd: folder, env: { PATH: process.env['PATH'] } })
  const received: Incoming[] = []
  let wake: (() => void)[] = []
  let errors = ''
  let count = 0
  // put together once a message is whole: at each part it would take quadratic time for a long one
  let parts: Buffer[] = []
  let [size, wanted] = [0, 0]

  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (bytes: Buffer) => {
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
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => {
      resolve({ code, signal })
      wakeAll()
    })
  )
  let isClosed = false
  void closed.then(() => (isClosed = true))

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
    child.stdin.write(bytes)
  }

  function send(message: object): void {
    const body = Buffer.from(JSON.stringify(message))
    raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  /** The first message since `from` that fits; waits for it. */
  async function find(fits: (message: Incoming) => boolean, from = 0): Promise<Incoming> {
    for (;;) {
      const found = received.slice(from).find(fits)
      if (found) return found
      if (isClosed) throw new Error(`the server has ended; it said: ${errors}`)
      await new Promise<void>((resolve) => wake.push(resolve))
    }
  }

  /** Sends a request and answers with the whole response, error or not. */
  async function ask(method: string, params: unknown = {}, id: number | string = ++count): Promise<Incoming> {
    const from = received.length
    send({ jsonrpc: '2.0', id, method, params })
    return find((message) => message.id === id && message.method === undefined, from)
  }

  async function request(method: string, params: unknown = {}): Promise<Json> {
    const { result, error } = await ask(method, params)
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`)
    return result
  }

  const notify = (method: string, params: unknown = {}): void => send({ jsonrpc: '2.0', method, params })

  return {
    child,
    closed,
    received,
    raw,
    send,
    ask,
    request,
    notify,
    find,
    get errors() {
      return errors
    },
    /** how much has come until now: a place to look from */
    here: () => received.length,
    initialize: async (capabilities: object = {}, more: object = {}): Promise<Json> => {
      const result = await request('initialize', { processId: null, rootUri: null, capabilities, ...more })
      notify('initialized')
      return result
    },
    open: (uri: string, text: string, languageId = 'markdown', version = 1): void =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri: string, version: number, contentChanges: readonly object[]): void =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    /** the diagnostics that the server sends for a version of a document, or next for a file */
    published: async (uri: string, version?: number, from = 0): Promise<Json[]> =>
      (
        await find(
          ({ method, params }) =>
            method === 'textDocument/publishDiagnostics' &&
            params.uri === uri &&
            (version === undefined || params.version === version),
          from
        )
      ).params.diagnostics,
    stop: async (): Promise<{ code: number | null; signal: string | null }> => {
      await request('shutdown', null)
      notify('exit', null)
      return closed
    },
    kill: (): void => void child.kill('SIGKILL')
  }
}
