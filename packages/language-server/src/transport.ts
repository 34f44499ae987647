/** The streams of the process as a connection that broken bytes do not bring down. */
import type { Readable, Writable } from 'node:stream'
import {
  AbstractMessageReader,
  ErrorCodes,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type MessageReader
} from 'vscode-languageserver/node'
import { frameReader } from './frames.js'
import { lifecycle } from './lifecycle.js'

export interface Transport {
  reader: MessageReader
  writer: StreamMessageWriter
  readonly isShutDown: boolean
}

export function streamTransport(input: Readable, output: Writable, log: (line: string) => void): Transport {
  const writer = new StreamMessageWriter(output)
  const answer: Parameters<typeof lifecycle>[0] = (response) => {
    writer.write(response).catch(() => undefined)
  }
  const life = lifecycle(answer)

  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      const take = frameReader({
        onMessage: (value) => {
          const message = life.admit(value)
          if (message) callback(message)
        },
        onBroken: ({ reason, isBody }) => {
          log(`stigmalint: ${reason}; it was left out`)
          if (isBody) answer({ jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: reason } })
        }
      })
      input.on('data', take)
      input.on('error', (error) => this.fireError(error))
      input.on('close', () => this.fireClose())
      return { dispose: () => input.off('data', take) }
    }
  }
  return {
    reader: new Reader(),
    writer,
    get isShutDown() {
      return life.isShutDown
    }
  }
}
