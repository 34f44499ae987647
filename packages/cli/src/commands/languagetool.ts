/** `stigmalint languagetool`: a server of LanguageTool's interface, for programs that know it. */
import { main, type ThreadData } from '@stigmalint/languagetool'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Answers at once; the server goes on until it is ended. */
export async function runLanguageTool(words: readonly string[]): Promise<number> {
  const code = await main(words, {
    name: 'stigmalint languagetool',
    startThread,
    command: [process.execPath, ...process.argv.slice(1, 2), 'languagetool']
  })
  return code ?? 0
}

/** The bundle again, which is one file whichever chunk this stands in; the word says which work it is to do. */
const startThread = (data: ThreadData, resourceLimits: Worker['resourceLimits']): Worker =>
  new Worker(join(import.meta.dirname, 'main.cjs'), {
    argv: ['languagetool'],
    workerData: data,
    ...(resourceLimits && { resourceLimits })
  })
