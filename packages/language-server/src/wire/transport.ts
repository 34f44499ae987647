/** What lies between a client and the connection: neither broken bytes nor messages out of place bring it down. */
import type { Readable, Writable } from 'node:stream'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  ErrorCodes,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage
} from 'vscode-languageserver/node'
import { encode } from './encode.js'
import { frameReader } from './frames.js'
import { lifecycle } from './lifecycle.js'
import { backgroundWork } from './work.js'

export interface Transport {
  reader: MessageReader
  writer: MessageWriter
  readonly isShutDown: boolean
}

type Log = (line: string) => void

/** The streams of a process. */
export function streamTransport(input: Readable, output: Writable, log: Log): Transport {
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      output.write(encode(message))
      return Promise.resolve()
    }
    end(): void {
      // The streams are those of the process, and end with it.
    }
  }
  const gate = gateBefore(new Writer(), log)

  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      const take = frameReader({
        onMessage: gate.admitting(callback),
        onBroken: ({ reason, isBody }) => {
          log(`stigmalint: ${reason}; it was left out`)
          if (isBody) gate.answer({ jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: reason } })
        }
      })
      input.on('data', take)
      input.on('error', (error) => this.fireError(error))
      input.on('close', () => this.fireClose())
      return { dispose: () => input.off('data', take) }
    }
  }
  return transport(new Reader(), gate)
}

/** A channel that makes messages of bytes by itself, such as that of a Node process. */
export function channelTransport(reader: MessageReader, writer: MessageWriter, log: Log): Transport {
  const gate = gateBefore(writer, log)
  const { onError, onClose, onPartialMessage } = reader
  return transport(
    {
      ...{ onError, onClose, onPartialMessage },
      listen: (callback) => reader.listen(gate.admitting(callback)),
      dispose: () => reader.dispose()
    },
    gate
  )
}

const transport = (reader: MessageReader, gate: Gate): Transport => ({
  reader,
  writer: gate.writer,
  get isShutDown() {
    return gate.isShutDown
  }
})

interface Gate {
  /** Takes in anything; the callback gets what may come now, and what it throws is told. */
  admitting: (callback: DataCallback) => (value: unknown) => void
  answer: (response: ResponseMessage) => void
  writer: MessageWriter
  readonly isShutDown: boolean
}

function gateBefore(writer: MessageWriter, log: Log): Gate {
  const background = backgroundWork((line) => log(`stigmalint: ${line}`))
  const answer = (response: ResponseMessage): void => background('an answer', () => writer.write(response))
  const life = lifecycle(answer)
  const { onError, onClose } = writer
  return {
    admitting: (callback) => (value) =>
      background('a message', () => {
        const message = life.admit(value)
        if (message) callback(message)
      }),
    answer,
    writer: {
      ...{ onError, onClose },
      write: (message) => {
        life.sent(message)
        return writer.write(message)
      },
      end: () => writer.end(),
      dispose: () => writer.dispose()
    },
    get isShutDown() {
      return life.isShutDown
    }
  }
}
