/** All files of a run looked at, in this thread and, where that pays, in others: what comes out is the same. */
import { availableParallelism } from 'node:os'
import type { FileLook } from './look.js'
import type { Looker, Question } from './looker.js'
import type { Answer, Task } from './threads.js'

/** How many threads there may be: `auto` as many as pay. */
export type Concurrency = number | 'auto'

/** What each file comes to, in the order of the paths. */
export async function* looksAt(
  paths: readonly string[],
  look: Looker,
  question: Question,
  concurrency: Concurrency
): AsyncGenerator<FileLook> {
  const queue = queueOf(paths)
  const begun = Date.now()
  let end: (() => Promise<void>) | null = null
  try {
    for (const index of paths.keys()) {
      for (let known = queue.answerOf(index); ; known = queue.answerOf(index)) {
        if (known) {
          yield known
          break
        }
        const others = end ? 0 : othersWorth(concurrency, Date.now() - begun, index, paths.length)
        if (others > 0) end = (await import('./threads.js')).startThreads(others, question, queue)
        const [task] = queue.take(1)
        if (task) queue.done({ index: task.index, look: await look(task.path) })
        if (end) await (task ? turn() : queue.news())
      }
    }
  } finally {
    await end?.()
  }
}

/** Milliseconds: what a thread costs to start, and what has to be left for one to pay. */
const worth = { start: 250, rest: 2000 }

/** How many more threads pay: none before it is known how long a file takes. */
function othersWorth(concurrency: Concurrency, elapsed: number, done: number, all: number): number {
  if (concurrency !== 'auto') return Math.min(concurrency - 1, all - done - 1)
  if (elapsed < worth.start || done === 0) return 0
  const rest = (elapsed / done) * (all - done)
  return Math.min(availableParallelism() - 1, all - done - 1, Math.floor(rest / worth.rest))
}

/** What other threads have sent is taken in between two files. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function queueOf(paths: readonly string[]): {
  take: (most: number) => Task[]
  done: (answer: Answer) => void
  giveBack: (tasks: readonly Task[]) => void
  /** what became of a file, once */
  answerOf: (index: number) => FileLook | null
  /** resolves when there is an answer, or a task again */
  news: () => Promise<void>
} {
  const answers = new Map<number, FileLook>()
  let returned: readonly Task[] = []
  let next = 0
  let wake = (): void => undefined
  return {
    take: (most) => {
      const again = returned.slice(0, most)
      returned = returned.slice(again.length)
      const fresh = paths.slice(next, next + most - again.length).map((path, at) => ({ index: next + at, path }))
      next += fresh.length
      return [...again, ...fresh]
    },
    done: ({ index, look }) => {
      answers.set(index, look)
      wake()
    },
    giveBack: (tasks) => {
      returned = [...returned, ...tasks]
      wake()
    },
    answerOf: (index) => {
      const look = answers.get(index) ?? null
      answers.delete(index)
      return look
    },
    news: () =>
      new Promise((resolve) => {
        wake = resolve
      })
  }
}
