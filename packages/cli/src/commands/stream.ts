/** `stigmalint stream`: a document a line in, an answer a line out, until the input ends; for engines that share out work. */
import { maxBytes } from '@stigmalint/files'
import { once } from 'node:events'
import type { Flags } from '../command-line/flags.js'
import { startRun } from '../check/start.js'
import { writeErrorLine } from '../output.js'
import { printableJson } from '../printable.js'
import { linesOf } from '../stream/lines.js'
import { answerTo } from '../stream/record.js'

/** Findings are answers: the exit code says only whether the stream was read to its end. */
export async function runStream(names: readonly string[], flags: Flags): Promise<number> {
  if (names.length > 0 || flags.fix !== null) {
    const what = names.length > 0 ? `, leave out ${names.join(' ')}` : ' and changes none, leave out --fix'
    writeErrorLine(`stigmalint: stream reads documents from standard input${what}`)
    return 2
  }
  const run = await startRun([], flags, { needsLines: false })
  if (run === null) return 2
  const { stdin, stdout } = process
  // who reads has gone: nothing is left to do
  const gone = new AbortController()
  stdout.on('error', () => {
    gone.abort()
  })
  let number = 0
  for await (const line of linesOf(stdin, maxBytes)) {
    number++
    if (line?.length === 0) continue
    const answer = await answerTo(line, number, run.loader, run.workingFolder)
    if (gone.signal.aborted) break
    // no further than the reader: the memory stays flat
    if (!stdout.write(`${printableJson(JSON.stringify(answer))}\n`)) await drained(stdout, gone.signal)
  }
  return 0
}

/** Resolves when more may be written, or nobody reads any more. */
const drained = (stdout: NodeJS.WriteStream, signal: AbortSignal): Promise<unknown> =>
  once(stdout, 'drain', { signal }).catch(() => undefined)
