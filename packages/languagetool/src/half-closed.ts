/**
 * A client that has closed its half of a connection waits for its answer (Emacs does), or has hung up: only what is sent to it
 * tells, for a connection that nobody holds any more breaks at the second thing that is written. So the first bytes of an
 * answer, which every answer begins with, go ahead of it where it is not there soon.
 */
import type { Socket } from 'node:net'

const parts = ['HTTP/', '1.1 ']

/** So long an answer may take before its first bytes go ahead, and between them, in milliseconds. */
const pause = 250

/** Begins the answer of a client that closes its half. What is called in the end tells what has been sent of it, and no more is sent. */
export function goAhead(socket: Socket): () => string {
  let sent = ''
  let left = parts
  let timer: NodeJS.Timeout | undefined
  const next = (): void => {
    const [part, ...others] = left
    if (part === undefined || socket.destroyed) return
    socket.write(part)
    sent += part
    left = others
    timer = setTimeout(next, pause)
  }
  const begin = (): void => {
    timer = setTimeout(next, pause)
  }
  if (socket.readableEnded) begin()
  else socket.once('end', begin)
  return () => {
    clearTimeout(timer)
    socket.off('end', begin)
    return sent
  }
}
