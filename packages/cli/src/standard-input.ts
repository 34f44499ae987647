/** Standard input to bytes. */
import { maxBytes } from '@stigmalint/files'
import { setImmediate, setTimeout } from 'node:timers/promises'

export async function readStandardInput(): Promise<{ ok: true; bytes: Buffer } | { ok: false; message: string }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > maxBytes)
      return { ok: false, message: `: more than the ${maxBytes / 1024 / 1024} MB that one text may have, split it` }
    chunks.push(bytes)
  }
  return { ok: true, bytes: Buffer.concat(chunks) }
}

/** Whether text comes on standard input; none of it is taken. */
export interface StandardInputWatch {
  /** text came while it was waited for */
  readonly isEarly: boolean
  /** Whether text came since. Asked once, at the end: the stream is let go. */
  endsWithText: () => Promise<boolean>
}

/**
 * Answers as soon as something comes, the input ends, or the patience does (in milliseconds): many programs never close
 * the pipe.
 */
export async function watchStandardInput(patience: number): Promise<StandardInputWatch> {
  const { stdin } = process
  const timer = new AbortController()
  const over = new Promise<void>((resolve) => {
    for (const event of ['readable', 'end', 'error'] as const)
      stdin.once(event, () => {
        resolve()
      })
  })
  await Promise.race([over, setTimeout(patience, undefined, { signal: timer.signal }).catch(() => undefined)])
  timer.abort()
  const isEarly = stdin.readableLength > 0
  if (isEarly) stdin.destroy()
  return {
    isEarly,
    endsWithText: async () => {
      await setImmediate()
      const holds = stdin.readableLength > 0
      stdin.destroy()
      return holds
    }
  }
}
