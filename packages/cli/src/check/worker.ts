/** One of the further threads: it looks at the files that it is asked about. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { parentPort, workerData } from 'node:worker_threads'
import { createLooker, loaderOf, type Question } from './looker.js'
import { plainLook } from './plain-look.js'
import type { PlainAnswer, Task } from './threads.js'

/** Answers until the thread is ended. */
export async function work(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- `startThreads` has sent it
  const question: Question = workerData
  const ready = lookerOf(question)
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', (tasks: readonly Task[]) => {
    for (const { index, path } of tasks)
      last = last.then(async () => {
        const look = await (await ready)(path)
        parentPort?.postMessage({ index, look: plainLook(look) } satisfies PlainAnswer)
      })
  })
  await ready
}

async function lookerOf(question: Question): Promise<ReturnType<typeof createLooker>> {
  const loader = loaderOf(question, await loadRuleSet())
  if (question.cache === null) return createLooker(loader, question, null)
  const { openCache } = await import('./cache.js')
  const opened = openCache(question.cache)
  return createLooker(loader, question, opened.ok ? opened.cache : null)
}
