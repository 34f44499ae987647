/** The server: on this machine's own two addresses and on no other, with nothing logged and no text kept. */
import { STATUS_CODES, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readAddress, type Asked } from './address.js'
import { software, type Answer } from './answer.js'
import { busy, type Checking } from './checking.js'
import { admit } from './guard.js'
import { goAhead } from './half-closed.js'
import { languages } from './language.js'
import type { Other } from './other.js'
import { readParameters } from './parameters.js'

/** The largest body that is read, in bytes. */
export const mostBytes = 8 * 1024 * 1024

/** What is told to programs that split their texts: so many characters go into such a body, however they are encoded. */
const mostCharacters = mostBytes / 4

/** So much of all texts together may be on its way, in bytes. */
const mostLoad = 16 * mostBytes

/** What is on its way: the same value for all requests of a server. */
interface Load {
  bytes: number
}

/** So long a client that was refused may go on sending before it is cut off, in milliseconds. */
const patience = 2000

export interface ServerOptions {
  checking: Checking
  other: Other | null
  version: string
}

/** A server that listens nowhere yet. */
export function createLanguageToolServer(options: ServerOptions): Server {
  const load: Load = { bytes: 0 }
  // Whole texts stand in the address where a client asks by GET.
  const server = createServer({ maxHeaderSize: 1024 * 1024 }, (request, response) => {
    void answerRequest(request, response, options, load)
  })
  // A client that has said all and closes its half still waits for its answer.
  Object.assign(server, { httpAllowHalfOpen: true })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
  server.maxConnections = 512
  return server
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  load: Load
): Promise<void> {
  // a connection that breaks off is its client's own matter
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  const admission = admit(request.headers)
  const send = (status: number, body: string, type = 'text/plain', sent = ''): void => {
    if (response.destroyed || response.headersSent) return
    const headers = {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'Origin',
      ...(admission.ok && admission.origin !== null && { 'access-control-allow-origin': admission.origin }),
      ...(status === 204 && {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'Content-Type, Accept',
        'access-control-max-age': '600'
      }),
      ...((!request.complete || sent !== '') && { connection: 'close' })
    }
    if (sent === '') response.writeHead(status, headers).end(status === 204 ? undefined : body)
    else request.socket.end(written(status, headers, body).slice(sent.length))
    if (!request.complete) letGo(request)
  }
  const sendAnswer = ({ status, body }: Answer, sent = ''): void => {
    send(status, body, status === 200 ? 'application/json' : 'text/plain', sent)
  }
  if (!admission.ok) {
    send(403, `Error: ${admission.message}`)
    return
  }
  const { pathname, query } = splitAddress(request.url ?? '')
  const address = readAddress(pathname)
  if (request.method === 'OPTIONS') send(204, '')
  else if (request.method !== 'POST' && request.method !== 'GET') send(405, 'Error: ask by GET or POST')
  else if (!address.ok) send(404, `Error: ${address.message}`)
  else if (address.endpoint !== 'check') {
    const { body, type } = aboutServer(address.endpoint, options)
    send(200, body, type)
  } else {
    const body = await bodyOf(request, response, load)
    if (body.is === 'too-large')
      send(413, `Error: the text is too long, ${mostBytes / 1024 / 1024} MB are read at once`)
    else if (body.is === 'too-much') sendAnswer(busy)
    else if (body.is === 'read') {
      const gone = new AbortController()
      response.on('close', () => {
        gone.abort()
      })
      const sent = goAhead(request.socket)
      const answer = await answerCheck(address, readParameters(query, body.text), request, gone.signal, options)
      const begun = sent()
      if (answer) sendAnswer(answer, begun)
    }
  }
}

/** A whole answer, as it goes over the line. */
const written = (status: number, headers: Readonly<Record<string, string | number>>, body: string): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body
  ].join('\r\n')

async function answerCheck(
  { profile, format }: Asked,
  parameters: ReturnType<typeof readParameters>,
  { headers }: IncomingMessage,
  signal: AbortSignal,
  { checking, other }: ServerOptions
): Promise<Answer | null> {
  const question = { parameters, profile, format, agent: headers['user-agent'] ?? '' }
  const [own, theirs] = await Promise.all([checking.check(question, signal), other?.ask(parameters) ?? null])
  return own && other ? other.merge(own, theirs) : own
}

function splitAddress(address: string): { pathname: string; query: string } {
  const mark = address.indexOf('?')
  return mark === -1
    ? { pathname: address, query: '' }
    : { pathname: address.slice(0, mark), query: address.slice(mark + 1) }
}

function aboutServer(
  endpoint: Exclude<Asked['endpoint'], 'check'>,
  { version }: ServerOptions
): { body: string; type: string } {
  const json = (value: unknown): { body: string; type: string } => ({
    body: JSON.stringify(value),
    type: 'application/json'
  })
  const about = { software: { ...software, version } }
  switch (endpoint) {
    case 'languages':
      return json(languages.map(({ name, longCode }) => ({ name, code: longCode.slice(0, 2), longCode })))
    case 'healthcheck':
      return { body: 'OK', type: 'text/plain' }
    case 'maxtextlength':
      return { body: String(mostCharacters), type: 'text/plain' }
    case 'info':
      return json(about)
    case 'configinfo':
      return json({ ...about, parameter: { maxTextLength: mostCharacters }, rules: [] })
  }
}

type Body = { is: 'read'; text: string } | { is: 'too-large' } | { is: 'too-much' } | { is: 'gone' }

/** The body as text; nothing of it is kept once it is too large, or too much is on its way. */
function bodyOf(request: IncomingMessage, response: ServerResponse, load: Load): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve({ is: 'too-large' })
  let size = 0
  response.on('close', () => {
    load.bytes -= size
  })
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    const refuse = (is: 'too-large' | 'too-much'): void => {
      chunks = []
      request.removeAllListeners('data')
      resolve({ is })
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      load.bytes += chunk.length
      if (size > mostBytes) refuse('too-large')
      else if (load.bytes > mostLoad) refuse('too-much')
      else chunks.push(chunk)
    })
    request.on('end', () => {
      resolve({ is: 'read', text: Buffer.concat(chunks).toString('utf8') })
    })
    request.on('close', () => {
      resolve({ is: 'gone' })
    })
  })
}

/** Lets a client that still sends see its answer, and then goes. */
function letGo(request: IncomingMessage): void {
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), patience)
  request.on('close', () => {
    clearTimeout(timer)
  })
}
