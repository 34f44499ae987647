/** Further threads that look at files. A thread that fails gives back what it was asked, and nothing is lost. */
import type { Worker } from 'node:worker_threads'
import { startThread } from '../itself.js'
import type { FileLook } from './look.js'
import type { Question } from './looker.js'
import { lookOf, type PlainLook } from './plain-look.js'

/** What a thread is asked, and what came of it. */
export interface Task {
  index: number
  path: string
}
export interface Answer {
  index: number
  look: FileLook
}

/** An answer on its way from one thread to another. */
export interface PlainAnswer {
  index: number
  look: PlainLook
}

/** Where tasks come from and answers go. */
export interface Work {
  /** The next tasks, at most so many; none: all are taken. */
  take: (most: number) => Task[]
  done: (answer: Answer) => void
  /** Tasks that a thread did not do. */
  giveBack: (tasks: readonly Task[]) => void
}

/** How many tasks a thread has at once, so that it does not wait for the next one. */
const atOnce = 4

/** Starts threads that work until there is nothing to do. Ends them when it is called. */
export function startThreads(count: number, question: Question, work: Work): () => Promise<void> {
  const threads = Array.from({ length: count }, () => startWorking(question, work))
  return async () => {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

function startWorking(question: Question, work: Work): Worker {
  const thread = startThread({ workerData: question })
  const open = new Map<number, Task>()
  const ask = (): void => {
    const tasks = work.take(atOnce - open.size)
    for (const task of tasks) open.set(task.index, task)
    if (tasks.length > 0) thread.postMessage(tasks)
  }
  const end = (): void => {
    work.giveBack([...open.values()])
    open.clear()
  }
  thread.on('message', ({ index, look }: PlainAnswer) => {
    open.delete(index)
    work.done({ index, look: lookOf(look) })
    ask()
  })
  thread.on('error', end)
  thread.on('exit', end)
  ask()
  return thread
}
