import { headersOf } from '../../cut/front-matter.js'
import { lineEndFinder } from '../../cut/lines.js'
import type { Piece, Resume } from '../../cut/piece.js'

/** Cuts plain text at blank lines, and headers from it. */
export function cutText(source: string, resume?: Resume): Piece[] {
  const from = resume?.from ?? 0
  const end = from === 0 ? (headersOf(source)?.end ?? 0) : 0
  if (end === 0) return cutParagraphs(source, from, resume)
  return [{ start: 0, end, kind: 'front-matter', afterBlank: true }, ...cutParagraphs(source, end, resume)]
}

/**
 * Cuts what stands from a place on, in which nothing is a header. A list, or lines that are no sentences, which a line
 * ending in a colon leads in stay with that line, which they need to be understood.
 */
export function cutParagraphs(source: string, from: number, resume?: Resume): Piece[] {
  const pieces: Piece[] = []
  const lineEnd = lineEndFinder(source)
  let start = from
  let position = start
  let afterBlank = false
  let led: 'anything' | 'marked' | null = null
  let hasText = false
  while (position < source.length) {
    const line = position
    const end = lineEnd(line)
    position = Math.min(end + 1, source.length)
    const text = source.slice(line, end)
    const trimmed = text.trim()
    if (trimmed === '') {
      afterBlank = true
      continue
    }
    const isMarked = listMarkerLength(trimmed) > 0
    const isLed = led !== null && (isMarked || (led === 'anything' && isShortLine(trimmed)))
    if (afterBlank && hasText && !isLed) {
      pieces.push({ start, end: line, kind: 'prose', afterBlank: true })
      if (resume?.isSettled(line, true)) return pieces
      start = line
      led = null
    }
    if (trimmed.endsWith(':')) led = 'anything'
    else if (led !== null) led = afterBlank && !isMarked ? null : 'marked'
    afterBlank = false
    hasText = true
  }
  if (start < source.length) pieces.push({ start, end: source.length, kind: 'prose', afterBlank: true })
  return pieces
}

/** In characters: an item of a list without marks is no longer. */
const longestItem = 60

/** May a line be an item of a list without marks? It is short, and no sentence. */
export const isShortLine = (line: string): boolean => line.length <= longestItem && !/[.!?:]["”’)]*$/.test(line)

const listMarker =
  /^(?:[-*+•‣◦▪●–—·]|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[A-Z])\)|(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[A-Z])\.|\d{1,3}(?:\.\d{1,3}){1,4}\.?)\s+(?=\S)/

/** The length of the bullet or enumerator ("-", "(a)", "1.", "iv)") that a line of text starts with, its space included; or 0. */
export function listMarkerLength(line: string): number {
  return listMarker.exec(line)?.[0].length ?? 0
}
