const ticks = /`+/y

/**
 * Behind inline code that starts at `start` and ends before `limit`, or behind its mark where it is none; `unclosed` takes
 * up the sizes of marks for which none is left before `limit`.
 */
export function endOfCode(text: string, start: number, limit: number, unclosed: Set<number>): number {
  ticks.lastIndex = start
  const size = ticks.exec(text)?.[0].length ?? 1
  if (!unclosed.has(size))
    for (let at = text.indexOf('`', start + size); at >= 0 && at < limit; at = text.indexOf('`', at)) {
      ticks.lastIndex = at
      const length = ticks.exec(text)?.[0].length ?? 1
      at += length
      if (length === size) return at
    }
  unclosed.add(size)
  return start + size
}
