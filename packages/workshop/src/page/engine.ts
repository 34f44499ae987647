/** The worker as the page knows it: what is sent, and promises of what is answered. */
import * as v from 'valibot'
import { answerSchema, type Answer, type Question, type Reply, type Request } from '../checking/protocol.js'

export interface Engine {
  send: (request: Exclude<Request, { kind: 'question' }>) => void
  ask: (question: Question) => Promise<Reply>
}

export interface EngineParts {
  source: string
  /** the rules as the build wrote them, deflated */
  data: { scan: Uint8Array<ArrayBuffer>; rules: Uint8Array<ArrayBuffer>; reference: Uint8Array<ArrayBuffer> }
  hear: (answer: Exclude<Answer, { kind: 'reply' }>) => void
}

export function startEngine({ source, data, hear }: EngineParts): Engine {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const worker = new Worker(trusted(address))
  const waiting = new Map<number, (reply: Reply) => void>()
  let ids = 0
  const send = (request: Request): void => worker.postMessage(request)
  worker.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
    const answer = v.parse(answerSchema, message)
    if (answer.kind !== 'reply') {
      hear(answer)
      return
    }
    waiting.get(answer.id)?.(answer.reply)
    waiting.delete(answer.id)
  })
  worker.addEventListener('error', ({ message }) => hear({ kind: 'crash', message }))
  send({ kind: 'start', ...data })
  return {
    send,
    ask: (question) =>
      new Promise((resolve) => {
        waiting.set(++ids, resolve)
        send({ kind: 'question', id: ids, question })
      })
  }
}

/** The one script that the policy of the page lets it make: named there, so that no other text becomes one. */
interface ScriptPolicy {
  createScriptURL: (address: string) => string
}
interface PolicyMaker {
  createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy
}
declare global {
  interface Window {
    /** where the browser knows trusted types */
    trustedTypes?: PolicyMaker
  }
}

const trusted = (address: string): string =>
  window.trustedTypes?.createPolicy('stigmalint-worker', { createScriptURL: (own) => own }).createScriptURL(address) ??
  address
