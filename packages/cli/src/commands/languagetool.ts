/** `stigmalint languagetool`: a server of LanguageTool's interface, for programs that know it. */
import { main } from '@stigmalint/languagetool'
import { startThread, startWords } from '../itself.js'

/** Answers at once; the server goes on until it is ended. */
export async function runLanguageTool(words: readonly string[]): Promise<number> {
  const code = await main(words, {
    name: 'stigmalint languagetool',
    // the word says which work the thread is to do
    startThread: (data, resourceLimits) =>
      startThread({ argv: ['languagetool'], workerData: data, ...(resourceLimits && { resourceLimits }) }),
    command: [...startWords(), 'languagetool']
  })
  return code ?? 0
}
