/**
 * Comments that switch rules off: `<!-- stigmalint-disable-next-line pack/rule -- reason -->`. One that begins like them
 * and is none is kept as well, so that a slip is told and never switches a rule off.
 */
import { instruction } from '../cut/mask.js'
import type { InCode } from '../formats/format.js'

export const directives = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const
export type Directive = (typeof directives)[number]

export interface SuppressionMark {
  /** null: no directive that is known */
  kind: Directive | null
  /** the first word as it is written, and where it stands in the source */
  written: string
  at: number
  /** empty: every rule */
  ruleIds: readonly string[]
  reason: string | null
  /** source range of the comment */
  start: number
  end: number
  /** source range in which findings are switched off; empty where the comment switches nothing off */
  from: number
  to: number
  /** it stands in indented code, which readers see and which is no comment */
  isShown: boolean
}

const opening = /(?:<!--|<\?\u2060)\s*(?=stigma[-_ ]?lint(?!\p{L}))/giu
const ours = /stigma[-_ ]?lint(?!\p{L})/iu
const firstWord = /\S*/y
const known = /^stigmalint-(disable-next-line|disable-line|disable-file|disable|enable)$/
/** What stands between the rules and the reason: `--`, or what an editor makes of it. */
const beforeReason = /(?:^|\s)-+(?:\s+|$)|(?:^|\s)--+|\s*[–—]\s*/

/** Whether a suppression comment may stand in a text: a cheap look. */
export const maySuppress = (text: string): boolean =>
  (text.includes('<!--') || text.includes(instruction.open)) && ours.test(text)

/** `inCode` says of an offset whether code stands there. */
export function suppressionMarks(source: string, inCode: (offset: number) => InCode = () => null): SuppressionMark[] {
  const marks: SuppressionMark[] = []
  const texts = new Map<number, number>()
  opening.lastIndex = 0
  for (let found = opening.exec(source); found !== null; found = opening.exec(source)) {
    const at = found.index + found[0].length
    const close = source.indexOf(closingOf(source, found.index), at)
    if (close < 0) break
    opening.lastIndex = close
    const code = inCode(found.index)
    if (code !== 'quoted') marks.push(markOf(source, found.index, at, close, code === 'shown', texts))
  }
  return withEnds(marks, source.length)
}

/** What ends the comment that begins at `start`; both have three characters. */
const closingOf = (source: string, start: number): string =>
  source.startsWith(instruction.open, start) ? instruction.close : '-->'

/** With each `disable` up to the first `enable` behind it that ends it. */
function withEnds(marks: readonly SuppressionMark[], length: number): SuppressionMark[] {
  const ended = [...marks]
  /** where the nearest `enable` stands that names no rule, and one that names a certain rule */
  let ofEvery = length
  const ofRule = new Map<string, number>()
  for (let index = marks.length - 1; index >= 0; index--) {
    const own = marks[index]
    if (!own || own.isShown) continue
    if (own.kind === 'disable')
      ended[index] = { ...own, to: own.ruleIds.reduce((to, id) => Math.min(to, ofRule.get(id) ?? length), ofEvery) }
    else if (own.kind === 'enable' && own.ruleIds.length === 0) ofEvery = own.start
    else if (own.kind === 'enable') for (const id of own.ruleIds) ofRule.set(id, own.start)
  }
  return ended
}

function markOf(
  source: string,
  start: number,
  at: number,
  close: number,
  isShown: boolean,
  texts: Map<number, number>
): SuppressionMark {
  firstWord.lastIndex = at
  const written = (firstWord.exec(source)?.[0] ?? '').slice(0, close - at)
  const kind = directiveOf(written)
  const [ids = '', ...reason] = source.slice(at + written.length, close).split(beforeReason)
  const end = close + 3
  return {
    kind,
    written,
    at,
    ruleIds: kind === null ? [] : ids.split(/[\s,]+/).filter(Boolean),
    reason: reason.join(' -- ').trim() || null,
    start,
    end,
    ...(kind === null || isShown ? { from: end, to: end } : extent(kind, source, start, end, texts)),
    isShown
  }
}

function directiveOf(written: string): Directive | null {
  const name = known.exec(written)?.[1]
  return directives.find((own) => own === name) ?? null
}

function extent(
  kind: Directive,
  source: string,
  start: number,
  end: number,
  texts: Map<number, number>
): { from: number; to: number } {
  switch (kind) {
    case 'disable-file':
      return { from: 0, to: source.length }
    case 'disable':
      return { from: end, to: source.length }
    case 'enable':
      return { from: end, to: end }
    case 'disable-line':
      return { from: startOfLine(source, start), to: endOfLine(source, end) }
    case 'disable-next-line': {
      const lineEnd = source.indexOf('\n', end)
      if (lineEnd < 0) return { from: end, to: end }
      const from = nextText(source, lineEnd, texts)
      const to = source.indexOf('\n', from)
      return { from, to: to < 0 ? source.length : to }
    }
  }
}

const startOfLine = (source: string, at: number): number =>
  at === 0 ? 0 : Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1

function endOfLine(source: string, at: number): number {
  const ends = [source.indexOf('\n', at), source.indexOf('\r', at)].filter((end) => end >= 0)
  return Math.min(source.length, ...ends)
}

/**
 * Where the next text begins: a comment that stands alone is none, so that several may stand above one line. `texts` takes
 * up what was found, for all line ends that were passed.
 */
function nextText(source: string, lineEnd: number, texts: Map<number, number>): number {
  // what is out of sight is no text
  const text = /[^\s>\u2060\uFFFC]/g
  const passed: number[] = []
  const found = (from: number): number => {
    for (const at of passed) texts.set(at, from)
    return from
  }
  for (let at = lineEnd; ;) {
    const known = texts.get(at)
    if (known !== undefined) return found(known)
    passed.push(at)
    text.lastIndex = at
    const from = text.exec(source)?.index ?? at
    const isComment = source.startsWith('<!--', from) || source.startsWith(instruction.open, from)
    const close = isComment ? source.indexOf(closingOf(source, from), from) : -1
    const end = close < 0 ? -1 : endOfLine(source, close)
    if (end < 0 || end >= source.length || source.slice(close + 3, end).trim() !== '') return found(from)
    at = end
  }
}
