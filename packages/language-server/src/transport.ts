/** The streams of the process as a connection that broken bytes do not bring down. */
import type { Readable, Writable } from 'node:stream'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  ErrorCodes,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter
} from 'vscode-languageserver/node'
import { encode } from './encode.js'
import { frameReader } from './frames.js'
import { lifecycle } from './lifecycle.js'

export interface Transport {
  reader: MessageReader
  writer: MessageWriter
  readonly isShutDown: boolean
}

export function streamTransport(input: Readable, output: Writable, log: (line: string) => void): Transport {
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      output.write(encode(message))
      return Promise.resolve()
    }
    end(): void {
      // The streams are those of the process, and end with it.
    }
  }
  const writer = new Writer()
  const answer: Parameters<typeof lifecycle>[0] = (response) => {
    void writer.write(response)
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
