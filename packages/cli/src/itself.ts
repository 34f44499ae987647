/**
 * The command as it lies on this machine: a bundle beside the file that starts it. Where all of it is one file,
 * `itself-in-one-file.ts` stands in this one's place.
 */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Starts the program again as a thread: the bundle, which is one file whichever chunk this stands in. */
export const startThread = (options: WorkerOptions): Worker =>
  new Worker(join(import.meta.dirname, 'main.cjs'), options)

/** The words that start this command again, before its own. */
export const startWords = (): string[] => [process.execPath, ...process.argv.slice(1, 2)]

/** Which build of this version runs: that of a clone changes without a new number. Empty where nothing tells. */
export function build(): string {
  try {
    const { size, mtimeMs } = statSync(join(dirname(process.argv[1] ?? ''), '../dist/main.cjs'))
    return `${size} ${mtimeMs}`
  } catch {
    return ''
  }
}
