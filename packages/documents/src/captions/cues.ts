/** Where the cues of captions stand. */
import type { Span } from '@stigmalint/core/formats'

const time = String.raw`(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}`
const timeLine = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s|$)`)

export interface Line extends Span {
  text: string
}

/** The lines in [start, end), each without the white space at its end. */
export function linesOf(source: string, { start, end }: Span): Line[] {
  const lines: Line[] = []
  for (let at = start; at < end;) {
    const found = source.indexOf('\n', at)
    const next = found < 0 || found > end ? end : found
    const text = source.slice(at, next)
    lines.push({ start: at, end: at + text.trimEnd().length, text })
    at = next + 1
  }
  return lines
}

/** A cue: its line of times, and the lines that are shown. */
export interface Cue {
  times: Line
  shown: Line[]
}

/**
 * The lines below a line of times are a cue, up to a blank one or the times of the next. A line of times in a note begins a
 * cue, as it does for players.
 */
export function cuesOf(lines: readonly Line[]): Cue[] {
  const cues: Cue[] = []
  let current: Cue | null = null
  for (const line of lines) {
    if (timeLine.test(line.text)) {
      current = { times: line, shown: [] }
      cues.push(current)
    } else if (line.text.trim() === '') current = null
    else current?.shown.push(line)
  }
  return cues
}
