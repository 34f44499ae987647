/**
 * Writing to the terminal or a pipe. Synchronous: opening the streams of the process would cost a tenth of a short run.
 * Whatever goes to people passes one of the first four, which let nothing through that is no printable character.
 */
import { writeSync } from 'node:fs'
import { printableJson, printableLine, printableLines } from './printable.js'

const closed = new Set<number>()
/** whose reader is slow: their stream holds what it has not read yet, and all that follows has to stand behind that */
const slow = new Set<number>()

/** The report could not be written: a full disk, for example. */
export class OutputProblem extends Error {}

/** One line on standard output; a line break in it is shown as such. */
export const writeOutLine = (line: string): void => writeOut(`${printableLine(line)}\n`)

/** One line on standard error; a line break in it is shown as such. */
export const writeErrorLine = (line: string): void => writeError(`${printableLine(line)}\n`)

/** Lines on standard output. */
export const writeOut = (text: string): void => writeAsIs(1, printableLines(text))

/** Lines on standard error. */
export const writeError = (text: string): void => writeAsIs(2, printableLines(text))

/** JSON on standard output. */
export const writeJson = (json: string): void => writeAsIs(1, printableJson(json))

/** JSON on standard error. */
export const writeErrorJson = (json: string): void => writeAsIs(2, printableJson(json))

/** A diff on standard output: whole for programs, printable for who looks at a terminal. */
export const writeDiff = (diff: string): void =>
  writeAsIs(1, process.stdout.isTTY ? diff.split('\n').map(printableLine).join('\n') : diff)

/** What moves the cursor of a terminal that shows standard error. */
export const writeToTerminal = (codes: string): void => writeAsIs(2, codes)

/** What a program reads that has to get every byte: fixed texts, and diffs. */
export function writeAsIs(descriptor: 1 | 2, content: string | Uint8Array): void {
  if (closed.has(descriptor) || content.length === 0) return
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  if (slow.has(descriptor)) {
    streamOf(descriptor).write(bytes)
    return
  }
  let start = 0
  while (start < bytes.length) {
    try {
      start += writeSync(descriptor, bytes, start)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EAGAIN') {
        // The reader is slow and the pipe does not wait: the stream knows how to.
        slow.add(descriptor)
        const stream = streamOf(descriptor)
        if (stream.listenerCount('error') === 0) stream.on('error', () => closed.add(descriptor))
        stream.write(bytes.subarray(start))
        return
      }
      closed.add(descriptor)
      // Nobody is left to tell: the reader has gone (as `| head` does), or this is where it would be told.
      if (code === 'EPIPE' || descriptor === 2) return
      throw new OutputProblem(
        code === 'ENOSPC'
          ? 'the report could not be written, the disk is full; make room and run it again'
          : `the report could not be written (${String(code ?? error)})`
      )
    }
  }
}

const streamOf = (descriptor: 1 | 2): NodeJS.WriteStream => (descriptor === 1 ? process.stdout : process.stderr)
