import { frontMatterEnd, isBlank } from '../../cut/front-matter.js'
import { blockNames } from '../../cut/html.js'
import { lineEndFinder } from '../../cut/lines.js'
import { LongBlocks, longest } from './cut-long.js'
import type { Piece, Resume } from '../../cut/piece.js'

/** A block that blank lines do not end: a fence (marker and size) or HTML of kinds 1 to 5 (size 0; its end). */
interface OpenBlock {
  marker: number
  size: number
  ends: string
  /** Null at the top level. In a container: the column it starts at, and whether that is a block quote. */
  inner: { column: number; quoted: boolean } | null
}

/** Whether HTML of kind 6 or 7, which ends at a blank line, is open: its lines open no fence. */
type Html = 'no' | 'maybe' | 'yes'

/** More possibilities than this at once mean a page made to confuse: it is not cut further. */
const mostOpen = 8
const unending: OpenBlock = { marker: 0, size: 1, ends: '', inner: null }

/** A line that is not blank, and what it opens behind its container marks. */
interface Line {
  first: number
  end: number
  indent: number
  opened: OpenBlock | null
  /** Container marks stand before what it opens: where, in columns, and of what kind. */
  marked: Marks | null
}

interface Marks {
  /** Where the content behind the marks starts. */
  at: number
  column: number
  quoted: boolean
  /** One mark alone, one to four spaces and text behind it: the text surely starts at `column`. */
  plain: boolean
  /** Plain, and a mark that is one even within a paragraph: ">" or a bullet, no number. */
  sure: boolean
}

/**
 * Cuts Markdown where every list and block quote is surely closed: after a blank line, before a line at column 0 that
 * is no list marker, outside fences, HTML of kinds 1 to 5 and front matter; and round fences and HTML at column 0.
 *
 * An indented fence below a list may belong to a list item or not. Only a parser knows, so each possibility is kept
 * (`closed`: no block is open; `open`: these may be), and a cut needs all of them to agree.
 *
 * A list, a table or a quotation that is too long is cut within (see `long`).
 */
export function cutMarkdown(source: string, resume?: Resume): Piece[] {
  const pieces: Piece[] = []
  const lineEnd = lineEndFinder(source)
  const length = source.length

  let start = resume?.from ?? 0
  if (start === 0) {
    start = frontMatterEnd(source)
    if (start > 0) pieces.push({ start: 0, end: start, kind: 'front-matter', afterBlank: true })
  }

  let position = start
  let closed = true
  let open: OpenBlock[] = []
  // A list, a block quote or a footnote may be open; and where the content of the last list item surely starts, or -1.
  let containers = false
  let item = -1
  let html: Html = 'no'
  let afterBlank = resume?.afterBlank ?? true
  let startsAfterBlank = afterBlank
  // Whether the piece so far is one block, still open or closed.
  let whole: 'none' | 'opened' | 'closed' = 'none'
  let wholeKind: 'fence' | 'html' = 'fence'
  let startHead = resume?.head
  // What may be cut within; null while the piece is short.
  let long = startHead === undefined ? null : new LongBlocks(source, start, startHead)

  /** True if nothing more has to be cut. */
  const cut = (at: number, followsBlank: boolean, head?: string): boolean => {
    const isNew = at > start
    if (isNew) {
      // what is open still, is so at the end of the source
      const kind = whole === 'none' ? 'prose' : wholeKind
      const behind = startHead === undefined ? {} : { head: startHead }
      pieces.push({ start, end: at, kind, afterBlank: startsAfterBlank, ...behind })
      startHead = head
      long = head === undefined ? null : new LongBlocks(source, at, head)
    }
    start = at
    startsAfterBlank = followsBlank
    whole = 'none'
    containers = false
    item = -1
    html = 'no'
    return isNew && resume?.isSettled(at, followsBlank, head) === true
  }

  while (position < length) {
    const begin = position
    const end = lineEnd(begin)
    position = end < length ? end + 1 : length

    let first = begin
    let indent = 0
    let code = source.charCodeAt(first)
    while (first < end && (code === 32 || code === 9)) {
      indent = code === 9 ? (indent | 3) + 1 : indent + 1
      code = source.charCodeAt(++first)
    }
    if (first >= end || code === 13) {
      afterBlank = true
      html = 'no'
      long?.takeBlank()
      if (open.length > 0) {
        const left = open.filter((block) => block.inner?.quoted !== true)
        if (left.length < open.length) closed = true
        open = left
      }
      continue
    }

    const followsBlank = afterBlank
    afterBlank = false
    if (indent === 0 && followsBlank && open.length > 0 && !isListMarker(source, first, end)) {
      // Every container ends here, and with it what is open in it.
      const left = open.filter((block) => block.inner === null)
      if (left.length < open.length) closed = true
      open = left
    }
    const isFree = closed && open.length === 0
    if (isFree) {
      const isBorder = whole === 'closed' || (indent === 0 && followsBlank && !isListMarker(source, first, end))
      if (isBorder && cut(begin, followsBlank)) return pieces
      if (long === null && begin - start >= longest) {
        // It is long: it is gone through again from its start.
        long = new LongBlocks(source, start, '')
        position = start
        afterBlank = startsAfterBlank
        whole = 'none'
        containers = false
        item = -1
        html = 'no'
        continue
      }
      if (long !== null) {
        const head = isBorder || html === 'yes' ? null : long.headAt({ first, indent, end }, html === 'no')
        if (head !== null && cut(begin, followsBlank, head)) return pieces
        long.take({ first, indent, end }, html === 'no', followsBlank || begin === start)
      }
      // The common line, which opens nothing.
      if (!containers && code > 64 && code !== 91 && code !== 96 && code !== 126) continue
    }

    if (!isFree) long?.take({ first, indent, end }, false, false)
    const mayOpen = closed || open.some((block) => block.inner !== null)
    const marked = mayOpen ? containerMarks(source, first, end, indent) : null
    const opened = opening(source, marked?.at ?? first, end)
    const line: Line = { first, end, indent, opened, marked }
    const only = closed && open.length === 0

    let inItem = false
    if (marked !== null) {
      const isItem =
        only && html === 'no' && !marked.quoted && (indent <= 3 || (item >= 0 && indent >= item && indent <= item + 3))
      item = isItem && marked.plain && (marked.sure || followsBlank || indent < item) ? marked.column : -1
      containers = true
    } else if (indent < item) {
      item = -1
    } else {
      inItem = item >= 0 && indent <= item + 3
    }

    if (html === 'no' && opened === null && mayOpen && blankEndedHtml(source, marked?.at ?? first, end)) {
      // behind the marks of a container it ends with that, which may be at the next line
      const isSure = followsBlank && only && marked === null && indent <= 3 && (indent === 0 || !containers)
      html = isSure ? 'yes' : 'maybe'
    }
    if (opened === null && open.length === 0) continue

    // Opens and ends on this line: nothing stays open.
    const isShort = opened !== null && opened.size === 0 && hasEnd(source, marked?.at ?? first, end, opened.ends)
    const isSure =
      opened !== null && only && html === 'no' && marked === null && indent <= 3 && (indent === 0 || !containers)
    if (isSure) {
      if (indent === 0 && cut(begin, followsBlank)) return pieces
      if (begin === start) {
        whole = isShort ? 'closed' : 'opened'
        wholeKind = opened.size > 0 ? 'fence' : 'html'
      }
    }

    const before: readonly OpenBlock[] = open
    const wasClosed = closed
    open = []
    closed = false
    const keep = (block: OpenBlock): void => {
      if (open.some((other) => isSame(block, other))) return
      open.push(open.length < mostOpen ? block : unending)
    }
    const fromClosed = (): void => {
      if (opened === null || isShort || html === 'yes') closed = true
      else closed = openBlocks(opened, line, containers, inItem, html, only, keep) || closed
    }
    if (wasClosed) fromClosed()
    for (const block of before) {
      const { mayStay, mayEnd } = fate(block, line, source)
      if (mayEnd) fromClosed()
      if (!mayStay) continue
      if (closes(source, line, block)) {
        closed = true
        if (html === 'yes') html = 'maybe'
      } else {
        keep(block)
      }
    }
    if (whole === 'opened' && open.length === 0 && begin > start) whole = 'closed'
  }
  cut(length, afterBlank)
  return pieces
}

/** Keeps what a line may have opened where nothing was open; true if it may have opened nothing. */
function openBlocks(
  opened: OpenBlock,
  line: Line,
  containers: boolean,
  inItem: boolean,
  html: Html,
  only: boolean,
  keep: (block: OpenBlock) => void
): boolean {
  const { indent, marked } = line
  const inner = { ...opened, inner: { column: marked?.column ?? indent, quoted: marked?.quoted ?? false } }
  const unsure = html !== 'no'
  if (marked !== null) {
    keep(inner)
    return unsure || !only || !marked.sure || indent > 3
  }
  if (!containers || indent === 0) {
    if (indent > 3) return true
    keep(opened)
    return unsure
  }
  if (inItem && only) {
    keep(inner)
    return unsure
  }
  keep(inner)
  if (indent > 3) return true
  keep(opened)
  return unsure
}

/** Whether a block may be open still when this line is read, and whether its container may have ended before. */
function fate(block: OpenBlock, line: Line, source: string): { mayStay: boolean; mayEnd: boolean } {
  const { inner } = block
  if (inner === null) return { mayStay: true, mayEnd: false }
  if (inner.quoted)
    return { mayStay: source.charCodeAt(line.first) === 62 || line.marked?.quoted === true, mayEnd: true }
  if (line.indent >= inner.column) return { mayStay: true, mayEnd: false }
  return { mayStay: line.indent >= Math.max(2, inner.column - 3), mayEnd: true }
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

/** The container marks that a line starts with: ">", bullets, numbers, the label of a footnote; null if there is none. */
function containerMarks(source: string, first: number, end: number, indent: number): Marks | null {
  let at = first
  let column = indent
  let count = 0
  let quoted = false
  let plain = true
  let numbered = false
  while (at < end) {
    const code = source.charCodeAt(at)
    const from = at
    if (code === 62) {
      quoted = true
      at++
    } else if (code === 91 && source.charCodeAt(at + 1) === 94) {
      const close = source.indexOf(']:', at)
      if (close < 0 || close >= end) break
      plain = false
      at = close + 2
    } else if (isListMarker(source, at, end)) {
      if (isDigit(code)) numbered = true
      while (isDigit(source.charCodeAt(at))) at++
      at++
    } else {
      break
    }
    count++
    column += at - from
    const space = at
    while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) {
      column = source.charCodeAt(at) === 9 ? (column | 3) + 1 : column + 1
      at++
    }
    if (at - space > 4 || at >= end || source.charCodeAt(at) === 13 || source.slice(space, at).includes('\t'))
      plain = false
  }
  plain &&= count === 1
  return count === 0 ? null : { at, column, quoted, plain, sure: plain && !numbered }
}

function opening(source: string, first: number, end: number): OpenBlock | null {
  const code = source.charCodeAt(first)
  if (first >= end) return null
  if (code === 96 || code === 126) return openFence(source, first, end)
  return code === 60 ? openHtml(source, first, end) : null
}

function openFence(source: string, first: number, end: number): OpenBlock | null {
  const size = runLength(source, first, end)
  if (size < 3) return null
  const marker = source.charCodeAt(first)
  // The info string of a backtick fence holds no backtick.
  if (marker === 96) {
    for (let at = first + size; at < end; at++) if (source.charCodeAt(at) === 96) return null
  }
  return { marker, size, ends: '', inner: null }
}

const rawNames = new Set(['pre', 'script', 'style', 'textarea'])
const rawEnd = /<\/(?:pre|script|style|textarea)>/i

/** The opening of HTML of kinds 1 to 5; `ends` is '</' for kind 1, which ends at any of four tags. */
function openHtml(source: string, first: number, end: number): OpenBlock | null {
  const block = (ends: string): OpenBlock => ({ marker: 60, size: 0, ends, inner: null })
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
  while (
    at < end &&
    at - from < 20 &&
    (isLetter(source.charCodeAt(at)) || (at > from && isDigit(source.charCodeAt(at))))
  )
    at++
  return source.slice(from, at).toLowerCase()
}

const completeTag =
  /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i

/** Whether the line can open HTML of kind 6 (a block's tag) or 7 (a line that is one whole tag). */
function blankEndedHtml(source: string, first: number, end: number): boolean {
  if (source.charCodeAt(first) !== 60) return false
  const name = source.charCodeAt(first + 1) === 47 ? first + 2 : first + 1
  if (!isLetter(source.charCodeAt(name))) return false
  if (blockNames.has(tagName(source, name, end))) return true
  // A tag of over a thousand characters is taken for one: the pattern is not for it.
  return end - first > 1000 || completeTag.test(source.slice(first, end))
}

function hasEnd(source: string, first: number, end: number, ends: string): boolean {
  const line = source.slice(first, end)
  if (ends === '</') return rawEnd.test(line)
  // "]]]>" is read in two ways, so it ends nothing for sure.
  return line.includes(ends) && !(ends === ']]>' && line.includes(']]]>'))
}

function closes(source: string, line: Line, block: OpenBlock): boolean {
  const first = block.inner === null ? line.first : (line.marked?.at ?? line.first)
  if (block.size === 0) return hasEnd(source, first, line.end, block.ends)
  if (block.inner === null && line.indent > 3) return false
  if (source.charCodeAt(first) !== block.marker) return false
  const size = runLength(source, first, line.end)
  return size >= block.size && isBlank(source, first + size, line.end)
}

function isSame(one: OpenBlock, other: OpenBlock): boolean {
  return (
    one.marker === other.marker &&
    one.size === other.size &&
    one.ends === other.ends &&
    one.inner?.column === other.inner?.column &&
    one.inner?.quoted === other.inner?.quoted
  )
}
