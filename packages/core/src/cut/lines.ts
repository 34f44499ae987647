/** Finds where lines end; a lone carriage return ends a line too, as in CommonMark, but costs a slower search. */
export function lineEndFinder(source: string): (from: number) => number {
  const firstReturn = source.indexOf('\r')
  if (firstReturn >= 0 && /\r(?!\n)/.test(source)) {
    return (from) => {
      for (let at = from; at < source.length; at++) {
        const code = source.charCodeAt(at)
        if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) return at
      }
      return source.length
    }
  }
  return (from) => {
    const at = source.indexOf('\n', from)
    return at < 0 ? source.length : at
  }
}

/** Where the line begins that a place stands in, however lines end. */
export const startOfLine = (source: string, at: number): number =>
  at === 0 ? 0 : Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1

/** Where it ends. */
export function endOfLine(source: string, at: number): number {
  const ends = [source.indexOf('\n', at), source.indexOf('\r', at)].filter((end) => end >= 0)
  return Math.min(source.length, ...ends)
}
