import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { ProseBuilder } from '../../read/builder.js'

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|([a-z][a-z\d]{0,30}));/iy
const containerPrefix = /[ \t>]*/y

/**
 * Adds a text node to the prose, character by character from the source that gave its value: entities and escapes are
 * units, and so is a line break with the container marks ("> ", indentation) that follow it. False, with nothing added,
 * if source and value do not agree.
 */
export function alignText(
  prose: ProseBuilder,
  source: string,
  start: number,
  end: number,
  value: string,
  node: number
): boolean {
  const parts = parse(source, start, end, value)
  if (parts === null) return false
  for (const part of parts) {
    if (part.text === null) prose.copy(source, part.start, part.end, node)
    else prose.unit(part.text, part.start, part.end, node)
  }
  return true
}

/** Source that is prose as it stands (`text` is null) or stands for `text`. */
interface AlignedRun {
  text: string | null
  start: number
  end: number
}

function parse(source: string, start: number, end: number, value: string): AlignedRun[] | null {
  const parts: AlignedRun[] = []
  let from = start
  let at = start
  let index = 0
  const add = (text: string, to: number): void => {
    if (at > from) parts.push({ text: null, start: from, end: at })
    parts.push({ text, start: at, end: to })
    from = at = to
  }
  while (index < value.length) {
    if (at > end) return null
    const expected = value.charCodeAt(index)
    const code = source.charCodeAt(at)
    if (code === 38) {
      const literal = literalReference(source, at, value, index)
      if (literal > 0) {
        at += literal
        index += literal
        continue
      }
      const decoded = decode(source, at, value, index)
      if (decoded !== null) {
        add(decoded.text, decoded.end)
        index += decoded.text.length
        continue
      }
    } else if (code === 92 && source.charCodeAt(at + 1) === 92 && (at === start || source.charCodeAt(at - 1) !== 92)) {
      // as many in the value: the parser stopped to look for escapes
      const run = repeated('\\', source, at)
      if (run === repeated('\\', value, index)) {
        at += run
        index += run
        continue
      }
    }
    if (code === 92 && isPunctuation(source.charCodeAt(at + 1)) && source.charCodeAt(at + 1) === expected) {
      add(value.charAt(index), at + 2)
      index++
      continue
    } else if (expected === 10 || expected === 13) {
      let lineEnd = at
      while (source.charCodeAt(lineEnd) === 32 || source.charCodeAt(lineEnd) === 9) lineEnd++
      const size = source.startsWith('\r\n', lineEnd) ? 2 : 1
      if (value.slice(index, index + size) !== source.slice(lineEnd, lineEnd + size)) return null
      index += size
      const next = contentStart(source, lineEnd + size, end, value, index)
      if (lineEnd === at && size === 1 && next === at + 1 && code === 10) at++
      else add('\n', next)
      continue
    }
    if (code === 0 && expected === 0xfffd) {
      add('\uFFFD', at + 1)
    } else if (code === expected) {
      at++
    } else {
      return null
    }
    index++
  }
  if (at > from) parts.push({ text: null, start: from, end: at })
  return at <= end ? parts : null
}

/** Where the content of a continuation line starts, behind container marks; content itself may start with ">". */
function contentStart(source: string, lineStart: number, end: number, value: string, index: number): number {
  containerPrefix.lastIndex = lineStart
  const prefix = (containerPrefix.exec(source)?.[0] ?? '').slice(0, Math.max(0, end - lineStart))
  const after = source.charCodeAt(lineStart + prefix.length)
  if (value.charCodeAt(index) === 62 && after !== 92 && after !== 38) {
    containerPrefix.lastIndex = index
    const content = containerPrefix.exec(value)?.[0] ?? ''
    if (prefix.endsWith(content)) return lineStart + prefix.length - content.length
  }
  return lineStart + prefix.length
}

/**
 * The length of a reference that is text, since the parser stopped to decode (see `limits`); 0 where none stands. "&amp;amp;"
 * means "&amp;": that is told by how often what stands behind the "&" comes in the source, and in the value.
 */
function literalReference(source: string, at: number, value: string, index: number): number {
  reference.lastIndex = at
  const whole = reference.exec(source)?.[0]
  if (whole === undefined || !value.startsWith(whole, index)) return 0
  const tail = whole.slice(1)
  const length = repeated(tail, source, at + 1)
  return length === repeated(tail, value, index + 1) ? 1 + length : 0
}

/** So many characters from there on are one text, again and again. */
function repeated(text: string, within: string, from: number): number {
  let to = from
  while (within.startsWith(text, to)) to += text.length
  return to - from
}

function decode(source: string, at: number, value: string, index: number): { text: string; end: number } | null {
  reference.lastIndex = at
  const match = reference.exec(source)
  if (match === null) return null
  const name = match[1]
  const text =
    name === undefined ? String.fromCodePoint(value.codePointAt(index) ?? 0xfffd) : decodeNamedCharacterReference(name)
  return text !== false && value.startsWith(text, index) ? { text, end: at + match[0].length } : null
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  )
}
