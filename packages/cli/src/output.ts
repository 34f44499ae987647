/** Writing to the terminal or a pipe. Synchronous: opening the streams of the process would cost a tenth of a short run. */
import { writeSync } from 'node:fs'

const closed = new Set<number>()

export function writeOut(text: string): void {
  write(1, text)
}

export function writeError(text: string): void {
  write(2, text)
}

function write(descriptor: 1 | 2, text: string): void {
  if (closed.has(descriptor) || text === '') return
  const bytes = Buffer.from(text)
  let start = 0
  while (start < bytes.length) {
    try {
      start += writeSync(descriptor, bytes, start)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EAGAIN') {
        // The reader is slow and the pipe does not wait: the stream knows how to.
        const stream = descriptor === 1 ? process.stdout : process.stderr
        if (stream.listenerCount('error') === 0) stream.on('error', () => closed.add(descriptor))
        stream.write(bytes.subarray(start))
        return
      }
      if (code !== 'EPIPE') throw error
      closed.add(descriptor) // the reader has gone (as `| head` does): nobody is left to tell
      return
    }
  }
}
