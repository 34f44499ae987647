/** `itself.ts` where the command is one executable file: it carries its code, and is started by its own name. */
import { statSync } from 'node:fs'
import { getAsset } from 'node:sea'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Starts the program again as a thread: a thread can load no file, so it is handed the text that starts it. */
export const startThread = (options: WorkerOptions): Worker =>
  new Worker(getAsset('start.cjs', 'utf8'), { ...options, eval: true })

/** The words that start this command again, before its own. */
export const startWords = (): string[] => [process.execPath]

/** Which build of this version runs. Empty where nothing tells. */
export function build(): string {
  try {
    const { size, mtimeMs } = statSync(process.execPath)
    return `${size} ${mtimeMs}`
  } catch {
    return ''
  }
}
