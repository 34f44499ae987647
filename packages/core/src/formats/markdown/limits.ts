/**
 * How deep Markdown may nest, and how much of it one paragraph may hold. The parser takes quadratic time for marks that are
 * nested, or opened and never closed; beyond what any person writes, a mark is text.
 */
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { stand } from '../../cut/mask.js'

/** Brackets within brackets, emphasis within emphasis. */
const deepest = 50
/** Marks in one paragraph, heading or cell; behind them, the rest of each line is text. */
const mostMarks = 2000
/** From so many marks on that may wait for their end, the ends are looked for once, and not for each. */
const fewUnclosed = 8
/** Behind so many characters of a line, a bullet or a mark of quotation opens nothing any more. */
const widestIndentation = 100

/** What a paragraph holds up to where the parser stands. */
interface Held {
  marks: number
  brackets: number
  /** where the last of them stands that may be the call of a footnote, which closes itself; -1 where none may */
  opened: number
  emphasis: number
  unclosed: number
  /** where the last end of each kind stands, once that is known */
  ends: Map<string, number> | null
}

const codes = { backtick: 96, dash: 45, greater: 62, open: 91, exclamation: 33, question: 63 }

/** Stands before the parser's own constructs; `tell` is called with the offset of what is taken for text. */
export function limits(tell: (offset: number) => void): Extension {
  const held = new WeakMap<TokenizeContext, Held>()
  const heldIn = (context: TokenizeContext): Held => {
    const known = held.get(context) ?? { marks: 0, brackets: 0, opened: -1, emphasis: 0, unclosed: 0, ends: null }
    held.set(context, known)
    return known
  }

  /** Counts a mark; what is one too many is text, and so is the rest of its line where there are too many in all. */
  const guard = (look: Look): Construct => ({
    tokenize(effects, ok, nok) {
      const own = heldIn(this)
      own.marks++
      const asExcess: State = (code) => {
        tell(this.now().offset)
        return asText(code)
      }
      const asText: State = (code) => {
        effects.enter('data')
        effects.consume(code)
        return own.marks > mostMarks ? toLineEnd : isRun(code) ? toRunEnd(code) : end
      }
      const end: State = (code) => {
        effects.exit('data')
        return ok(code)
      }
      const toRunEnd =
        (mark: Code): State =>
        (code) => {
          if (code !== mark) return end(code)
          effects.consume(code)
          return toRunEnd(mark)
        }
      const toLineEnd: State = (code) => {
        if (isLineEnd(code)) return end(code)
        effects.consume(code)
        return toLineEnd
      }
      if (own.marks > mostMarks) return asExcess
      return look({ context: this, own, excess: asExcess, text: asText, mark: nok }, effects)
    }
  })

  const counted = guard(({ mark }) => mark)
  const emphasis = guard(lookAtEmphasis)
  return {
    text: {
      33: guard(lookAtImage),
      38: counted,
      42: emphasis,
      60: guard(lookAtTag),
      91: guard(lookAtOpening),
      92: counted,
      93: guard(lookAtClosing),
      95: emphasis,
      96: { ...guard(lookAtCode), previous: startsRun },
      126: emphasis
    }
  }
}

/** A mark that comes next, and how to go on: it is one too many, or text in any case, or for the parser to read. */
interface Mark {
  context: TokenizeContext
  own: Held
  excess: State
  text: State
  mark: State
}
type Look = (next: Mark, effects: Effects) => State

/** Looks at what follows, too: what it consumes is given back. */
const ahead =
  (look: Look): Look =>
  (next, effects) => {
    let answer = next.mark
    const goOn: State = (code) => answer(code)
    const tokenize: Construct['tokenize'] = (inner, ok) => {
      const as =
        (state: State): State =>
        (code) => {
          answer = state
          return ok(code)
        }
      const start = look({ ...next, excess: as(next.excess), text: as(next.text), mark: as(next.mark) }, inner)
      return inToken(inner, start)
    }
    return effects.check({ partial: true, tokenize }, goOn, goOn)
  }

const lookAtOpening: Look = ({ context, own, excess, mark }) => {
  forgetCall(context, own)
  if (own.brackets >= deepest) return excess
  own.brackets++
  own.opened = context.now().offset
  return mark
}

const lookAtClosing: Look = ({ context, own, mark }) => {
  forgetCall(context, own)
  if (own.brackets > 0) own.brackets--
  return mark
}

/** What opened last is open no more if it was the call of a footnote. */
function forgetCall({ events }: TokenizeContext, own: Held): void {
  const { opened } = own
  own.opened = -1
  for (let index = events.length - 1; opened >= 0 && index >= 0; index--) {
    const token = events[index]?.[1]
    if (!token || token.start.offset < opened) return
    if (token.start.offset > opened || token.type !== 'gfmFootnoteCall') continue
    own.brackets--
    return
  }
}

const lookAtImage = ahead((next, effects) => (exclamation) => {
  effects.consume(exclamation)
  return (code) => (code === codes.open ? lookAtOpening(next, effects) : next.mark)(code)
})

/** A run of marks opens where it leans on what follows, and closes where it leans on what stands before it. */
const lookAtEmphasis = ahead(({ context: { previous }, own, excess, mark }, effects) => {
  const run =
    (of: Code): State =>
    (code) => {
      if (code === of) {
        effects.consume(code)
        return run(of)
      }
      const lean = looseness(previous) - looseness(code)
      if (lean > 0 && own.emphasis >= deepest) return excess(code)
      own.emphasis = Math.max(0, own.emphasis + Math.sign(lean))
      return mark(code)
    }
  return (code) => run(code)(code)
})

/** White space before punctuation before all else. */
const looseness = (code: Code): number =>
  code === null || code < 0 || code === 32 ? 2 : /[\p{P}\p{S}]/u.test(String.fromCharCode(code)) ? 1 : 0

/** Code between runs of backticks: without a run of the same length behind it, a run is text. */
const lookAtCode: Look = (next, effects) => {
  const { context, own } = next
  if (!own.ends && ++own.unclosed <= fewUnclosed) return next.mark
  const { offset } = context.now()
  return ahead(({ text, mark }, inner) => {
    const run =
      (size: number): State =>
      (code) => {
        if (code !== codes.backtick) return (endOf(own, endOfCode(size)) > offset + size ? mark : text)(code)
        inner.consume(code)
        return run(size + 1)
      }
    return withEnds(next, inner, run(0))
  })(next, effects)
}

/** Comments and their like: without their end behind it, an opening is text. */
const lookAtTag = ahead((next, effects) => {
  const { context, own, text, mark } = next
  const { offset } = context.now()
  const isClosed =
    (end: string): State =>
    (code) =>
      (endOf(own, end) > offset ? mark : text)(code)
  const afterExclamation: State = (code) =>
    isClosed(code === codes.dash ? '-->' : code === codes.open ? ']]>' : '>')(code)
  const kind: State = (code) => {
    effects.consume(code)
    return code === codes.question ? isClosed('?>') : afterExclamation
  }
  return (less) => {
    effects.consume(less)
    return (code) => {
      if (code !== codes.exclamation && code !== codes.question) return mark(code)
      if (!own.ends && ++own.unclosed <= fewUnclosed) return mark(code)
      return withEnds(next, effects, kind)(code)
    }
  }
})

const endOf = (own: Held, end: string): number => own.ends?.get(end) ?? -1

const withEnds = ({ context, own }: Mark, effects: Effects, then: State): State =>
  own.ends ? then : effects.check(endsFrom(context, own), then, then)

/** Within a run of backticks nothing begins, unless the first of them was escaped. */
function startsRun(this: TokenizeContext, code: Code): boolean {
  return code !== codes.backtick || this.events.at(-1)?.[1].type === 'characterEscape'
}

const endOfCode = (size: number): string => `\`${size}`

/** Goes through the rest of the paragraph, and keeps where the last end of each kind stands. */
const endsFrom = (context: TokenizeContext, own: Held): Construct => ({
  partial: true,
  tokenize(effects, ok) {
    const ends = new Map<string, number>()
    own.ends = ends
    let backticks = 0
    let before = ''
    const next: State = (code) => {
      if (code !== codes.backtick && backticks > 0) {
        ends.set(endOfCode(backticks), context.now().offset)
        backticks = 0
      }
      if (code === null) return ok(code)
      if (code === codes.backtick) backticks++
      if (code === codes.greater) {
        const { offset } = context.now()
        ends.set('>', offset)
        for (const end of ['--', ']]', '?']) if (before.endsWith(end)) ends.set(`${end}>`, offset)
      }
      before = `${before.slice(-1)}${String.fromCharCode(Math.max(0, code))}`
      effects.consume(code)
      return next
    }
    return inToken(effects, next)
  }
})

/** The parser takes characters only where a token is open; what was looked at is given back, with its token. */
const inToken =
  (effects: Effects, then: State): State =>
  (code) => {
    effects.enter('data')
    return then(code)
  }

/** Marks of which a run is one. */
const isRun = (code: Code): boolean => code === 42 || code === 95 || code === 96 || code === 126
const isLineEnd = (code: Code): boolean => code === null || (code < -2 && code > -6)

const longLine = new RegExp(`^[^\\n\\r]{${widestIndentation}}`, 'm')
const container = /[ \t]*(>|(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)(?=[ \t]))/y

/** The text without the marks of lists and quotations that stand too far to the right, and where each line's first of them stood. */
export function withoutDeepContainers(text: string): { text: string; deep: readonly number[] } {
  if (!longLine.test(text)) return { text, deep: [] }
  const parts: string[] = []
  const deep: number[] = []
  let done = 0
  for (let line = 0; line >= 0 && line < text.length; line = lineBehind(text, line)) {
    container.lastIndex = line
    for (let found = container.exec(text); found; found = container.exec(text)) {
      const { length } = found[1] ?? ''
      const at = container.lastIndex - length
      if (at - line < widestIndentation) continue
      if (done <= line) deep.push(at)
      parts.push(text.slice(done, at), stand.nothing.repeat(length))
      done = at + length
    }
  }
  return deep.length === 0 ? { text, deep } : { text: parts.join('') + text.slice(done), deep }
}

function lineBehind(text: string, from: number): number {
  lineBreak.lastIndex = from
  return lineBreak.test(text) ? lineBreak.lastIndex : -1
}
const lineBreak = /\r\n|\n|\r/g
