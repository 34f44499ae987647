/** Comments that switch rules off: what of them differs from format to format. Offsets are UTF-16 code units. */

/** [start, end) of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What comments stand between. */
export interface CommentMarks {
  /** Whether one may stand in a text: a cheap look. */
  readonly mayStandIn: (text: string) => boolean
  /** how one opens, with the blanks before its words; global */
  readonly opening: RegExp
  /** Where the words end of the comment that opens in `opened`, and where it does itself; null where nothing ends it. */
  readonly close: (source: string, opened: Span) => { readonly words: number; readonly end: number } | null
}

/** What a comment names that is about what stands next to it. */
export type Unit = 'line' | 'cue' | 'paragraph'

/** How comments are found in a text as it is read, what is out of sight being so. */
export interface CommentSyntax {
  readonly marks: CommentMarks
  readonly unit: Unit
  /** Tells of the ends of comments, one behind the other, where the unit next to each stands; empty where none follows. */
  readonly nextIn: (source: string) => (end: number) => Span
}

/** Where a comment may go, and what has to stand before it and behind it; line ends are `\n`. */
export interface Slot {
  readonly at: number
  readonly before: string
  readonly behind: string
}

/** And how one is written. */
export interface Comments extends CommentSyntax {
  /** what those stand between that people write */
  readonly written: CommentMarks
  readonly write: (words: string) => string
  /** Whether readers do not see it: else none is proposed. */
  readonly isHidden: boolean
  /** Whether it may stand within a line. */
  readonly isInline: boolean
  /** On lines of its own, for the unit that stands at a place. */
  readonly above: (text: string, place: number) => Slot
  /** For the whole of a text, where it begins. */
  readonly first: (text: string) => Slot
  /** What may stand before a comment, and behind it, in lines that hold nothing else. */
  readonly margin: { readonly before: RegExp; readonly behind: RegExp }
  /** Whether a text reads as another one but for such comments. */
  readonly readsTheSame: (one: string, other: string) => Promise<boolean>
}

/** A comment that is about this program, with its marks, and its words within. */
export interface FoundComment extends Span {
  readonly words: Span
}

const ours = /stigma[-_ ]?lint(?!\p{L})/iu
const beginsOurs = new RegExp(ours, 'iuy')

/** Whether a comment about this program may stand in a text: a cheap look. */
export const mayHoldComment = (text: string, { mayStandIn }: CommentMarks): boolean =>
  mayStandIn(text) && ours.test(text)

/** The comments whose words begin with the name of this program, up to one that nothing ends; within another none begins. */
export function* commentsIn(source: string, { opening, close }: CommentMarks): Generator<FoundComment> {
  let done = 0
  for (const { index: start, 0: mark } of source.matchAll(opening)) {
    beginsOurs.lastIndex = start + mark.length
    if (start < done || !beginsOurs.test(source)) continue
    const opened = { start, end: start + mark.length }
    const closed = close(source, opened)
    if (closed === null) return
    done = closed.words
    yield { start, end: closed.end, words: { start: opened.end, end: closed.words } }
  }
}

/** Marks that are the same wherever they stand, in pairs. */
export function marksBetween(...pairs: readonly (readonly [open: string, close: string])[]): CommentMarks {
  const literal = (mark: string): string => mark.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return {
    mayStandIn: (text) => pairs.some(([open]) => text.includes(open)),
    opening: new RegExp(String.raw`(?:${pairs.map(([open]) => literal(open)).join('|')})\s*`, 'g'),
    close: (source, { start, end }) => {
      const [, mark = ''] = pairs.find(([open]) => source.startsWith(open, start)) ?? []
      const words = source.indexOf(mark, end)
      return words < 0 ? null : { words, end: words + mark.length }
    }
  }
}
