/** The server as a process of its own, as editors start it: for tests of what a process is, its words, its end, its memory. */
import { fork, spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { projectPath } from '../command.js'
import type { Cost } from '../metered.js'
import { speakTo, type Answers, type Client } from './client.js'

export interface ProcessOptions {
  words?: readonly string[]
  /** how much address space it may have, in megabytes: what has no end fills the memory of the machine otherwise */
  megabytes?: number
  answers?: Answers
}

export interface Exit {
  code: number | null
  signal: string | null
}

export interface ServerProcess extends Client {
  closed: Promise<Exit>
  /** closes its input */
  end: () => void
  stop: () => Promise<Exit>
  kill: () => void
}

export const serverPath = projectPath('packages/language-server-program/bin/stigmalint-language-server.js')

/** Starts a server, which ends with the test. */
export function serverProcess(options: ProcessOptions = {}): ServerProcess {
  const client = startProcess(options)
  onTestFinished(client.kill)
  return client
}

/** Starts a server for several tests. End it with `stop` or `kill`. */
export function startProcess({
  words = [serverPath, '--stdio'],
  megabytes,
  answers
}: ProcessOptions = {}): ServerProcess {
  const [program, own]: [string, readonly string[]] =
    megabytes === undefined
      ? [process.execPath, words]
      : ['sh', ['-c', `ulimit -v ${megabytes * 1024}; exec "$0" "$@"`, process.execPath, ...words]]
  const child = spawn(program, own, surroundings)
  return served(child, child, answers)
}

export interface MeteredProcess extends ServerProcess {
  /** what it has cost until now */
  cost: () => Promise<Cost>
}

/** A server that can be asked what it costs. End it with `stop` or `kill`. */
export function startMetered(): MeteredProcess {
  const child = fork(serverPath, ['--stdio'], {
    ...surroundings,
    execArgv: ['--require', projectPath('test/protocol/meter.cjs')],
    stdio: ['pipe', 'pipe', 'pipe', 'ipc']
  })
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('a process without standard input and output')
  return Object.assign(served(child, { stdin, stdout, stderr }), {
    cost: async (): Promise<Cost> => {
      const told = once(child, 'message')
      child.send('cost')
      const [usage]: NodeJS.ResourceUsage[] = await told
      const { userCPUTime = NaN, systemCPUTime = NaN, maxRSS = NaN } = usage ?? {}
      return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
    }
  })
}

const surroundings = { cwd: projectPath('.'), env: { PATH: process.env['PATH'] } }

function served(
  child: ChildProcess,
  { stdin, stdout, stderr }: Pick<ChildProcessWithoutNullStreams, 'stdin' | 'stdout' | 'stderr'>,
  answers?: Answers
): ServerProcess {
  let errors = ''
  stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const closed = new Promise<Exit>((resolve) =>
    child.on('close', (code, signal) => {
      resolve({ code, signal })
    })
  )
  const client = speakTo({ input: stdin, output: stdout, errors: () => errors, ended: closed }, answers)
  return Object.assign(client, {
    closed,
    end: () => void stdin.end(),
    stop: async (): Promise<Exit> => {
      await client.request('shutdown', null)
      client.notify('exit', null)
      return closed
    },
    kill: () => void child.kill('SIGKILL')
  })
}
