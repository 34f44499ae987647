/** Marks within a text of reStructuredText. */
import type { Blocks } from '../markup/blocks.js'
import { Ends, type Text } from '../markup/text.js'
import { namingRoles, shownRoles } from './directives.js'

const mark =
  /\\[^]|\*\*|\*|``|:[\w.+:-]+:`|`|\||_`|\[(?:#[\w.-]*|\*|\d+|[\w.:-]+)\]_|(?<![\p{L}\p{N}\-_.+:])[\p{L}\p{N}](?:[\p{L}\p{N}]|[-_.+:](?=[\p{L}\p{N}]))*__?(?![\p{L}\p{N}_])/gu
const before = /[\s'"([{<\-/:‘“«–—]/
const behind = String.raw`(?=[\s'")\]}>\-/\\:.,;!?’”»–—]|$(?![^]))`
const ends: Readonly<Record<string, RegExp>> = {
  '**': new RegExp(String.raw`(?<=[^\s\\])\*\*${behind}`, 'g'),
  '*': new RegExp(String.raw`(?<=[^\s\\*])\*(?!\*)${behind}`, 'g'),
  '``': new RegExp('(?<=\\S)``' + behind, 'g'),
  '`': new RegExp('(?<=[^\\s\\\\])`(?:__?)?' + behind, 'g'),
  '|': new RegExp(String.raw`(?<=[^\s\\])\|(?:__?)?${behind}`, 'g')
}
const target = /^([^]*?)\s*<[^<>]*>$/

/** The prose of [from, to) of a text. */
export function readInline(text: Text, blocks: Blocks): void {
  const { text: own } = text
  const found = new Ends(own)
  let at = 0
  mark.lastIndex = 0
  for (let next = mark.exec(own); next !== null; next = mark.exec(own)) {
    const [sign] = next
    const { index } = next
    const isOpening = (index === 0 || before.test(own.charAt(index - 1))) && /\S/.test(own.charAt(index + sign.length))
    if (/^[\\\p{L}\p{N}]/u.test(sign)) {
      text.copy(blocks, at, index)
      if (sign.startsWith('\\')) readEscape(text, blocks, index, sign)
      else readName(text, blocks, index, sign)
      at = index + sign.length
      continue
    }
    if (!isOpening && !sign.startsWith('[')) continue
    if (sign.startsWith('[')) {
      text.copy(blocks, at, index)
      blocks.border()
      if (/[\p{L}\p{N}]/u.test(own.charAt(index + sign.length))) text.object(blocks, index, index + sign.length)
      at = index + sign.length
      continue
    }
    // the same mark on both sides of one in quotation marks: none
    const isQuoted = isQuotedMark(own, index, sign.length)
    const role = sign.startsWith(':') ? sign.slice(1, -2) : null
    const kind = role !== null || sign === '_`' ? '`' : sign
    const pattern = ends[kind]
    const end = pattern && !isQuoted ? found.find(kind, pattern, index + sign.length + 1, own.length) : null
    if (!end) {
      mark.lastIndex = index + sign.length
      continue
    }
    text.copy(blocks, at, index)
    const inner = { from: index + sign.length, to: end.index }
    at = end.index + end[0].length
    mark.lastIndex = at
    blocks.border()
    if (sign === '*' || sign === '**') {
      copyEscaped(text, blocks, inner.from, inner.to)
      if (sign === '*') blocks.emphasized(text.place(inner.from), text.place(inner.to - 1) + 1)
    } else if (sign === '`' || sign === '_`' || role !== null) readNamed(text, blocks, index, at, inner, role, end[0])
    else text.object(blocks, index, at)
    blocks.border()
  }
  text.copy(blocks, at, own.length)
}

function readEscape(text: Text, blocks: Blocks, at: number, sign: string): void {
  if (/\s/.test(sign.charAt(1))) blocks.border()
  else text.unit(blocks, sign.slice(1), at, at + sign.length)
}

/** A word with an underscore behind it is the name of an address. */
function readName(text: Text, blocks: Blocks, at: number, sign: string): void {
  const end = at + sign.replace(/__?$/, '').length
  if (sign.endsWith('__')) text.copy(blocks, at, end)
  else text.fixed(blocks, at, end)
  blocks.border()
}

const pairs: Readonly<Record<string, string>> = { "'": "'", '"': '"', '(': ')', '[': ']', '{': '}', '<': '>' }

const isQuotedMark = (own: string, at: number, length: number): boolean => {
  const close = pairs[own.charAt(at - 1)]
  return close !== undefined && own.charAt(at + length) === close
}

/** What stands between backticks: words, or the name of something. */
function readNamed(
  text: Text,
  blocks: Blocks,
  start: number,
  end: number,
  inner: { from: number; to: number },
  role: string | null,
  closing: string
): void {
  const own = text.text.slice(inner.from, inner.to)
  const shown = target.exec(own)?.[1]
  if (role !== null) {
    if (shownRoles.has(role)) copyEscaped(text, blocks, inner.from, inner.to)
    else if (shown !== undefined && namingRoles.test(role))
      copyEscaped(text, blocks, inner.from, inner.from + shown.length)
    else text.object(blocks, start, end)
  } else if (closing.endsWith('_')) {
    if (shown !== undefined) {
      // an address ends it: the words are free, but a name that others use is made of them
      copyEscaped(text, blocks, inner.from, inner.from + shown.length)
      if (shown === '') text.object(blocks, start, end)
    } else if (closing.endsWith('__')) copyEscaped(text, blocks, inner.from, inner.to)
    else text.fixed(blocks, inner.from, inner.to)
  } else if (/\s/.test(own)) text.fixed(blocks, inner.from, inner.to)
  else text.object(blocks, start, end)
}

const escape = /\\([^])/g

function copyEscaped(text: Text, blocks: Blocks, from: number, to: number): void {
  let at = from
  escape.lastIndex = from
  for (let found = escape.exec(text.text); found !== null && found.index + 2 <= to; found = escape.exec(text.text)) {
    text.copy(blocks, at, found.index)
    readEscape(text, blocks, found.index, found[0])
    at = found.index + found[0].length
  }
  text.copy(blocks, at, to)
}
