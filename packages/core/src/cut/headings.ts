import { lineEndFinder } from './lines.js'
import { isListMarker } from './markdown.js'
import type { Piece } from './piece.js'
import type { Heading } from '../formats/format.js'

/**
 * The headings of a Markdown source that stand at column 0 and in no container, found line by line; the title in front
 * matter heads the page.
 */
export function headings(source: string, pieces: readonly Piece[]): Heading[] {
  const found: Heading[] = []
  const lineEnd = lineEndFinder(source)
  for (const piece of pieces) {
    if (piece.kind === 'front-matter') collectTitle(source.slice(piece.start, piece.end), piece.start, found)
    if (piece.kind !== 'prose') continue
    collect(source, piece, lineEnd, found)
  }
  return found
}

const title = /^(?:[Tt]itle|[ \t]*"title")[ \t]*[:=][ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'|>].*))/m

/** A heading of HTML, at the start of a line: below other HTML it may be indented, else that makes it code. */
const element = /^[ \t]*<h([1-6])(?:\s[^<>]*)?>([^]*?)<\/h\1\s*>/i
const flushElement = /^ {0,3}<h([1-6])(?:\s[^<>]*)?>([^]*?)<\/h\1\s*>/i
const longest = 500

function collectTitle(text: string, start: number, found: Heading[]): void {
  const match = title.exec(text)
  if (!match) return
  const [, double, single, plain] = match
  const written = double?.replace(/\\(.)/g, '$1') ?? single ?? plain ?? ''
  found.push({ offset: start + match.index, depth: 1, text: plainHeading(written) })
}

function collect(source: string, piece: Piece, lineEnd: (from: number) => number, found: Heading[]): void {
  // A paragraph's first line, while it can still become a setext heading.
  let paragraph = -1
  let fence = ''
  const isHtml = source.charCodeAt(piece.start) === 60
  for (let line = piece.start; line < piece.end;) {
    const end = Math.min(lineEnd(line), piece.end)
    const next = end + 1
    const code = source.charCodeAt(line)
    if (fence === '' && (code === 60 || code === 32 || code === 9)) {
      const match = (isHtml ? element : flushElement).exec(source.slice(line, Math.min(piece.end, line + longest)))
      if (match) found.push({ offset: line, depth: Number(match[1]), text: plainHeading(match[2] ?? '') })
    }
    if (fence !== '') {
      if (source.startsWith(fence, line)) fence = ''
    } else if (code === 35) {
      const depth = atxDepth(source, line, end)
      if (depth > 0) {
        found.push({
          offset: line,
          depth,
          text: plainHeading(source.slice(line + depth, end).replace(/[ \t]#+[ \t\r]*$/, ''))
        })
        paragraph = -1
      } else if (paragraph < 0) paragraph = line
    } else if ((code === 96 || code === 126) && (source.startsWith('```', line) || source.startsWith('~~~', line))) {
      fence = source.slice(line, line + 3)
      paragraph = -1
    } else if (code === 61 || code === 45) {
      const isUnderline = isSetextUnderline(source, line, end, code)
      if (isUnderline && paragraph >= 0) {
        found.push({ offset: paragraph, depth: code === 61 ? 1 : 2, text: plainHeading(source.slice(paragraph, line)) })
        paragraph = -1
      } else if (code === 45) paragraph = -1
      else if (paragraph < 0) paragraph = line
    } else if (code === 10 || code === 13 || line >= end || source.slice(line, end).trim() === '') {
      paragraph = -1
    } else if (paragraph < 0 && isParagraphStart(code) && !isListMarker(source, line, end)) {
      paragraph = line
    }
    line = next
  }
}

function atxDepth(source: string, line: number, end: number): number {
  let at = line
  while (at < end && source.charCodeAt(at) === 35) at++
  const depth = at - line
  const after = source.charCodeAt(at)
  return depth <= 6 && (at >= end || after === 32 || after === 9 || after === 13) ? depth : 0
}

function isSetextUnderline(source: string, line: number, end: number, marker: number): boolean {
  let at = line
  while (at < end && source.charCodeAt(at) === marker) at++
  return source.slice(at, end).trim() === ''
}

/** A line that starts with white space, a quote mark, a bullet, a table bar or a tag is left out. */
function isParagraphStart(code: number): boolean {
  return code !== 32 && code !== 9 && code !== 62 && code !== 43 && code !== 124 && code !== 60
}

/** The words of a heading without the commonest markup. A bracket ends where the next one opens: so the time is linear. */
function plainHeading(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/[*_`~\u2060\uFFFC]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
