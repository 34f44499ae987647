/** The thread that checks: a text that takes long, or too much memory, holds up nothing but itself. */
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { parentPort, workerData } from 'node:worker_threads'
import { answerTo, type Answer } from './answer.js'
import { configurationOf, pathIn } from './configured.js'
import type { Task, ThreadData, Told } from './protocol.js'

class CalledOff extends Error {}

/** Answers one task after the other until the thread is ended. */
export function work(): void {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- `createChecking` has sent it
  const data: ThreadData = workerData
  const configuration = configurationOf(data)
  const path = pathIn(data.folder)

  const answer = async ({ id, question }: Task): Promise<Answer | null> => {
    const pause = (): void => {
      if (Atomics.load(data.calledOff, 0) === id) throw new CalledOff()
    }
    try {
      pause()
      return await answerTo(question, await configuration, path, pause)
    } catch (error) {
      // an error of the program says where in the program, and nothing of the text
      return error instanceof CalledOff ? null : { status: 503, body: `Error: ${crashLine(crashOf(error))}` }
    }
  }
  const tell = (told: Told): void => parentPort?.postMessage(told)
  const ready = (): void => {
    tell({ is: 'ready' })
  }
  let last = configuration.then(ready, ready)
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => {
      tell({ is: 'done', id: task.id, answer: await answer(task) })
    })
  })
}
