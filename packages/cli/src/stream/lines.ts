/** Bytes that come in pieces to lines, of bounded length: what is longer is passed over, and said. */

/** A line without its end, as UTF-8; null: it was longer than it may be. */
export type Line = Buffer | null

const lineFeed = 10

export async function* linesOf(chunks: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let length = 0
  const add = (piece: Buffer): void => {
    length += piece.length
    if (length > mostBytes) pieces = []
    else if (piece.length > 0) pieces.push(piece)
  }
  const line = (): Line => {
    const whole = length > mostBytes ? null : Buffer.concat(pieces)
    pieces = []
    length = 0
    return whole
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end))
      start = end + 1
      yield line()
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
