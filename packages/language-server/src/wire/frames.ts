/** Bytes to messages. After broken bytes it goes on with the next message that can be read. */

export interface FrameHandlers {
  onMessage: (value: unknown) => void
  /** bytes that are no message; `isBody`: there was a header, but its body is no JSON */
  onBroken: (problem: { reason: string; isBody: boolean }) => void
}

const headerEnd = Buffer.from('\r\n\r\n')
const mark = Buffer.from('Content-Length:')
const longestHeader = 8 * 1024
const longestBody = 512 * 1024 * 1024

/** Takes bytes in as they come. */
export function frameReader({ onMessage, onBroken }: FrameHandlers): (bytes: Buffer) => void {
  let waiting: Buffer[] = []
  let size = 0
  /** fewer bytes than this are not worth a look */
  let needed = 0
  let isLost = false

  const broken = (reason: string, isBody: boolean): void => {
    if (!isLost) onBroken({ reason, isBody })
    isLost = !isBody
  }

  /** The bytes from the next header on; what may be the start of one stays. */
  const nextHeader = (bytes: Buffer, from: number): Buffer => {
    const at = bytes.indexOf(mark, from)
    return at === -1 ? bytes.subarray(Math.max(from, bytes.length - mark.length)) : bytes.subarray(at)
  }

  const read = (bytes: Buffer): Buffer => {
    let rest = bytes
    for (;;) {
      const end = rest.indexOf(headerEnd)
      if (end === -1) {
        if (rest.length <= longestHeader) return rest
        broken('no header where one was expected', false)
        return nextHeader(rest, 1)
      }
      const length = end > longestHeader ? null : lengthIn(rest.toString('latin1', 0, end))
      if (length === null) {
        broken('a header without a usable Content-Length', false)
        const next = nextHeader(rest, 1)
        if (next.indexOf(mark) !== 0) return next
        rest = next
        continue
      }
      const start = end + headerEnd.length
      if (rest.length < start + length) {
        needed = start + length
        return rest
      }
      const body = rest.subarray(start, start + length)
      const message = parse(body)
      if (message) {
        isLost = false
        rest = rest.subarray(start + length)
        onMessage(message.value)
      } else {
        broken('a message that is no JSON', true)
        // A length that was too long has swallowed the next header.
        const swallowed = body.indexOf(mark)
        rest = rest.subarray(swallowed === -1 ? start + length : start + swallowed)
      }
      if (rest.length === 0) return rest
    }
  }

  return (bytes) => {
    waiting.push(bytes)
    size += bytes.length
    if (size < needed) return
    needed = 0
    const rest = read(waiting.length === 1 ? bytes : Buffer.concat(waiting))
    waiting = rest.length === 0 ? [] : [rest]
    size = rest.length
  }
}

/** The length that a header names; null if it is none, or names none that can be. */
function lengthIn(header: string): number | null {
  const lines = header.split('\r\n')
  if (lines.some((line) => !/^[A-Za-z-]+:/.test(line))) return null
  const values = lines.flatMap((line) => /^content-length:\s*(\d{1,12})\s*$/i.exec(line)?.[1] ?? [])
  const length = Number(values.at(-1) ?? Number.NaN)
  return length <= longestBody ? length : null
}

function parse(body: Buffer): { value: unknown } | null {
  try {
    return { value: JSON.parse(body.toString('utf8')) }
  } catch {
    return null
  }
}
