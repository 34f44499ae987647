/** What a client may ask when: nothing before `initialize`, which comes once, and nothing but `exit` after `shutdown`. */
import { ErrorCodes, Message, type ResponseMessage } from 'vscode-languageserver/node'

export interface Lifecycle {
  /** The message, if it may come now; a request that may not is answered. */
  admit: (value: unknown) => Message | null
  readonly isShutDown: boolean
}

export function lifecycle(answer: (response: ResponseMessage) => void): Lifecycle {
  let state: 'new' | 'running' | 'shut-down' = 'new'
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
        } else if (state === 'new')
          return refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized, send `initialize` first')
        if (method === 'shutdown') state = 'shut-down'
        return value
      }
      if (Message.isNotification(value)) return state === 'running' || value.method === 'exit' ? value : null
      return value
    }
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Reflect.get(value, 'jsonrpc') === '2.0'
}
