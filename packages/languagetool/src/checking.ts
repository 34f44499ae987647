/** One thread, and those who wait for it: so many, and no more. A thread that hangs or dies is followed by another. */
import type { Worker } from 'node:worker_threads'
import type { Answer, Question } from './answer.js'
import type { Task, Told } from './protocol.js'

export interface Checking {
  /** Answers in turn; never fails. Null where `signal` said that nobody waits any more. */
  check: (question: Question, signal: AbortSignal) => Promise<Answer | null>
  close: () => Promise<void>
}

export interface CheckingOptions {
  startThread: () => Worker
  /** shared with the thread */
  calledOff: Int32Array
  /** how long one check may take, in milliseconds, from when its thread is ready */
  patience: number
  /** how many may wait */
  mostWaiting: number
}

interface Waiting extends Task {
  settle: (answer: Answer | null) => void
}

/** Until when a check may go on, from when its thread is ready, and what its client is answered then. */
interface Limit {
  milliseconds: number
  answer: Answer | null
}

interface Current {
  waiting: Waiting
  limit: Limit
  timer?: NodeJS.Timeout
}

/** So long a check that was called off may go on before its thread is ended, in milliseconds: another one takes a while to start. */
const grace = 500

export const busy: Answer = { status: 503, body: 'Error: too many texts at once, ask again' }
const tooLong: Answer = { status: 503, body: 'Error: the check of this text took too long and was ended' }
const failed: Answer = { status: 503, body: 'Error: the check of this text took too much memory and was ended' }

export function createChecking({ startThread, calledOff, patience, mostWaiting }: CheckingOptions): Checking {
  let thread: { worker: Worker; isReady: boolean } | null = null
  let current: Current | null = null
  let waiting: Waiting[] = []
  let lastId = 0

  /** What came of the current one; the next one has its turn. */
  const settle = (answer: Answer | null): void => {
    if (!current) return
    clearTimeout(current.timer)
    current.waiting.settle(answer)
    current = null
    next()
  }

  const drop = (): void => {
    const ended = thread
    thread = null
    void ended?.worker.terminate()
  }

  /** The time of the current one begins; a thread that is still starting takes none of it. */
  const time = (): void => {
    if (!current || !thread?.isReady) return
    const { milliseconds, answer } = current.limit
    clearTimeout(current.timer)
    current.timer = setTimeout(() => {
      drop()
      settle(answer)
    }, milliseconds)
  }

  const started = (): Worker => {
    if (thread) return thread.worker
    const worker = startThread()
    const own = { worker, isReady: false }
    thread = own
    worker.on('message', (told: Told) => {
      if (own !== thread) return
      if (told.is === 'ready') {
        own.isReady = true
        time()
      } else if (current?.waiting.id === told.id) settle(told.answer)
    })
    const end = (): void => {
      if (own !== thread) return
      thread = null
      settle(failed)
    }
    worker.on('error', end)
    worker.on('exit', end)
    return worker
  }

  const next = (): void => {
    if (current) return
    const first = waiting.shift()
    if (!first) return
    current = { waiting: first, limit: { milliseconds: patience, answer: tooLong } }
    started().postMessage({ id: first.id, question: first.question } satisfies Task)
    time()
  }

  const callOff = (id: number): void => {
    if (current?.waiting.id === id) {
      Atomics.store(calledOff, 0, id)
      // within a paragraph, a check does not look up
      current.limit = { milliseconds: grace, answer: null }
      time()
    } else {
      waiting.find((own) => own.id === id)?.settle(null)
      waiting = waiting.filter((own) => own.id !== id)
    }
  }

  return {
    check: (question, signal) => {
      if (signal.aborted) return Promise.resolve(null)
      if (waiting.length >= mostWaiting) return Promise.resolve(busy)
      const id = ++lastId
      return new Promise((resolve) => {
        const onAbort = (): void => {
          callOff(id)
        }
        signal.addEventListener('abort', onAbort, { once: true })
        waiting.push({
          id,
          question,
          settle: (answer) => {
            signal.removeEventListener('abort', onAbort)
            resolve(answer)
          }
        })
        next()
      })
    },
    close: async () => {
      const ended = thread
      thread = null
      waiting = []
      if (current) clearTimeout(current.timer)
      await ended?.worker.terminate()
    }
  }
}
