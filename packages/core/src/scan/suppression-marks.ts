/**
 * Comments that switch rules off: `<!-- stigmalint-disable-next-line pack/rule -- reason -->`. One that begins like them
 * and is none is kept as well, so that a slip is told and never switches a rule off.
 */
import { endOfLine, startOfLine } from '../cut/lines.js'
import { commentsIn, type CommentSyntax, type FoundComment, type Span, type Unit } from '../formats/comments.js'
import type { InCode } from '../formats/format.js'

/** What is about the next unit, and about the one that a comment stands in, where it can. */
const ofUnit = {
  line: ['disable-next-line', 'disable-line'],
  cue: ['disable-next-cue'],
  paragraph: ['disable-next-paragraph']
} as const
const ofAny = ['disable', 'enable', 'disable-file'] as const

export type Directive = (typeof ofUnit)[Unit][number] | (typeof ofAny)[number]

/** What comments may say whose unit this is. */
export const directivesOf = (unit: Unit): readonly Directive[] => [...ofUnit[unit], ...ofAny]

export interface SuppressionMark {
  /** null: no directive that is known */
  kind: Directive | null
  /** what it can be about */
  unit: Unit
  /** the first word as it is written, and where it stands in the source */
  written: string
  at: number
  /** where its words end */
  wordsEnd: number
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

const firstWord = /\S*/y
/** What stands between the rules and the reason: `--`, or what an editor makes of it. */
const beforeReason = /(?:^|\s)-+(?:\s+|$)|(?:^|\s)--+|\s*[–—]\s*/

/** `inCode` says of an offset whether code stands there. */
export function suppressionMarks(
  source: string,
  syntax: CommentSyntax,
  inCode: (offset: number) => InCode = () => null
): SuppressionMark[] {
  const read = reader(source, syntax)
  const marks: SuppressionMark[] = []
  for (const comment of commentsIn(source, syntax.marks)) {
    const code = inCode(comment.start)
    if (code !== 'quoted') marks.push(read(comment, code === 'shown'))
  }
  return withEnds(marks, source.length)
}

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

/** Reads comments, one behind the other. */
function reader(
  source: string,
  { unit, nextIn }: CommentSyntax
): (comment: FoundComment, isShown: boolean) => SuppressionMark {
  const names = new Map(directivesOf(unit).map((directive) => [`stigmalint-${directive}`, directive]))
  const next = nextIn(source)
  return ({ start, end, words }, isShown) => {
    const { start: at, end: wordsEnd } = words
    firstWord.lastIndex = at
    const written = (firstWord.exec(source)?.[0] ?? '').slice(0, wordsEnd - at)
    const kind = names.get(written) ?? null
    const [ids = '', ...reason] = source.slice(at + written.length, wordsEnd).split(beforeReason)
    const { start: from, end: to } =
      kind === null || isShown ? { start: end, end } : extent(kind, source, { start, end }, next)
    return {
      ...{ kind, unit, written, at, wordsEnd, start, end, from, to, isShown },
      ruleIds: kind === null ? [] : ids.split(/[\s,]+/).filter(Boolean),
      reason: reason.join(' -- ').trim() || null
    }
  }
}

function extent(kind: Directive, source: string, { start, end }: Span, next: (end: number) => Span): Span {
  switch (kind) {
    case 'disable-file':
      return { start: 0, end: source.length }
    case 'disable':
      return { start: end, end: source.length }
    case 'enable':
      return { start: end, end }
    case 'disable-line':
      return { start: startOfLine(source, start), end: endOfLine(source, end) }
    case 'disable-next-line':
    case 'disable-next-cue':
    case 'disable-next-paragraph':
      return next(end)
  }
}
