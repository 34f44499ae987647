/** `stigmalint languagetool`: what LanguageTool's server answers, on this machine, with what stigmalint finds. */
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { version } from '@stigmalint/project/version'
import { relative, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { defaultPort, readArguments, type Arguments } from './arguments.js'
import { createChecking } from './checking.js'
import { configurationOf } from './configured.js'
import { listenOnLoopback } from './listen.js'
import { otherAt } from './other.js'
import type { ThreadData } from './protocol.js'
import { createLanguageToolServer } from './server.js'

export type { ThreadData } from './protocol.js'

const help = (
  name: string
): string => `${name}: stigmalint in LibreOffice and other programs that can ask a LanguageTool server

Usage
  ${name}               serve this machine until Ctrl-C
  ${name} setup [DIR]   write the files that set LibreOffice up and start this at login

  The address for the settings of the program: http://localhost:${defaultPort}/v2
  With a profile, a format or both in it:      http://localhost:${defaultPort}/us/markdown/v2

  --port N           another port (default: ${defaultPort})
  --profile NAME     whose wording comes first, where the address names none
  --config FILE      this configuration instead of that of this folder; --no-config: none
  --also ADDRESS     a LanguageTool on this machine that is asked as well, such as http://localhost:8082/v2
  --help, -h         this text

Only programs of this machine can ask. No text is kept or logged, and nothing leaves this machine.
`

export interface MainOptions {
  /** how the command is called */
  name: string
  /** starts a thread that runs `work` of `./worker`, with this as its data and within these limits */
  startThread: (data: ThreadData, limits: Worker['resourceLimits']) => Worker
  /** the words that start this command again, for the files of `setup` */
  command: readonly string[]
}

/** How long a check may take, in milliseconds, and how many texts may wait. */
const limits = { patience: 60_000, mostWaiting: 256 }
/** In megabytes. */
const memory = { maxOldGenerationSizeMb: 1024 }

/** Serves until it is ended. Answers the exit code where there was nothing to serve, else null. */
export async function main(words: readonly string[], options: MainOptions): Promise<number | null> {
  const fail = (line: string): number => {
    process.stderr.write(`${options.name}: ${line}\n`)
    return 2
  }
  const read = readArguments(words)
  if (read.is === 'help') {
    process.stdout.write(help(options.name))
    return 0
  }
  if (read.is === 'wrong') return fail(read.message)
  if (read.arguments.setup !== null) {
    const { writeSetup } = await import('./setup.js')
    const written = writeSetup(resolve(read.arguments.setup), read.arguments.port, options.command)
    if (!written.ok) return fail(written.message)
    process.stdout.write(written.told)
    return 0
  }
  return serve(read.arguments, options, fail)
}

async function serve(
  { port, profile, also, ...given }: Arguments,
  { name, startThread }: MainOptions,
  fail: (line: string) => number
): Promise<number | null> {
  const folder = process.cwd()
  const configuration =
    typeof given.configuration === 'string' ? resolve(folder, given.configuration) : given.configuration
  const calledOff = new Int32Array(new SharedArrayBuffer(4))
  const data: ThreadData = { folder, configuration, profile, calledOff }
  const { isUsable, problems, path } = await configurationOf(data)
  for (const { path: file, line, column, message } of problems)
    fail(`${relative(folder, file) || file}:${line}:${column}: ${message}`)
  if (!isUsable) return fail(`not started, ${path ?? 'the configuration'} has to be mended first`)
  const checking = createChecking({ startThread: () => startThread(data, memory), calledOff, ...limits })
  const serverOptions = { checking, other: also && otherAt(also), version: version() }
  const servers = [createLanguageToolServer(serverOptions), createLanguageToolServer(serverOptions)] as const
  const listening = await listenOnLoopback(servers, port)
  if (!listening.ok) return fail(listening.message)
  // what goes wrong in one connection ends no other, and nothing of a text is told
  process.on('uncaughtException', (error) => {
    fail(crashLine(crashOf(error)))
  })
  const end = (): void => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    void checking.close()
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  // The end of this line is what flycheck-languagetool waits for.
  process.stdout.write(`${name}: http://localhost:${listening.port}/v2 for programs of this machine. Server started\n`)
  return null
}
