/** A server, as the process that its users start or in that of the test, and requests that no ordinary client would send. */
import { version } from '@stigmalint/project/version'
import { spawn } from 'node:child_process'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { answerTo } from '../src/answer.js'
import type { Checking } from '../src/checking.js'
import { configurationOf, pathIn } from '../src/configured.js'
import { listenOnLoopback } from '../src/listen.js'
import { otherAt } from '../src/other.js'
import { createLanguageToolServer } from '../src/server.js'

const command = fileURLToPath(new URL('../../cli/bin/stigmalint.js', import.meta.url))

export interface Served {
  port: number
  /** all that it has printed */
  printed: () => string
  /** Ends it as Ctrl-C does; answers its exit code. */
  end: () => Promise<number | null>
}

/** The command as a process of its own. */
export function serve(folder: string, words: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [command, 'languagetool', '--port', '0', ...words], { cwd: folder })
  let printed = ''
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const end = (): Promise<number | null> => {
    child.kill('SIGINT')
    return exit
  }
  return new Promise((resolve, reject) => {
    const note = (text: string): void => {
      printed += text
      const port = /localhost:(\d+).* Server started\n$/.exec(printed)?.[1]
      if (port !== undefined) resolve({ port: Number(port), printed: () => printed, end })
    }
    child.stdout.setEncoding('utf8').on('data', note)
    child.stderr.setEncoding('utf8').on('data', note)
    void exit.then((code) => {
      reject(new Error(`it ended with ${String(code)}: ${printed}`))
    })
  })
}

export interface ServedHere {
  port: number
  end: () => void
}

/** The server in the process of the test, which checks without a thread, with the rules that are loaded already. */
export async function serveHere(folder: string, also?: URL): Promise<ServedHere> {
  const configuration = await configurationOf({ folder, configuration: undefined, profile: undefined })
  return serveChecks((question) => answerTo(question, configuration, pathIn(folder), () => undefined), also)
}

/** The same with checks that are made here. */
export async function serveChecks(check: Checking['check'], also?: URL): Promise<ServedHere> {
  const checking = { check, close: () => Promise.resolve() }
  const options = { checking, other: also ? otherAt(also) : null, version: version() }
  const servers = [createLanguageToolServer(options), createLanguageToolServer(options)] as const
  const listening = await listenOnLoopback(servers, 0)
  if (!listening.ok) throw new Error(listening.message)
  return {
    port: listening.port,
    end: () => {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    }
  }
}

export interface Reply {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}

interface Asked {
  host?: string
  method?: string
  path?: string
  headers?: OutgoingHttpHeaders
  body?: string
}

export function ask(
  port: number,
  { host = '127.0.0.1', method, path = '/v2/check', headers, body }: Asked
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      {
        host,
        port,
        path,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...headers },
        agent: false
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
        })
        response.on('error', reject)
      }
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Writes bytes and closes its half at once; answers all that comes. */
export const sendAndClose = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    socket.on('error', reject).on('end', () => {
      resolve(text)
    })
    socket.end(bytes)
  })
