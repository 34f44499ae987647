import type { Piece, Resume } from '../../cut/piece.js'
import { cutParagraphs } from '../text/cut.js'

/** The line below which git keeps the changes, with `commit --verbose`. */
const scissors = /^# -{8,} >8 -{8,}/m
/** What git leaves out of the message: lines that start with its comment character. */
const comment = /^#[^\n]*(?:\n|$)/gm

/**
 * Cuts the message of a commit as git opens it in an editor. Its comments are no prose, nor is what stands below the
 * scissors line. Nothing in a message is a header, whatever it looks like. Short texts: `resume` is answered with all pieces from there on.
 */
export function cutCommitMessage(source: string, resume?: Resume): Piece[] {
  const cutAt = scissors.exec(source)?.index ?? source.length
  const pieces: Piece[] = []
  const prose = (from: number, to: number): void => {
    for (const piece of cutParagraphs(source.slice(from, to), 0))
      pieces.push({ ...piece, start: from + piece.start, end: from + piece.end })
  }
  let at = 0
  for (const { start, end } of commentsIn(source.slice(0, cutAt))) {
    prose(at, start)
    at = end
    pieces.push({ start, end, kind: 'comment', afterBlank: true })
  }
  prose(at, cutAt)
  if (cutAt < source.length) pieces.push({ start: cutAt, end: source.length, kind: 'comment', afterBlank: true })
  return pieces.filter((piece) => piece.start >= (resume?.from ?? 0))
}

/** Comment lines that follow one another are one; an expression that repeats for each of them fills the stack. */
function commentsIn(message: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const { index, 0: line } of message.matchAll(comment)) {
    const last = found.at(-1)
    if (last?.end === index) last.end += line.length
    else found.push({ start: index, end: index + line.length })
  }
  return found
}
