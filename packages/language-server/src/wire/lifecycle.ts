/**
 * What a client may ask when: nothing before `initialize`, which comes once unless it failed, and nothing but `exit` after
 * `shutdown`.
 */
import { ErrorCodes, Message, type ResponseMessage } from 'vscode-languageserver/node'

export interface Lifecycle {
  /** The message, if it may come now; a request that may not is answered. */
  admit: (value: unknown) => Message | null
  /** To be told of each message that goes out: an `initialize` that failed may be sent again. */
  sent: (message: Message) => void
  readonly isShutDown: boolean
}

export function lifecycle(answer: (response: ResponseMessage) => void): Lifecycle {
  let state: 'new' | 'running' | 'shut-down' = 'new'
  let initializing: ResponseMessage['id'] = null
  const refuse = (id: ResponseMessage['id'], code: number, message: string): null => {
    answer({ jsonrpc: '2.0', id, error: { code, message } })
    return null
  }
  return {
    get isShutDown() {
      return state === 'shut-down'
    },
    admit: (value) => {
      if (!isMessage(value)) return refuse(null, ErrorCodes.InvalidRequest, 'Not a message of JSON-RPC 2.0')
      if (Message.isRequest(value)) {
        const { id, method } = value
        if (state === 'shut-down') return refuse(id, ErrorCodes.InvalidRequest, 'The server is shut down')
        if (method === 'initialize') {
          if (state === 'running') return refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized already')
          state = 'running'
          initializing = id
        } else if (state === 'new')
          return refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized, send `initialize` first')
        if (method === 'shutdown') state = 'shut-down'
        return value
      }
      if (Message.isNotification(value))
        return value.method === 'exit' || (state === 'running' && !isCancelOfNothing(value)) ? value : null
      return value
    },
    sent: (message) => {
      if (initializing === null || !Message.isResponse(message) || message.id !== initializing) return
      initializing = null
      if (message.error && state === 'running') state = 'new'
    }
  }
}

/** The library reads the id without a look at what it reads it from. */
function isCancelOfNothing({ method, params }: { method: string; params?: unknown }): boolean {
  return method === '$/cancelRequest' && (typeof params !== 'object' || params === null || !Object.hasOwn(params, 'id'))
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Reflect.get(value, 'jsonrpc') === '2.0'
}
