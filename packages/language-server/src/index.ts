/** The language server, for those who start it themselves: the command and the extension of VS Code. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { version } from '@stigmalint/project/version'
import { IPCMessageReader, IPCMessageWriter, ProposedFeatures, createConnection } from 'vscode-languageserver/node'
import type { ServerOptions } from './serve/host.js'
import { createServer } from './server.js'
import { channelTransport, streamTransport } from './wire/transport.js'

const help = (name: string): string => `${name}: stigmalint in any editor that speaks the Language Server Protocol

Usage
  ${name} --stdio    serve one editor on standard input and output; editors start it so

  --stdio        standard input and output (the default)
  --node-ipc     the channel of a Node process that started it
  --help, -h     this text
  --version, -v  the version

Nothing leaves this machine.
`

/** Serves until the client ends it. Answers the exit code where there was nothing to serve, else null. */
export function main(words: readonly string[], name = 'stigmalint-language-server'): number | null {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(help(name))
    return 0
  }
  if (words.includes('--version') || words.includes('-v')) {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  const unknown = words.find((word, index) => !isKnown(word, words[index - 1]))
  if (unknown !== undefined) {
    process.stderr.write(`${name}: unknown option ${unknown}, see --help\n`)
    return 2
  }
  const options = { builtIn: loadRuleSet }
  if (words.includes('--node-ipc')) serveParent(options)
  else serveStreams(options)
  return null
}

/** Clients add `--clientProcessId=…` by themselves. */
const isKnown = (word: string, before: string | undefined): boolean =>
  ['--stdio', '--node-ipc', '--clientProcessId'].includes(word) ||
  word.startsWith('--clientProcessId=') ||
  before === '--clientProcessId'

const log = (line: string): void => void process.stderr.write(`${line}\n`)

/** How long the last messages may take when the client has gone, in milliseconds. */
const patience = 250

/** Serves on standard input and output. */
export function serveStreams(options: ServerOptions): void {
  const transport = streamTransport(process.stdin, process.stdout, log)
  // What else is printed would stand between the messages.
  console.log = console.info = console.debug = console.error
  const end = (): void => process.exit(transport.isShutDown ? 0 : 1)
  // What came before the end is still answered.
  process.stdin.on('end', () => setTimeout(end, patience)).on('error', end)
  process.stdout.on('error', end)
  createServer(createConnection(ProposedFeatures.all, transport.reader, transport.writer), options)
}

/** Serves the Node process that started this one. */
function serveParent(options: ServerOptions): void {
  const transport = channelTransport(new IPCMessageReader(process), new IPCMessageWriter(process), log)
  createServer(createConnection(ProposedFeatures.all, transport.reader, transport.writer), options)
}
