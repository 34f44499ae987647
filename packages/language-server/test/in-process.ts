/** A server in the process of the test, with a client that speaks in bytes: fast enough for thousands of edits. */
import { PassThrough, Writable } from 'node:stream'
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node'
import type { ServerOptions } from '../src/serve/host.js'
import { createServer } from '../src/server.js'
import { frameReader } from '../src/wire/frames.js'
import { streamTransport } from '../src/wire/transport.js'

/** What a message holds: no type describes it. */
type Json = ReturnType<typeof JSON.parse>

export interface Incoming {
  id?: number | string | null
  method?: string
  params?: Json
  result?: Json
  error?: { code: number; message: string }
}

export interface InProcessClient {
  ask: (method: string, params?: unknown) => Promise<Incoming>
  notify: (method: string, params?: unknown) => void
  /** The first message since `from` that fits; waits for it. */
  find: (fits: (message: Incoming) => boolean, from?: number) => Promise<Incoming>
  received: readonly Incoming[]
  /** forgets what has come, in a long session */
  forget: () => void
}

export function inProcess(options: ServerOptions): InProcessClient {
  const input = new PassThrough()
  const received: Incoming[] = []
  let waiting: (() => void)[] = []
  let count = 0
  const take = frameReader({
    onMessage: (message: Json) => {
      received.push(message)
      if (message.method !== undefined && message.id !== undefined)
        send({ id: message.id, result: message.method === 'workspace/applyEdit' ? { applied: true } : null })
      const resumed = waiting
      waiting = []
      for (const resume of resumed) resume()
    },
    onBroken: ({ reason }) => {
      throw new Error(`the server wrote what is no message: ${reason}`)
    }
  })
  const output = new Writable({
    write: (bytes: Buffer, _encoding, done) => {
      take(bytes)
      done()
    }
  })
  const { reader, writer } = streamTransport(input, output, (line) => {
    received.push({ method: 'log', params: line })
  })
  createServer(createConnection(ProposedFeatures.all, reader, writer), options)

  function send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    input.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }
  const find: InProcessClient['find'] = async (fits, from = 0) => {
    for (;;) {
      const found = received.slice(from).find(fits)
      if (found) return found
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return {
    received,
    find,
    notify: (method, params = {}) => send({ method, params }),
    ask: (method, params = {}) => {
      const id = ++count
      const from = received.length
      send({ id, method, params })
      return find((message) => message.id === id && message.method === undefined, from)
    },
    forget: () => {
      received.length = 0
    }
  }
}
