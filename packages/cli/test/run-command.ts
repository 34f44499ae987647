/** The command, as its users start it: as a process of its own, or, where nothing depends on that, in one that is warm. */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { fstatSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const command = fileURLToPath(new URL('../bin/stigmalint.js', import.meta.url))

export interface Ran {
  code: number | null
  out: string
  error: string
}

type Run = (
  folder: string,
  words: readonly string[],
  input?: string | Buffer,
  environment?: NodeJS.ProcessEnv,
  encoding?: BufferEncoding
) => Promise<Ran>

/**
 * A process of its own: for what is about pipes, signals, threads, several processes at once, memory, or a command that only
 * ends from outside.
 */
export const runProcess: Run = (folder, words, input = '', environment = {}, encoding = 'utf8') =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment }
    })
    let [out, error] = ['', '']
    child.stdout.setEncoding(encoding).on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
    child.on('error', reject).on('close', (code) => {
      resolve({ code, out, error })
    })
    child.stdin.on('error', () => undefined).end(input)
  })

let last: Promise<unknown> = Promise.resolve()

/** A run in the process that is warm. Runs that are asked for at once take turns. */
export const run: Run = (folder, words, input = '', environment = {}, encoding = 'utf8') => {
  const ran = last.then(() =>
    runWarm({ folder, words, input: Buffer.from(input), environment: { PATH: process.env['PATH'], ...environment } })
  )
  last = ran.catch(() => undefined)
  return ran.then(({ code, out, error }) => ({ code, out: out.toString(encoding), error: error.toString('utf8') }))
}

interface Question {
  folder: string
  words: readonly string[]
  input: Buffer
  environment: NodeJS.ProcessEnv
}

interface WarmProcess {
  child: ChildProcess
  /** What the run has written to each; the next one begins with nothing. */
  out: Written
  error: Written
}

let warm: WarmProcess | null = null

function runWarm(question: Question): Promise<{ code: number | null; out: Buffer; error: Buffer }> {
  const { child, out, error } = (warm ??= startWarm())
  return new Promise((resolve) => {
    const end = (code: number | null): void => {
      child.off('message', end).off('exit', ended)
      resolve({ code, out: out.take(), error: error.take() })
    }
    const ended = (code: number | null): void => {
      warm = null
      end(code)
    }
    child.once('message', end).once('exit', ended)
    child.send(question)
  })
}

/** It ends with the process that has started it. */
function startWarm(): WarmProcess {
  const [out, error] = [written(), written()]
  const child = fork(fileURLToPath(new URL('warm-process.cjs', import.meta.url)), {
    stdio: ['pipe', out.descriptor, error.descriptor, 'ipc'],
    serialization: 'advanced'
  })
  child.unref()
  child.channel?.unref()
  return { child, out, error }
}

interface Written {
  descriptor: number
  take: () => Buffer
}

/** A file without a name: unlike a pipe it takes all that is written, and nobody has to read meanwhile. */
function written(): Written {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-'))
  const descriptor = openSync(join(folder, 'written'), 'a+')
  rmSync(folder, { recursive: true })
  const take = (): Buffer => {
    const bytes = Buffer.alloc(fstatSync(descriptor).size)
    readSync(descriptor, bytes, 0, bytes.length, 0)
    ftruncateSync(descriptor)
    return bytes
  }
  return { descriptor, take }
}
