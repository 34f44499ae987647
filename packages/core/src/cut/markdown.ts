import { lineEndFinder } from './lines.js'
import type { Piece } from './piece.js'

/** A top-level block that blank lines do not end: a fence (marker and size) or HTML of kinds 1 to 5 (its end). */
interface OpenBlock {
  marker: number
  size: number
  ends: string
}

/** Whether HTML of kind 6 or 7, which ends at a blank line, is open: its lines open no fence. */
type Html = 'no' | 'maybe' | 'yes'

/** More possibilities than this at once mean a page made to confuse: it is not cut further. */
const mostOpen = 8
const unending: OpenBlock = { marker: 0, size: 1, ends: '' }

/**
 * Cuts Markdown where every list and block quote is surely closed: after a blank line, before a line at column 0 that
 * is no list marker, outside fences, HTML of kinds 1 to 5 and front matter; and round fences and HTML at column 0.
 *
 * An indented fence below a list may belong to a list item or not. Only a parser knows, so each possibility is kept
 * (`closed`: no top-level block is open; `open`: these may be), and a cut needs all of them to agree.
 */
export function cutMarkdown(source: string): Piece[] {
  const pieces: Piece[] = []
  const lineEnd = lineEndFinder(source)
  const length = source.length

  let start = frontMatterEnd(source, lineEnd)
  if (start > 0) pieces.push({ start: 0, end: start, kind: 'front-matter' })

  let position = start
  let closed = true
  let open: OpenBlock[] = []
  let containers = false
  let html: Html = 'no'
  let afterBlank = true
  // What the piece is so far: a whole block, or one that is still open; blank lines after it do not count.
  let whole: 'none' | 'opened' | 'closed' = 'none'
  let wholeKind: 'fence' | 'html' = 'fence'

  const cut = (at: number): void => {
    if (at > start) pieces.push({ start, end: at, kind: whole === 'closed' ? wholeKind : 'prose' })
    start = at
    whole = 'none'
    containers = false
    html = 'no'
  }

  while (position < length) {
    const line = position
    const end = lineEnd(line)
    position = end < length ? end + 1 : length

    let first = line
    let indent = 0
    let code = source.charCodeAt(first)
    while (first < end && (code === 32 || code === 9)) {
      indent = code === 9 ? 4 : indent + 1
      code = source.charCodeAt(++first)
    }
    if (first >= end || code === 13) {
      afterBlank = true
      html = 'no'
      continue
    }

    const followsBlank = afterBlank
    afterBlank = false
    if (closed && open.length === 0 && indent === 0) {
      if (whole === 'closed' || (followsBlank && !isListMarker(source, first, end))) cut(line)
    } else if (whole === 'closed' && open.length === 0) {
      cut(line)
    }
    if (indent > 3 && open.length === 0) continue

    let opened: OpenBlock | null = null
    let sure = false
    if (closed && indent < 4) {
      switch (code) {
        case 96:
        case 126:
          if (html === 'yes') break
          opened = openFence(source, first, end)
          break
        case 60:
          if (html === 'yes') break
          opened = openHtml(source, first, end)
          if (opened === null) {
            const kind = blankEndedHtml(source, first, end)
            const certain = followsBlank && open.length === 0 && (indent === 0 || !containers)
            if (kind && html === 'no') html = certain ? 'yes' : 'maybe'
          }
          break
        case 62:
          containers = true
          break
        case 91:
          if (source.charCodeAt(first + 1) === 94) containers = true
          break
        default:
          if (!containers && isListMarker(source, first, end)) containers = true
      }
      if (opened !== null) {
        sure = html === 'no' && (indent === 0 || !containers)
        if (sure && open.length === 0) {
          if (indent === 0) cut(line)
          if (line === start) {
            whole = 'opened'
            wholeKind = opened.size > 0 ? 'fence' : 'html'
          }
        }
        if (opened.size === 0 && hasEnd(source, first, end, opened)) {
          // Opens and ends on this line: nothing stays open.
          if (sure && line === start) whole = 'closed'
          opened = null
        }
      }
    }

    const stillClosed: boolean = closed && !(opened !== null && sure)
    if (open.length > 0) {
      const before = open.length
      open = open.filter((block) => !closes(source, first, end, indent, block))
      if (open.length < before) {
        if (html === 'yes') html = 'maybe'
        if (whole === 'opened' && open.length === 0) whole = 'closed'
        closed = true
      } else {
        closed = stillClosed
      }
    } else {
      closed = stillClosed
    }
    if (opened !== null && !open.some((block) => isSame(block, opened))) {
      open.push(open.length < mostOpen ? opened : unending)
    }
  }
  cut(length)
  return pieces
}

/** The end of the front matter (YAML or TOML) that the source starts with, or 0. */
function frontMatterEnd(source: string, lineEnd: (from: number) => number): number {
  const marker = source.startsWith('---') ? '---' : source.startsWith('+++') ? '+++' : null
  if (marker === null) return 0
  let end = lineEnd(0)
  if (!isBlank(source, 3, end)) return 0
  while (end < source.length) {
    const line = end + 1
    end = lineEnd(line)
    if (source.startsWith(marker, line) && isBlank(source, line + 3, end)) return Math.min(end + 1, source.length)
  }
  return 0
}

function isBlank(source: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 13) return false
  }
  return true
}

/** Whether a bullet or a number that could start or continue a list stands here; a thematic break may count too. */
export function isListMarker(source: string, first: number, end: number): boolean {
  let at = first
  const code = source.charCodeAt(at)
  if (code === 42 || code === 43 || code === 45) {
    at++
  } else if (code >= 48 && code <= 57) {
    while (at < end && at - first < 10 && isDigit(source.charCodeAt(at))) at++
    const after = source.charCodeAt(at)
    if (after !== 46 && after !== 41) return false
    at++
  } else {
    return false
  }
  if (at >= end) return true
  const after = source.charCodeAt(at)
  return after === 32 || after === 9 || after === 13
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function runLength(source: string, first: number, end: number): number {
  const marker = source.charCodeAt(first)
  let at = first
  while (at < end && source.charCodeAt(at) === marker) at++
  return at - first
}

function openFence(source: string, first: number, end: number): OpenBlock | null {
  const size = runLength(source, first, end)
  if (size < 3) return null
  const marker = source.charCodeAt(first)
  // The info string of a backtick fence holds no backtick.
  if (marker === 96) {
    for (let at = first + size; at < end; at++) if (source.charCodeAt(at) === 96) return null
  }
  return { marker, size, ends: '' }
}

const rawNames = new Set(['pre', 'script', 'style', 'textarea'])
const rawEnd = /<\/(?:pre|script|style|textarea)>/i

/** The opening of HTML of kinds 1 to 5; `ends` is '</' for kind 1, which ends at any of four tags. */
function openHtml(source: string, first: number, end: number): OpenBlock | null {
  const block = (ends: string): OpenBlock => ({ marker: 60, size: 0, ends })
  const second = source.charCodeAt(first + 1)
  if (second === 63) return block('?>')
  if (second === 33) {
    if (source.startsWith('--', first + 2)) return block('-->')
    if (source.startsWith('[CDATA[', first + 2)) return block(']]>')
    return isLetter(source.charCodeAt(first + 2)) ? block('>') : null
  }
  const name = tagName(source, first + 1, end)
  if (!rawNames.has(name)) return null
  const after = first + 1 + name.length
  return after >= end || ' \t\r>'.includes(source.charAt(after)) ? block('</') : null
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function tagName(source: string, from: number, end: number): string {
  let at = from
  while (at < end && at - from < 20 && (isLetter(source.charCodeAt(at)) || (at > from && isDigit(source.charCodeAt(at))))) at++
  return source.slice(from, at).toLowerCase()
}

const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
)

const completeTag =
  /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i

/** Whether the line can open HTML of kind 6 (a block's tag) or 7 (a line that is one whole tag). */
function blankEndedHtml(source: string, first: number, end: number): boolean {
  const name = source.charCodeAt(first + 1) === 47 ? first + 2 : first + 1
  if (!isLetter(source.charCodeAt(name))) return false
  if (blockNames.has(tagName(source, name, end))) return true
  // A tag of over a thousand characters is taken for one: the pattern is not for it.
  return end - first > 1000 || completeTag.test(source.slice(first, end))
}

function hasEnd(source: string, first: number, end: number, block: OpenBlock): boolean {
  const line = source.slice(first, end)
  if (block.ends === '</') return rawEnd.test(line)
  // "]]]>" is read in two ways, so it ends nothing for sure.
  return line.includes(block.ends) && !(block.ends === ']]>' && line.includes(']]]>'))
}

function closes(source: string, first: number, end: number, indent: number, block: OpenBlock): boolean {
  if (block.size === 0) return hasEnd(source, first, end, block)
  if (indent > 3 || source.charCodeAt(first) !== block.marker) return false
  const size = runLength(source, first, end)
  return size >= block.size && isBlank(source, first + size, end)
}

function isSame(one: OpenBlock, other: OpenBlock): boolean {
  return one.marker === other.marker && one.size === other.size && one.ends === other.ends
}
