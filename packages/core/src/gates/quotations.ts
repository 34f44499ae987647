/** Quotation marks in a block of prose, nested and unbalanced ones too. */
import { oncePer } from '../match/once.js'
import type { Speech } from './speech.js'

/** Offsets into the block's text; `start` and `end` take the marks in, the inner ones do not. */
export interface Quotation {
  start: number
  innerStart: number
  innerEnd: number
  end: number
}

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string | undefined): boolean => character === undefined || /[\s([{—–\-/]/.test(character)

interface Mark {
  at: number
  /** as it is written */
  text: string
  /** `grave` has two characters: ``…'' in the text of laws */
  family: 'double' | 'single' | 'angle' | 'grave'
  can: 'open' | 'close' | 'both'
}

/** Which kind of mark stands at `at`; null for an apostrophe, or the sign of inches before the first `"` of another kind. */
function markAt(text: string, at: number, firstDouble: number): Omit<Mark, 'at' | 'text'> | null {
  const [before, after] = [text[at - 1], text[at + 1]]
  switch (text[at]) {
    case '“':
    case '„':
      return { family: 'double', can: 'open' }
    case '”':
      return { family: 'double', can: 'close' }
    case '«':
      return { family: 'angle', can: 'open' }
    case '»':
      return { family: 'angle', can: 'close' }
    case '"':
      if (/\d/.test(before ?? '') && !isLetterOrDigit(after) && at === firstDouble) return null
      return {
        family: 'double',
        can:
          isSpace(before) && !isSpace(after) ? 'open' : !isSpace(before) && !isLetterOrDigit(after) ? 'close' : 'both'
      }
    case '‘':
      return { family: 'single', can: 'open' }
    case '`':
      return { family: after === '`' ? 'grave' : 'single', can: 'open' }
    case '’':
    case "'":
      if (isLetterOrDigit(before) && isLetterOrDigit(after)) return null
      if (isSpace(before) && isLetterOrDigit(after) && text[at] === "'") return { family: 'single', can: 'open' }
      // a closing mark, or the end of a plural possessive: only the one that was opened counts
      return isSpace(before) ? null : { family: 'single', can: 'close' }
    default:
      return null
  }
}

/** So much is looked at before a mark, in characters. */
const sayingReach = 120

/**
 * The quotations of a text. A mark that is opened and never closed quotes to the end of the text where it stands at the
 * text's start or behind a verb of saying, or where `goesOn` says that the next paragraph is opened with the same mark:
 * a quotation of several paragraphs is opened in each and closed in the last.
 */
export function quotationsIn(
  text: string,
  { leadsQuotation }: Pick<Speech, 'leadsQuotation'>,
  goesOn: (mark: string) => boolean
): Quotation[] {
  if (!/["“”„«»‘’'`]/.test(text)) return []
  const found: Quotation[] = []
  const open = new OpenMarks()
  const firstDouble = text.indexOf('"')
  for (let at = 0; at < text.length; at++) {
    const mark = quotationMark(text, at, open, firstDouble)
    if (!mark) continue
    const width = mark.text.length
    const first = mark.can === 'open' ? undefined : open.close(mark.family)
    if (first) {
      // 'single' marks far apart are apostrophes more likely than a quotation
      if (mark.family !== 'single' || at - first.at <= 300)
        found.push({ start: first.at, innerStart: first.at + first.text.length, innerEnd: at, end: at + width })
    } else if (mark.can !== 'close') open.push(mark)
    at += width - 1
  }
  const firstText = text.search(/\S/)
  const unclosed = open.marks.find((mark) => quotesToEnd(text, mark, firstText, leadsQuotation, goesOn))
  if (unclosed)
    found.push({
      start: unclosed.at,
      innerStart: unclosed.at + unclosed.text.length,
      innerEnd: text.length,
      end: text.length
    })
  return found
}

/** The marks that are open at a place, and which of them are of a family. */
class OpenMarks {
  readonly marks: Mark[] = []
  readonly #ofFamily: Readonly<Record<Mark['family'], number[]>> = { double: [], single: [], angle: [], grave: [] }

  has(family: Mark['family']): boolean {
    return this.#ofFamily[family].length > 0
  }

  push(mark: Mark): void {
    this.#ofFamily[mark.family].push(this.marks.length)
    this.marks.push(mark)
  }

  /** Closes the last one of a family, and those that were opened in it; gives that one. */
  close(family: Mark['family']): Mark | undefined {
    const index = this.#ofFamily[family].at(-1)
    if (index === undefined) return undefined
    const mark = this.marks[index]
    for (const gone of this.marks.splice(index)) this.#ofFamily[gone.family].pop()
    return mark
  }
}

/** The mark at `at` as far as those that are open before it tell; null for an apostrophe. */
function quotationMark(text: string, at: number, open: OpenMarks, firstDouble: number): Mark | null {
  // '' closes what `` opened, and three of them an inner quotation first
  if (open.has('grave') && text.startsWith("''", at)) {
    const isInnerFirst = text[at + 2] === "'" && open.marks.at(-1)?.family === 'single'
    if (!isInnerFirst) return { at, text: "''", family: 'grave', can: 'close' }
  }
  const mark = markAt(text, at, firstDouble)
  return mark && { at, text: mark.family === 'grave' ? '``' : (text[at] ?? ''), ...mark }
}

function quotesToEnd(
  text: string,
  mark: Mark,
  firstText: number,
  leads: Speech['leadsQuotation'],
  goesOn: (mark: string) => boolean
): boolean {
  if (mark.can !== 'open') return false
  const before = text.slice(Math.max(0, mark.at - sayingReach), mark.at)
  // what looks like a single mark may be an apostrophe: "‘tis"
  if (mark.family === 'single') return mark.text === '‘' && goesOn(mark.text)
  return mark.at <= firstText || leads(before) || goesOn(mark.text)
}

/** Quotations stand beside each other or within another: what is looked up in them, without walking all of them. */
interface Lookup {
  /** by where they start */
  inOrder: readonly Quotation[]
  /** for each of `inOrder`: where the last of those up to it ends */
  lastEnds: readonly number[]
  /** where another one is the innermost, and which */
  borders: readonly { at: number; inner: Quotation | null }[]
  outer: ReadonlyMap<Quotation, Quotation | null>
}

const lookup = oncePer((quotations: readonly Quotation[]): Lookup => {
  const inOrder = [...quotations].sort((a, b) => a.start - b.start)
  const lastEnds: number[] = []
  const borders: { at: number; inner: Quotation | null }[] = []
  const outer = new Map<Quotation, Quotation | null>()
  const around: Quotation[] = []
  const leave = (place: number): void => {
    for (let last = around.at(-1); last && last.innerEnd <= place; last = around.at(-1)) {
      around.pop()
      borders.push({ at: last.innerEnd, inner: around.at(-1) ?? null })
    }
  }
  for (const own of inOrder) {
    leave(own.innerStart)
    lastEnds.push(Math.max(own.end, lastEnds.at(-1) ?? 0))
    outer.set(own, around.at(-1) ?? null)
    around.push(own)
    borders.push({ at: own.innerStart, inner: own })
  }
  leave(Infinity)
  return { inOrder, lastEnds, borders, outer }
})

/** How many of the first items pass a test that none behind them passes. */
function countFirst<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && test(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many quotations, given in their order, start before a place. */
export const countStartingBefore = (inOrder: readonly Quotation[], place: number): number =>
  countFirst(inOrder, ({ start }) => start < place)

/** The quotations that start in [start, end), in their order. */
export function quotationsBetween(quotations: readonly Quotation[], start: number, end: number): readonly Quotation[] {
  const { inOrder } = lookup(quotations)
  return inOrder.slice(countStartingBefore(inOrder, start), countStartingBefore(inOrder, end))
}

/** Does a quotation, or a part of one, stand in [start, end)? */
export function touchesQuotation(quotations: readonly Quotation[], start: number, end: number): boolean {
  const { inOrder, lastEnds } = lookup(quotations)
  return (lastEnds[countStartingBefore(inOrder, end) - 1] ?? 0) > start
}

/** The innermost quotation around [start, end), or null. */
export function quotationAround(quotations: readonly Quotation[], start: number, end: number): Quotation | null {
  if (quotations.length === 0) return null
  const { borders, outer } = lookup(quotations)
  let inner = borders[countFirst(borders, ({ at }) => at <= start) - 1]?.inner ?? null
  while (inner && end > inner.innerEnd) inner = outer.get(inner) ?? null
  return inner
}
