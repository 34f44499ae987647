import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/**
 * The words in [start, end) of the source that its reader sees and the source does not spell out: touched by an entity,
 * an escape, an invisible character, markup or HTML inside the word, or a hyphen at a line end. They come decoded and
 * joined by spaces; '' for most ranges. Some may be wrong, since only a parser knows what is markup; no true one of up
 * to 64 characters is missing.
 */
export function suspicions(source: string, start: number, end: number): string {
  const text = source.slice(start, end)
  let found: Set<string> | null = null
  marked.lastIndex = 0
  for (let match = marked.exec(text); match !== null; match = marked.exec(text)) {
    const code = text.charCodeAt(match.index)
    found ??= new Set()
    examine(source, start, start + match.index, end, code < 128 ? (marks[code] ?? none) : inside, found)
  }
  return found === null ? '' : [...found].join(' ')
}

/** One fast pass; what it finds is looked at more closely. */
const marked =
  /[*_~[\]<&\\\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF](?=[^ .,])|-(?=[ \t]*\r?\n)/g

const none = 0
/** Markup or an invisible character: may join what is on both sides of it. */
const inside = 1
const entity = 2
const escape = 3
const hyphen = 4

const marks = new Uint8Array(128)
for (const character of '*_~[]<') marks[character.charCodeAt(0)] = inside
marks[38] = entity
marks[92] = escape
marks[45] = hyphen

/** No wording is longer, and no page may make this slow. */
const longest = 64
const mostWords = 20

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** Quick and rough: what is not ASCII counts as a letter unless it is invisible. */
function mayBeLetter(code: number): boolean {
  if (code >= 128) return !isInvisible(code)
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)
}

function isAsciiLetter(code: number): boolean {
  return code < 128 && mayBeLetter(code)
}

function examine(source: string, start: number, at: number, end: number, mark: number, found: Set<string>): void {
  const afterLetter = at > start && mayBeLetter(source.charCodeAt(at - 1))
  if (mark === entity) {
    examineEntity(source, start, at, end, afterLetter, found)
    return
  }
  if (!afterLetter) return
  const next = source.charCodeAt(at + 1)
  if (mark === escape) {
    if (mayBeLetter(source.charCodeAt(at + 2)) && !mayBeLetter(next) && next > 32)
      found.add(decodedChunk(source, start, at, end))
  } else if (mark === hyphen) {
    if (next === 10 || next === 13 || next === 32 || next === 9) joinFrom(source, start, at, end, found)
  } else if (mayGoOn(source, at, end)) {
    joinFrom(source, start, at, end, found)
  }
}

/** A quick look whether letters may follow behind the markup at `at`; true if it would take longer to tell. */
function mayGoOn(source: string, at: number, end: number): boolean {
  let next = at
  let code = source.charCodeAt(next)
  // an underscore between letters is no markup: snake_case
  if (code === 95 && isAsciiLetter(source.charCodeAt(at + 1))) return false
  while (next < end && (code === 42 || code === 95 || code === 126)) code = source.charCodeAt(++next)
  if (next >= end) return false
  if (code === 93) {
    const after = source.charCodeAt(next + 1)
    if (after === 40) {
      const close = find(source, ')', next, Math.min(end, next + farthest))
      return close < 0 || !isSimple(source, next + 2, close) || startsWordOrMarkup(source, close + 1)
    }
    return startsWordOrMarkup(source, next + 1)
  }
  if (code === 60) {
    const after = source.charCodeAt(next + 1)
    if (after === 33 || after === 63) return true
    if (after !== 47 && !mayBeLetter(after)) return false
    const close = find(source, '>', next, Math.min(end, next + farthest))
    return close < 0 || !isSimple(source, next + 1, close) || startsWordOrMarkup(source, close + 1)
  }
  return startsWordOrMarkup(source, next)
}

function startsWordOrMarkup(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code === 39) return mayBeLetter(source.charCodeAt(at + 1))
  if (code < 128) return mayBeLetter(code) || code === 45 || code === 38 || marks[code] === inside
  return true
}

function examineEntity(
  source: string,
  start: number,
  at: number,
  end: number,
  afterLetter: boolean,
  found: Set<string>
): void {
  const decoded = decode(source, at, end)
  if (decoded === null) return
  if (letterOrMark.test(decoded.text)) {
    const from = afterLetter ? wordStart(source, start, at) : at
    const first = fragment(source, from, end)
    if (first === null) return
    found.add(first.text)
    join(source, first.text, first.end, end, found, mostWords)
  } else if (invisibleOnly.test(decoded.text)) {
    // a look at the source would take its name for a word between two others
    found.add(decodedChunk(source, start, at, end))
    if (afterLetter) joinFrom(source, start, at, end, found)
  } else if (afterLetter || (decoded.end < end && mayBeLetter(source.charCodeAt(decoded.end)))) {
    found.add(decodedChunk(source, start, at, end))
  }
}

/** U+034F counts as a mark and is invisible. */
const letterOrMark = /(?!\u034F)[\p{L}\p{M}\p{N}]/u
const invisibleOnly = /^[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{0,30}));/iy

function decode(source: string, at: number, end: number): { text: string; end: number } | null {
  if (source.charCodeAt(at) !== 38) return null
  reference.lastIndex = at
  const match = reference.exec(source)
  if (match === null || at + match[0].length > end) return null
  const [whole, decimal, hexadecimal, name] = match
  const text = name === undefined ? fromNumber(decimal, hexadecimal) : decodeNamedCharacterReference(name)
  return text === false ? null : { text, end: at + whole.length }
}

function fromNumber(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

function wordStart(source: string, start: number, at: number): number {
  let from = at
  while (from > start && at - from < longest) {
    const code = source.charCodeAt(from - 1)
    if (code < 128 ? !mayBeLetter(code) : !isWideLetter(source, from - 1)) break
    from--
  }
  return from
}

/** Whether a character is a letter, of which either half may stand here. */
function isWideLetter(source: string, at: number): boolean {
  const start = (source.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
  return letterOrMark.test(String.fromCodePoint(source.codePointAt(start) ?? 0))
}

const letters = /(?:(?!\u034F)[\p{L}\p{M}\p{N}])+/uy

/** Letters from here on, those that entities stand for included; null if there is none. */
function fragment(source: string, from: number, end: number): { text: string; end: number } | null {
  let text = ''
  let at = from
  while (at < end && text.length <= longest) {
    if (isAsciiLetter(source.charCodeAt(at)) && !mayGoOnWord(source.charCodeAt(at + 1)))
      return { text: text + source.charAt(at), end: at + 1 }
    letters.lastIndex = at
    const plain = letters.exec(source)
    if (plain !== null) {
      text += plain[0]
      at += plain[0].length
      continue
    }
    const decoded = decode(source, at, end)
    if (decoded === null || !letterOrMark.test(decoded.text)) break
    text += decoded.text
    at = decoded.end
  }
  return text === '' ? null : { text, end: Math.min(at, end) }
}

/** An ending behind an apostrophe: "'s", "’d"; null if there is none. */
function ending(source: string, from: number, end: number): { text: string; end: number } | null {
  const code = source.charCodeAt(from)
  const letters = code === 0x27 || code === 0x2019 ? fragment(source, from + 1, end) : null
  return letters && { text: `${source.charAt(from)}${letters.text}`, end: letters.end }
}

/** Whether a character may be part of a word, or the beginning of what is. */
function mayGoOnWord(code: number): boolean {
  return code === 38 || mayBeLetter(code)
}

/** The words that begin with the letters before `at` and go on behind what stands there. */
function joinFrom(source: string, start: number, at: number, end: number, found: Set<string>): void {
  const from = wordStart(source, start, at)
  if (from < at) join(source, source.slice(from, at), at, end, found, mostWords)
}

function join(source: string, text: string, at: number, end: number, found: Set<string>, budget: number): number {
  let left = budget
  if (text.length > longest) return left
  for (const next of joints(source, at, end)) {
    if (left <= 0) break
    const more = fragment(source, next, end) ?? ending(source, next, end)
    if (more === null || isOnlyUnderscores(source, at, next)) continue
    left--
    found.add(text + more.text)
    if (source.charCodeAt(at) === 45) found.add(text).add(more.text)
    left = join(source, text + more.text, more.end, end, found, left)
  }
  return left
}

/** Underscores between letters are no markup; between a letter and an entity they may be. */
function isOnlyUnderscores(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from - 1) === 59 || source.charCodeAt(to) === 38) return false
  for (let at = from; at < to; at++) if (source.charCodeAt(at) !== 95) return false
  return true
}

const mostJoints = 32
const lineBreak = /[ \t]*\r?\n[ \t>]*/y

/** Where the text may go on behind markup that starts at `at`: every reading of it counts. */
function joints(source: string, at: number, end: number): number[] {
  const code = source.charCodeAt(at)
  if ((code === 42 || code === 95 || code === 126) && at + 1 < end && isAsciiLetter(source.charCodeAt(at + 1)))
    return [at + 1]
  const reached = [at]
  for (let index = 0; index < reached.length && reached.length < mostJoints; index++) {
    for (const next of steps(source, reached[index] ?? end, end)) {
      if (next <= end && !reached.includes(next)) reached.push(next)
    }
  }
  return reached.slice(1)
}

/** Where one element of markup that starts at `at` may end. */
function steps(source: string, at: number, end: number): number[] {
  if (at >= end) return []
  const code = source.charCodeAt(at)
  if (code === 42 || code === 95 || code === 126) return [at + 1]
  if (code === 91) return source.charCodeAt(at + 1) === 94 ? [at + 1, ...after(source, ']', at, end)] : [at + 1]
  if (code === 93) {
    const next = source.charCodeAt(at + 1)
    if (next === 40) return [at + 1, ...linkEnds(source, at + 2, end)]
    return next === 91 ? [at + 1, ...after(source, ']', at + 2, end)] : [at + 1]
  }
  if (code === 60) return tagEnds(source, at, end)
  if (code === 45) return behindLineBreak(source, at + 1, end)
  if (isInvisible(code)) {
    let next = at + 1
    while (next < end && isInvisible(source.charCodeAt(next))) next++
    return [next, ...behindLineBreak(source, next, end)]
  }
  const decoded = decode(source, at, end)
  return decoded !== null && invisibleOnly.test(decoded.text)
    ? [decoded.end, ...behindLineBreak(source, decoded.end, end)]
    : []
}

function behindLineBreak(source: string, at: number, end: number): number[] {
  lineBreak.lastIndex = at
  const match = lineBreak.exec(source)
  return match === null || at + match[0].length > end ? [] : [at + match[0].length]
}

/** Where `text` stands first in [from, limit), or -1; looks no further than that. */
function find(source: string, text: string, from: number, limit: number): number {
  const at = source.slice(from, limit).indexOf(text)
  return at < 0 ? -1 : from + at
}

function after(source: string, text: string, from: number, end: number): number[] {
  const found = find(source, text, from, Math.min(end, from + farthest))
  return found < 0 ? [] : [found + text.length]
}

/** How far a link's address or a tag is followed; titles and attributes are shorter. */
const farthest = 2000

/** Behind each parenthesis that might close the link and has something directly behind it that may go on the word. */
function linkEnds(source: string, from: number, end: number): number[] {
  const ends: number[] = []
  const limit = Math.min(end, from + farthest)
  for (
    let at = find(source, ')', from, limit);
    at >= 0 && at + 1 < end && ends.length < 8;
    at = find(source, ')', at + 1, limit)
  ) {
    const code = source.charCodeAt(at + 1)
    if (mayBeLetter(code) || isInvisible(code) || code === 38 || code === 45 || marks[code] === inside)
      ends.push(at + 1)
    // The usual address, without white space, quotation marks and parentheses, ends here for sure.
    if (ends.length < 2 && isSimple(source, from, at)) break
  }
  return ends
}

function isSimple(source: string, from: number, to: number): boolean {
  if (to - from > 500) return false
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === 34 || code === 39 || code === 40 || code === 60 || code === 92) return false
  }
  return true
}

function tagEnds(source: string, at: number, end: number): number[] {
  const limit = Math.min(end, at + farthest)
  const next = source.charCodeAt(at + 1)
  if (next === 33) {
    if (source.startsWith('<!--', at))
      return [...after(source, '-->', at + 2, limit), ...after(source, '>', at + 4, limit)]
    return source.startsWith('<![CDATA[', at) ? after(source, ']]>', at, limit) : after(source, '>', at, limit)
  }
  if (next === 63) return after(source, '?>', at, limit)
  if (next !== 47 && !((next | 32) >= 97 && (next | 32) <= 122)) return []
  const ends = after(source, '>', at, limit)
  const quoted = quotedTagEnd(source, at, limit)
  if (quoted > 0 && !ends.includes(quoted)) ends.push(quoted)
  return ends
}

/** The end of a tag whose attributes may hold ">" in quotation marks, or 0. */
function quotedTagEnd(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const character = source.charAt(at)
    if (character === '>') return at + 1
    if (character === '"' || character === "'") {
      const close = find(source, character, at + 1, limit)
      if (close < 0) return 0
      at = close
    }
  }
  return 0
}

/** What stands between the white space before and after `at`, with entities and escapes decoded. */
function decodedChunk(source: string, start: number, at: number, end: number): string {
  const before = source.slice(Math.max(start, at - longest), at)
  const from = at - (/\S+$/.exec(before)?.[0].length ?? 0)
  const limit = Math.min(end, at + longest)
  let text = ''
  for (let each = from; each < limit; each++) {
    const decoded = decode(source, each, end)
    if (decoded !== null) {
      text += decoded.text
      each = decoded.end - 1
    } else if (source.charCodeAt(each) === 92) {
      text += source.charAt(++each)
    } else if (/\s/.test(source.charAt(each))) {
      break
    } else {
      text += source.charAt(each)
    }
  }
  return text
}
