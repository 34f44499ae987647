/** A server in the process of the test, with a client that speaks in bytes: no start to wait for, and fast enough for thousands of edits. */
import { PassThrough } from 'node:stream'
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node'
import { speakTo, type Answers, type Client } from '../../../test/protocol/client.js'
import type { ServerOptions } from '../src/serve/host.js'
import { createServer } from '../src/server.js'
import { streamTransport } from '../src/wire/transport.js'

/** Never to be sent `exit`, which ends the process. */
export function inProcess(options: ServerOptions, answers?: Answers): Client {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let errors = ''
  const { reader, writer } = streamTransport(input, output, (line) => (errors += `${line}\n`))
  createServer(createConnection(ProposedFeatures.all, reader, writer), options)
  return speakTo({ input, output, errors: () => errors, ended: new Promise(() => undefined) }, answers)
}
