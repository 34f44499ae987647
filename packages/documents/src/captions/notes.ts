/** Notes of WebVTT: blocks between cues that no player shows, and so the comments of captions; they are about cues. */
import type { Comments, CommentMarks, Slot, Span } from '@stigmalint/core/formats'
import { cuesOf, linesOf } from './cues.js'

const marks: CommentMarks = {
  mayStandIn: (text) => text.includes('NOTE'),
  // Behind a blank line, or where the text begins; the words may begin in the line below.
  opening: /NOTE(?<=(?:(?<![^])|\n[^\S\n]*\n)NOTE)(?=\s|(?![^]))[^\S\n]*(?:\n(?![^\S\n]*(?:\n|(?![^])))[^\S\n]*)?/g,
  close: (source, { end: from }) => {
    const end = from + source.slice(from, endOfNote(source, from)).trimEnd().length
    return { words: end, end }
  }
}

/** Before a blank line, or one with an arrow, which players take for times; or the end. */
function endOfNote(source: string, from: number): number {
  for (let at = from; ;) {
    const end = source.indexOf('\n', at)
    if (end < 0) return source.length
    const next = source.indexOf('\n', end + 1)
    const line = source.slice(end + 1, next < 0 ? source.length : next)
    if (line.trim() === '' || line.includes('-->')) return end
    at = end + 1
  }
}

function nextCueIn(source: string): (end: number) => Span {
  const cues = cuesOf(linesOf(source, { start: 0, end: source.length }))
  let next = 0
  return (end) => {
    while ((cues[next]?.times.start ?? end) < end) next++
    const cue = cues[next]
    return cue ? { start: cue.times.start, end: (cue.shown.at(-1) ?? cue.times).end } : { start: end, end }
  }
}

/** Before the block that a place stands in: the name of a cue stands above its times. */
function above(source: string, place: number): Slot {
  const line = source.lastIndexOf('\n', place - 1) + 1
  const blank = linesOf(source, { start: 0, end: line }).findLast(({ start, end }) => start === end)
  const lineEnd = blank ? source.indexOf('\n', blank.end) : -1
  return { at: lineEnd + 1, before: '', behind: '\n\n' }
}

/** Behind the header, which ends at a blank line. */
function first(source: string): Slot {
  if (!source.startsWith('WEBVTT')) return { at: 0, before: '', behind: '\n\n' }
  const header = /\n[^\S\n]*\n/.exec(source)
  return header
    ? { at: header.index + header[0].length, before: '', behind: '\n\n' }
    : { at: source.length, before: '\n\n', behind: '\n' }
}

const shownIn = (source: string): string =>
  JSON.stringify(
    cuesOf(linesOf(source, { start: 0, end: source.length })).map(({ times, shown }) =>
      [times, ...shown].map(({ text }) => text.trimEnd())
    )
  )

export const notes: Comments = {
  marks,
  unit: 'cue',
  nextIn: nextCueIn,
  written: marks,
  write: (words) => `NOTE ${words}`,
  isHidden: true,
  isInline: false,
  above,
  first,
  margin: { before: /^$/, behind: /^[ \t]*$/ },
  readsTheSame: (one, other) => Promise.resolve(shownIn(one) === shownIn(other))
}
